//! People and their passphrases.

use super::Reply;
use super::kantor::call;
use super::sandi::{self, Sandi};
use crate::args::{Baru, Peran};
use saksama_api::wire::{
    AddPenggunaReq, ChangeKataSandiReq, ChangePeranReq, Kosong, KunciState, NamaReq, PemulihanBaru,
};
use saksama_api::{ApiResult, Ctx, PeranPengguna};
use serde_json::json;

impl From<Peran> for PeranPengguna {
    fn from(peran: Peran) -> Self {
        match peran {
            Peran::Petugas => Self::Petugas,
            Peran::Atasan => Self::Atasan,
            Peran::Pembaca => Self::Pembaca,
        }
    }
}

/// Everybody who has a passphrase, one a line.
fn people(state: KunciState) -> ApiResult<Reply> {
    let word = |peran| match peran {
        PeranPengguna::Petugas => "petugas",
        PeranPengguna::Atasan => "atasan",
        PeranPengguna::Pembaca => "pembaca",
    };
    let lines: Vec<String> = state.daftar.iter().map(|p| format!("{} ({})", p.nama, word(p.peran))).collect();
    let text = if lines.is_empty() { "Belum ada pengguna.".to_owned() } else { lines.join("\n") };
    Ok(told(text, serde_json::to_value(&state.daftar)?, &state))
}

/// The reply, with a word when the trail could not take the change.
fn told(text: String, json: serde_json::Value, state: &KunciState) -> Reply {
    const BELUM: &str =
        "Perubahan ini sudah berlaku, tetapi belum dapat ditulis di Jejak; ditulis saat Saksama dibuka lagi.";
    let peringatan = state.belum_tercatat.then(|| BELUM.to_owned()).into_iter().collect();
    Reply { peringatan, ..Reply::new(text, json) }
}

/// Who may open the office.
pub(super) fn daftar(ctx: &Ctx<'_>) -> ApiResult<Reply> {
    people(call(ctx, "get_kunci_state", Kosong {})?)
}

fn new(baru: &Baru, prompt: &str) -> ApiResult<saksama_api::wire::Rahasia> {
    sandi::new(baru.kata_sandi_baru_berkas.as_deref(), prompt)
}

/// Another passphrase for whoever works.
pub(super) fn ganti(ctx: &Ctx<'_>, sandi: &Sandi, baru: &Baru) -> ApiResult<Reply> {
    let (lama, baru) = (sandi.dipakai(), new(baru, "Kata sandi baru: ")?);
    let state: KunciState = call(ctx, "change_kata_sandi", ChangeKataSandiReq { lama, baru })?;
    Ok(told("Kata sandi Anda sudah diganti.".into(), json!({ "diganti": true }), &state))
}

/// Somebody more.
pub(super) fn tambah(ctx: &Ctx<'_>, nama: String, peran: Peran, baru: &Baru) -> ApiResult<Reply> {
    let kata_sandi = new(baru, &format!("Kata sandi pertama {nama}: "))?;
    people(call(ctx, "add_pengguna", AddPenggunaReq { nama, peran: peran.into(), kata_sandi })?)
}

/// Another role, and a passphrase for it.
pub(super) fn ubah_peran(ctx: &Ctx<'_>, nama: String, peran: Peran, baru: &Baru) -> ApiResult<Reply> {
    let kata_sandi = new(baru, &format!("Kata sandi baru {nama}: "))?;
    people(call(ctx, "change_peran", ChangePeranReq { nama, peran: peran.into(), kata_sandi })?)
}

/// Somebody less.
pub(super) fn cabut(ctx: &Ctx<'_>, nama: String) -> ApiResult<Reply> {
    people(call(ctx, "remove_pengguna", NamaReq { nama })?)
}

/// Another recovery code.
pub(super) fn kode_baru(ctx: &Ctx<'_>) -> ApiResult<Reply> {
    let made: PemulihanBaru = call(ctx, "renew_pemulihan", Kosong {})?;
    let state = sandi::ask_back(ctx, &made)?;
    Ok(told("Kode pemulihan baru sudah berlaku.".into(), json!({ "berlaku": true }), &state))
}
