//! What a signed decree says of the proposals of units, back to them.

use super::Reply;
use super::kantor::{call, path_text, unit_id};
use saksama_api::wire::{
    BarisPutusan, ById, HasilKirimPutusan, HasilTerimaPutusan, KirimPutusanReq, ListReq, PutusanUnit,
    TerimaPutusanReq,
};
use saksama_api::{ApiError, ApiResult, Ctx, sentence};
use saksama_core::keputusan::Keputusan;
use saksama_core::tanggal;
use std::path::Path;

/// Whether a package was refused because it holds decisions.
pub(super) fn is_one(error: &ApiError) -> bool {
    error.kode == "PAKET_JENIS_LAIN" && error.data.get("jenis").is_some_and(|jenis| jenis == "PUTUSAN")
}

/// One package for the named unit, or for each whose key is known.
pub(super) fn kirim(
    ctx: &Ctx<'_>,
    sk: &str,
    tahun: Option<u32>,
    unit: Option<&str>,
    ke: &Path,
) -> ApiResult<Reply> {
    let all: Vec<Keputusan> = call(ctx, "list_keputusan", ListReq { sampah: false })?;
    let mut found = all.into_iter().filter(|k| k.nomor == sk && tahun.is_none_or(|tahun| k.tahun == tahun));
    let unknown = || ApiError::new("KEPUTUSAN_NOMOR_TIDAK_ADA").with("nomor", sk);
    let keputusan = found.next().ok_or_else(unknown)?;
    let units: Vec<PutusanUnit> = call(ctx, "list_putusan_unit", ById { id: keputusan.id.clone() })?;
    let (ids, left): (Vec<String>, Vec<PutusanUnit>) = match unit {
        Some(kode) => (vec![unit_id(ctx, kode)?], Vec::new()),
        None => {
            let (known, left): (Vec<_>, Vec<_>) = units.into_iter().partition(|u| u.dapat_dikirim);
            // With none at all the first is refused by its own sentence.
            let first = left.first().filter(|_| known.is_empty()).map(|u| u.unit_id.clone());
            (known.into_iter().map(|u| u.unit_id).chain(first).collect(), left)
        }
    };
    let req = KirimPutusanReq { keputusan_id: keputusan.id, unit_id: ids, folder: path_text(ke)? };
    let done: HasilKirimPutusan = call(ctx, "send_putusan", req)?;
    let mut text =
        format!("Putusan SK Nomor {sk} tersimpan dan sudah diperiksa, {} paket:", done.paket.len());
    for p in &done.paket {
        text.push_str(&format!(
            "\n- {} ({}): {} informasi, paket nomor {}, kode isi {}, terkunci untuk unit itu\n  {}",
            p.nama, p.kode_unit, p.jumlah, p.nomor, p.kode_isi, p.path
        ));
    }
    for u in &left {
        text.push_str(&format!("\n! {} ({}) tidak dikirimi: kuncinya belum dikenal.", u.nama, u.kode_unit));
    }
    if done.tanpa_pindaian {
        text.push_str("\nPindaian SK tidak ikut.");
    }
    if done.tanpa_dkip {
        text.push_str(
            "\nDaftar informasi yang dikecualikan belum dicetak sejak SK ini; lampiran SK yang berlaku.",
        );
    }
    Ok(Reply::new(text, serde_json::to_value(done)?))
}

/// What the main office decided, each item with its result.
pub(super) fn terima(ctx: &Ctx<'_>, berkas: &Path, uji_coba: bool) -> ApiResult<Reply> {
    let req = TerimaPutusanReq { path: path_text(berkas)?, uji_coba };
    let done: HasilTerimaPutusan = call(ctx, "receive_putusan", req)?;
    let k = &done.keputusan;
    let mut text = format!(
        "Putusan dari {} untuk {}: SK Nomor {} tanggal {}.\nPaket nomor {}, kode isi {}.",
        done.pengirim,
        done.unit,
        k.nomor,
        tanggal::panjang(k.tanggal),
        done.asal.nomor,
        done.asal.kode_isi
    );
    for b in &done.baris {
        text.push_str(&format!("\n- {} {}: {}", number(b), b.judul, outcome(b)));
        for m in &b.temuan {
            text.push_str(&format!("\n  ! {}", sentence::of_masalah(m)));
        }
    }
    for m in &done.asal.temuan {
        text.push_str(&format!("\n! {}", sentence::of_masalah(m)));
    }
    text.push_str(if done.dicatat { "\nPutusan dicatat." } else { "\nTidak ada yang disimpan." });
    Ok(Reply::new(text, serde_json::to_value(done)?))
}

fn number(b: &BarisPutusan) -> &str {
    b.nomor_register.as_deref().unwrap_or(&b.nomor_asal)
}

fn outcome(b: &BarisPutusan) -> String {
    let end = b.berakhir.map(|day| format!(", berakhir {}", tanggal::panjang(day))).unwrap_or_default();
    format!("{}{end}", sentence::word("hasil_putusan", b.hasil.as_str()))
}
