//! Who tested, named in the sheets of D04 and D20.

use serde::{Deserialize, Serialize};

/// One tester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penguji {
    /// Name.
    pub nama: String,
    /// Office.
    pub jabatan: String,
    /// Unit.
    pub unit_kerja: String,
}
