//! `BACA_DULU.txt` of an open copy. Its words stand in `naskah/baca_dulu_salinan.txt`.

use super::DaftarTerbuka;
use crate::dkip::fill_places;

/// Wording; the `{places}` are filled in.
const WORDING: &str = include_str!("../../naskah/baca_dulu_salinan.txt");

/// Plain text with byte order mark and CRLF, so that every Notepad shows it right.
pub(super) fn text(daftar: &DaftarTerbuka) -> Vec<u8> {
    let kantor = &daftar.kantor;
    let people: Vec<String> = kantor.pengguna.iter().map(|p| format!("{} ({})", p.nama, p.peran)).collect();
    let lost: Vec<String> = daftar.cacat.iter().map(|c| format!("- {}", c.nama)).collect();
    let lost = if lost.is_empty() {
        String::new()
    } else {
        format!("\nBerkas yang sudah hilang atau rusak sebelum salinan dibuat:\n{}\n", lost.join("\n"))
    };
    let left_out: Vec<String> = daftar.tidak_ikut.iter().map(|what| format!("- {what}")).collect();
    let text = fill_places(
        WORDING.trim_end(),
        &[
            ("instansi", &kantor.instansi),
            ("latihan", if kantor.latihan { " (KANTOR LATIHAN)" } else { "" }),
            ("dibuat", &kantor.dibuat.format("%d-%m-%Y").to_string()),
            ("program", &kantor.program),
            ("kode_jejak", &kantor.kode_jejak),
            ("tabel", &daftar.tabel.len().to_string()),
            ("berkas", &daftar.berkas.len().to_string()),
            ("pengguna", &people.join(", ")),
            ("cacat", &lost),
            ("tidak_ikut", &left_out.join("\n")),
        ],
    );
    format!("\u{FEFF}{text}\n").replace("\r\n", "\n").replace('\n', "\r\n").into_bytes()
}
