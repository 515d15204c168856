//! The sentences of a paper as they were printed.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Every sentence that was at hand when a paper was printed, kept with it: what certifies a copy of the paper says these,
/// whatever the program or the office says by then.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NaskahTercetak(pub(super) BTreeMap<String, Tercetak>);

/// The wording of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tercetak {
    /// E.g. `D14/3`, with the office's own sentences `D14/3-kantor/3`.
    pub(super) versi: String,
    /// Key with its sentences, the office's in the place of the shipped ones.
    pub(super) kalimat: BTreeMap<String, Vec<String>>,
}
