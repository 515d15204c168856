//! Papers about a place of the archive, or all of them.

use super::{Ask, Material};
use saksama_core::Result;

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    Err(ask.none())
}
