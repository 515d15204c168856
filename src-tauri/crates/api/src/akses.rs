//! Who looked at what, and what went out: a line of the trail each, beside those of what changed.

use crate::Ctx;
use crate::contoh::is_unused;
use crate::office::{GABUNGAN, PUTUSAN};
use saksama_core::akses;
use saksama_core::op::Op;
use saksama_vault::PeranPengguna;

/// How a kept paper is named among what the window shows.
const DOKUMEN: &str = "dokumen:";

/// Takes note of it before it is done: `thing` is a table and an id, `ke` says where to or which. What can't be noted, on a
/// full drive or in damaged data, is done all the same: nobody is kept from what is kept, least of all from a backup.
pub(crate) fn note(ctx: &Ctx<'_>, op: Op, thing: (&str, &str), ke: &str) {
    drop(ctx.write(|s| {
        // An office in which nothing was ever saved stays one.
        if is_unused(s)? { Ok(()) } else { akses::note(s, op, thing, ke) }
    }));
}

/// The same of a paper as the window names it.
pub(crate) fn note_paper(ctx: &Ctx<'_>, op: Op, sumber: &str, ke: &str) {
    match sumber.strip_prefix(DOKUMEN) {
        Some(id) => note(ctx, op, ("dokumen", id), ke),
        // Several in one file have no name of their own.
        None if sumber.starts_with(PUTUSAN) => {
            let id = sumber.trim_start_matches(PUTUSAN).split('/').next().unwrap_or_default();
            note(ctx, op, ("putusan_paket", id), ke);
        }
        None if sumber.starts_with(GABUNGAN) => note(ctx, op, ("", ""), ke),
        None => {}
    }
}

/// Takes note when a PEMBACA looks at a kept paper the first time since the office was opened: looking is all they may do,
/// while of the others what they do with it is noted.
pub(crate) fn note_first_look(ctx: &Ctx<'_>, sumber: &str) {
    let is_reader = ctx.office.state().peran == Some(PeranPengguna::Pembaca);
    let is_kept = sumber.starts_with(DOKUMEN) || sumber.starts_with(PUTUSAN);
    if is_reader && is_kept && ctx.office.sesi().viewed.insert(sumber.to_owned()) {
        note_paper(ctx, Op::ViewDokumen, sumber, "");
    }
}
