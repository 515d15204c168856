//! The office's own sentences.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Sentences that an office wrote in the place of shipped ones.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NaskahKantor {
    /// Number of this state of the wording, from 1; printed papers keep it.
    pub versi: u32,
    /// Code of the paper (or `umum`) → key of the sentence → text; a list has one sentence a line.
    pub kalimat: BTreeMap<String, BTreeMap<String, String>>,
}

/// A text as the sentences it stands for.
pub(super) fn lines(text: &str, is_list: bool) -> Vec<String> {
    if is_list {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    } else {
        vec![text.to_owned()]
    }
}
