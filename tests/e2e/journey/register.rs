//! Registers an item by typing into its form.

use super::{Item, office};
use saksama_tests::window::{App, part, until};
use serde_json::json;

/// What is typed for one item.
pub(super) struct Entry {
    pub(super) judul: &'static str,
    pub(super) uraian: &'static str,
    /// Which part is exempt; empty for the whole.
    pub(super) bagian: &'static str,
    bentuk: &'static str,
    /// Pasal 17 codes.
    kode: &'static [&'static str],
    /// Legal bases: regulation of the list (found by these words), then pasal, ayat, huruf, angka.
    dasar: &'static [(&'static str, &'static str, [&'static str; 4])],
    /// Proposed consequences, which fill the row of the matrix beforehand.
    pub(super) usul: [&'static str; 2],
    jangka: Term,
}

/// When the exemption ends.
enum Term {
    /// So many years from the decree.
    Years(&'static str),
    /// A given last day.
    Until(&'static str),
}

const KIP: (&str, &str) = ("Keterbukaan Informasi Publik", "peraturan-UU-14-2008");
const PELAKSANAAN: (&str, &str) = ("61 2010", "peraturan-PP-61-2010");

pub(super) const MEDIS: Entry = Entry {
    judul: "Rekam medis pasien rujukan",
    uraian: "Riwayat, pemeriksaan, dan pengobatan pasien rujukan perorangan",
    bagian: "",
    bentuk: "Hardcopy dan softcopy",
    kode: &["h.1", "h.2"],
    dasar: &[(KIP.0, KIP.1, ["17", "", "h", "2"]), (PELAKSANAAN.0, PELAKSANAAN.1, ["8", "2", "", ""])],
    usul: ["", ""],
    jangka: Term::Years("5"),
};

pub(super) const SURAT: Entry = Entry {
    judul: "Memorandum penyelesaian aset bersama",
    uraian: "Surat antarbadan publik tentang penyelesaian aset bersama yang belum disepakati",
    bagian: "Nilai tawaran dan posisi runding setiap pihak",
    bentuk: "Hardcopy",
    kode: &["i"],
    dasar: &[(KIP.0, KIP.1, ["17", "", "i", ""])],
    usul: [
        "Perundingan kedua badan publik gagal dan aset daerah hilang nilainya.",
        "Kedua badan publik dapat berunding sampai sepakat.",
    ],
    jangka: Term::Until("31-12-2028"),
};

/// Fills the form and saves it; a wrong day is refused beside its field first.
pub(super) async fn register(app: &App, entry: &Entry) -> Item {
    app.go("informasi").await;
    app.push("daftarkan").await;
    what(app, entry).await;
    app.write("f-tanggal_usul", "31-02-2026").await;
    app.push("simpan").await;
    app.wait_text("#f-tanggal_usul-error", |text| !text.is_empty()).await;
    app.inspect("informasi-tanggal-salah").await;
    app.write("f-tanggal_usul", "02-11-2026").await;
    pasal17(app, entry).await;
    for (n, dasar) in entry.dasar.iter().enumerate() {
        basis(app, n, dasar).await;
    }
    for (field, text) in ["f-usul_dibuka", "f-usul_ditutup"].into_iter().zip(entry.usul) {
        app.write(field, text).await;
    }
    term(app, &entry.jangka).await;
    app.choose("f-kelas_keamanan", "Rahasia").await;
    app.write("f-kka", "400.7.1").await;
    app.write("f-catatan_internal", CATATAN).await;
    app.inspect("informasi-isian").await;

    app.push("simpan").await;
    app.read("hasil-simpan", "Tersimpan dengan nomor").await;
    let title = app.wait_text("main h1", |title| title.ends_with(entry.judul)).await;
    app.inspect("informasi-tersimpan").await;
    let nomor = title.split_whitespace().next().unwrap_or_default().to_owned();
    let probe = async || {
        app.script("return location.hash.split(/[/?]/)[2] ?? null").await.as_str().map(str::to_owned)
    };
    Item { nomor, id: until(probe, || "the address names the item".into()).await }
}

/// For the office alone: on no paper and in no export.
pub(super) const CATATAN: &str = "Tanyakan dahulu kepada Bagian Hukum";

/// What it is, and who holds it.
async fn what(app: &App, entry: &Entry) {
    app.write("f-judul", entry.judul).await;
    app.write("f-uraian", entry.uraian).await;
    app.choose("f-bentuk", entry.bentuk).await;
    if !entry.bagian.is_empty() {
        app.choose("f-cakupan", "Hanya sebagian yang dikecualikan").await;
        app.write("f-bagian_dikecualikan", entry.bagian).await;
    }
    app.write("f-kurun_waktu", "2024 sampai 2025").await;
    app.write("f-jumlah_berkas", "12").await;
    app.choose("f-unit_id", office::UNIT).await;
    app.write("f-penanggung_jawab", "Kepala Bidang Pelayanan").await;
}

/// The codes with their wording, and Pasal 18 checked.
async fn pasal17(app: &App, entry: &Entry) {
    app.push("pilih-pasal17").await;
    for kode in entry.kode {
        app.write("cari-pasal17", kode).await;
        app.push(&format!("pasal17-{kode}")).await;
    }
    app.inspect("informasi-pasal-17").await;
    app.push("pakai-pasal17").await;
    app.gone("dialog-pasal17").await;
    for kode in entry.kode {
        app.find(&part(&format!("kode-{kode}"))).await;
    }
    app.push("f-bukan_pasal18").await;
}

/// One regulation out of the list, with its article.
async fn basis(app: &App, n: usize, (words, law, article): &(&str, &str, [&str; 4])) {
    app.push("tambah-dasar").await;
    app.write("cari-peraturan", words).await;
    app.push(law).await;
    let fields = ["pasal", "ayat", "huruf", "angka"].map(|name| format!("f-dasar_hukum-{n}-{name}"));
    // The law was chosen; the keyboard stands in its article.
    let typed: Vec<_> = fields.iter().map(String::as_str).zip(article.iter().copied()).collect();
    app.type_through(&typed).await;
}

async fn term(app: &App, jangka: &Term) {
    app.push("tambah-jangka").await;
    match jangka {
        Term::Years(years) => {
            app.choose("f-jangka_waktu-0-jenis", "Sekian tahun, bulan, atau hari").await;
            app.write("f-jangka_waktu-0-nilai", years).await;
        }
        Term::Until(day) => {
            app.choose("f-jangka_waktu-0-jenis", "Sampai tanggal tertentu").await;
            app.write("f-jangka_waktu-0-berakhir", day).await;
        }
    }
}

/// What is stored of an item.
pub(super) async fn stored(app: &App, item: &Item) -> serde_json::Value {
    app.call("get_informasi", json!({ "id": item.id })).await["informasi"].clone()
}
