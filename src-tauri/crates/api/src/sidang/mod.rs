//! Items in a hearing: their lights, and the hearing file of one.

mod bagian;
mod berkas;
mod halaman;

pub use berkas::berkas_sidang_to_file;
pub(crate) use berkas::print;

use crate::wire::ByIdList;
use crate::{ApiResult, Ctx};
use saksama_core::sidang::{self, SiapSidang};

pub(crate) fn check(ctx: &Ctx<'_>, req: ByIdList) -> ApiResult<Vec<SiapSidang>> {
    ctx.read(|s| sidang::check(s, &req.id))
}
