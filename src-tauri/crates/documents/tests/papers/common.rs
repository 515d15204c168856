//! What the tests of papers share: fixtures, and programs from outside that read what was made.

use saksama_documents::{self as documents, Format, Printed, RenderError};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Deserialize)]
pub(crate) struct Fixture {
    pub(crate) naskah: String,
    pub(crate) format: Format,
    pub(crate) data: serde_json::Value,
}

pub(crate) const FIXTURES: &[&str] = &[
    "lembar_pengujian",
    "lembar_pengujian_tanpa_nomor",
    "nota_dinas",
    "nota_dinas_tanpa_nomor",
    "nota_dinas_panjang",
    "permintaan_usulan",
    "permintaan_usulan_tanpa_nomor",
    "permintaan_usulan_panjang",
    "rekapitulasi",
    "rekapitulasi_nihil",
    "formulir_usulan",
    "formulir_usulan_kosong",
    "formulir_usulan_tanpa_tanggal",
    "berita_acara_pengujian",
    "berita_acara_pengujian_tanpa_nomor",
    "berita_acara_pengujian_panjang",
    "undangan",
    "undangan_tanpa_nomor",
    "tanda_terima_rapat",
    "tanda_terima_rapat_tanpa_nomor",
    "tanda_terima_rapat_panjang",
    "daftar_hadir",
    "daftar_hadir_kosong",
    "notula",
    "notula_tanpa_nomor",
    "notula_panjang",
    "berita_acara_rapat",
    "berita_acara_rapat_tanpa_nomor",
    "hasil_pertimbangan",
    "hasil_pertimbangan_tanpa_nomor",
    "hasil_pertimbangan_panjang",
    "keputusan",
    "penetapan_tanpa_nomor",
    "surat_pengantar",
    "surat_pengantar_tanpa_nomor",
    "surat_pengantar_panjang",
    "tanda_terima_keputusan",
    "tanda_terima_keputusan_tanpa_nomor",
    "tanda_terima_keputusan_panjang",
    "dkip",
    "dkip_tanpa_tanda_tangan",
    "dkip_rancangan",
    "daftar_arsip",
    "daftar_arsip_tanpa_nomor",
    "daftar_arsip_panjang",
    "label_boks",
    "label_folder",
    "label_ordner",
    "label_khusus",
    "kartu_lokasi",
    "kartu_lokasi_kosong",
    "kartu_lokasi_panjang",
    "daftar_penataan",
    "daftar_penataan_kosong",
    "daftar_penataan_panjang",
    "laporan_pendokumentasian",
    "laporan_pendokumentasian_tanpa_nomor",
    "laporan_pendokumentasian_panjang",
    "berita_acara_serah_terima",
    "berita_acara_serah_terima_tanpa_nomor",
    "berita_acara_serah_terima_panjang",
    "formulir_peminjaman",
    "formulir_peminjaman_tanpa_nomor",
    "formulir_peminjaman_panjang",
    "kartu_peminjaman",
    "kartu_peminjaman_kosong",
    "kartu_peminjaman_panjang",
    "daftar_peminjaman",
    "daftar_peminjaman_kosong",
    "daftar_peminjaman_panjang",
    "daftar_jatuh_tempo",
    "daftar_jatuh_tempo_kosong",
    "daftar_jatuh_tempo_panjang",
    "bukti_unggah",
    "bukti_unggah_tanpa_nomor",
    "bukti_unggah_panjang",
    "dkip_persetujuan",
    "keputusan_tambahan",
    "penetapan_perubahan_tanpa_nomor",
    "keputusan_petikan",
    "penetapan_salinan",
    "lembar_pengubahan",
    "lembar_pengubahan_tanpa_nomor",
    "pertimbangan_pengubahan",
    "keputusan_pengubahan",
    "penetapan_pengubahan_tanpa_nomor",
    "keputusan_pembukaan",
    "pengumuman",
    "pengumuman_tanpa_nomor",
    "draf_dkip",
    "draf_dkip_pertama",
];

/// Entries of closed lists, which are not text.
pub(crate) const CODES: [&str; 8] =
    ["kolom", "garis", "jenis", "bentuk", "label_diktum", "huruf", "tindak_lanjut", "hasil_uji"];

/// Where a letterhead stands in the data.
pub(crate) const KOP: [&str; 2] = ["/kop", "/keputusan/kop"];

pub(crate) fn fixture_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

pub(crate) fn fixture(name: &str) -> Fixture {
    let text = std::fs::read_to_string(fixture_file(&format!("{name}.json"))).unwrap();
    let mut fixture: Fixture = serde_json::from_str(&text).unwrap();
    // the emblem stands beside the fixtures: as numbers in JSON nobody could read them
    for place in KOP {
        if let Some(kop) = fixture.data.pointer_mut(place).and_then(serde_json::Value::as_object_mut) {
            kop.insert("logo".into(), std::fs::read(fixture_file("logo.png")).unwrap().into());
        }
    }
    fixture
}

pub(crate) fn render(fixture: &Fixture) -> Result<Printed, RenderError> {
    watched(fixture, &mut documents::quiet)
}

pub(crate) fn watched(
    fixture: &Fixture,
    progress: &mut documents::Progress<'_>,
) -> Result<Printed, RenderError> {
    let whole = serde_json::json!({ "naskah": fixture.naskah, "data": fixture.data });
    documents::render(&serde_json::from_value(whole).unwrap(), &fixture.format, progress)
}

/// Output of an outside program, without the sign that keeps a word's own hyphen at the end of a line.
pub(crate) fn run(program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; install poppler-utils and qpdf"));
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} {args:?}: {out}{err}");
    out.replace('\u{200b}', "")
}

/// The text of a file as a reader copies it, page by page.
pub(crate) fn pages_of(pdf: &Printed) -> Vec<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &pdf.bytes).unwrap();
    let text = run("pdftotext", &["-layout", file.path().to_str().unwrap(), "-"]);
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}
