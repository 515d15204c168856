//! Backups in the data folder, and what a restore would change.

use super::Reply;
use super::kantor::{call, path_text};
use crate::args::AksiCadangan;
use saksama_api::wire::{Kosong, NamaReq, PratinjauPulih, PulihReq};
use saksama_api::{ApiResult, Ctx, sentence};
use saksama_core::cadangan::{Cadangan, CadanganLuar, Hitungan, Selisih, TingkatLuar};
use serde_json::json;
use std::path::Path;

pub(super) fn run(ctx: &Ctx<'_>, aksi: AksiCadangan) -> ApiResult<Reply> {
    match aksi {
        AksiCadangan::Daftar => {
            let list: Vec<Cadangan> = call(ctx, "list_cadangan", Kosong {})?;
            let text = match list.as_slice() {
                [] => "Belum ada cadangan di folder data.".to_owned(),
                list => list.iter().map(line).collect::<Vec<_>>().join("\n"),
            };
            let mut reply = Reply::new(text, serde_json::to_value(list)?);
            // Of damaged data only the list can be told.
            if let Ok(luar) = call::<CadanganLuar>(ctx, "get_cadangan_luar", Kosong {})
                && luar.tingkat != TingkatLuar::Baik
            {
                reply.peringatan.push(match luar.hari {
                    Some(n) => format!("Cadangan di luar komputer terakhir {n} hari lalu."),
                    None => "Belum ada cadangan di luar komputer.".to_owned(),
                });
            }
            Ok(reply)
        }
        AksiCadangan::Buat => one(call(ctx, "make_cadangan", Kosong {})?),
        AksiCadangan::Otomatis => match call(ctx, "make_cadangan_otomatis", Kosong {})? {
            Some(made) => one(made),
            None => Ok(Reply::new("Belum ada yang perlu dicadangkan.", json!(null))),
        },
        AksiCadangan::Periksa { nama } => one(call(ctx, "check_cadangan", NamaReq { nama })?),
        AksiCadangan::Tipiskan => {
            let gone: Vec<String> = call(ctx, "thin_cadangan", Kosong {})?;
            let text = match gone.len() {
                0 => "Tidak ada cadangan yang berlebih.".to_owned(),
                n => format!("{n} cadangan otomatis yang berlebih dihapus:\n{}", gone.join("\n")),
            };
            Ok(Reply::new(text, serde_json::to_value(gone)?))
        }
    }
}

fn one(made: Cadangan) -> ApiResult<Reply> {
    let healthy = made.is_teruji();
    Ok(Reply { healthy, ..Reply::new(line(&made), serde_json::to_value(made)?) })
}

/// One backup in one line, with what is not whole below it.
fn line(c: &Cadangan) -> String {
    let holds = c.hitungan.as_ref().map(|h| format!(", {}", counts(h))).unwrap_or_default();
    let found: Vec<String> = c.temuan.iter().map(|m| format!("\n  - {}", sentence::of_masalah(m))).collect();
    format!(
        "{}  {}  {}, {} bita{holds}{}",
        c.nama,
        sentence::word("alasan_cadangan", c.alasan.as_str()),
        sentence::word("keadaan_cadangan", c.keadaan.as_str()),
        c.ukuran,
        found.concat()
    )
}

fn counts(h: &Hitungan) -> String {
    format!(
        "{} informasi, {} lembar uji, {} rapat, {} keputusan, {} surat",
        h.informasi, h.lembar_uji, h.rapat, h.keputusan, h.dokumen
    )
}

/// What a restore would take away and bring back.
pub(super) fn pratinjau(ctx: &Ctx<'_>, berkas: &Path) -> ApiResult<Reply> {
    let req = PulihReq { path: path_text(berkas)?, nama: None, kata_sandi: None, kode: None };
    let told: PratinjauPulih = call(ctx, "preview_pulih", req)?;
    let mut text = format!("Cadangan {} berisi {}.", told.dibuat, counts(&told.isi));
    if let Some(p) = &told.perbandingan {
        text.push_str(&format!("\nSekarang ada {}.", counts(&p.sekarang)));
        if let Some(n) = p.perubahan {
            text.push_str(&format!("\nPerubahan sesudah cadangan dibuat: {n}."));
        }
        text.push_str(&side("Akan hilang", &p.hilang));
        text.push_str(&side("Akan kembali", &p.kembali));
    }
    Ok(Reply::new(text, serde_json::to_value(told)?))
}

fn side(heading: &str, list: &[Selisih]) -> String {
    let each = |s: &Selisih| {
        let more = usize::try_from(s.jumlah).unwrap_or(usize::MAX).saturating_sub(s.contoh.len());
        let rest = if more > 0 { format!("\n  dan {more} lagi") } else { String::new() };
        let named: String = s.contoh.iter().map(|c| format!("\n  {c}")).collect();
        format!("\n- {} {}:{named}{rest}", s.jumlah, sentence::word("isi_cadangan", &s.entitas))
    };
    if list.is_empty() {
        return String::new();
    }
    format!("\n{heading}:{}", list.iter().map(each).collect::<String>())
}
