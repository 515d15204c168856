//! Registers an item by typing into its form.

use super::{Item, office};
use saksama_tests::window::{App, until};
use serde_json::json;

/// What is typed for one item.
pub(super) struct Entry {
    pub(super) judul: &'static str,
    uraian: &'static str,
    /// Pasal 17 code.
    kode: &'static str,
    huruf: &'static str,
    angka: &'static str,
    jangka: Term,
}

/// When the exemption ends.
pub(super) enum Term {
    /// So many years from the decree.
    Years(&'static str),
    /// A given last day.
    Until(&'static str),
}

pub(super) const MEDIS: Entry = Entry {
    judul: "Rekam medis pasien rujukan",
    uraian: "Riwayat, pemeriksaan, dan pengobatan pasien rujukan perorangan",
    kode: "h.2",
    huruf: "h",
    angka: "2",
    jangka: Term::Years("5"),
};

pub(super) const SURAT: Entry = Entry {
    judul: "Memorandum penyelesaian aset bersama",
    uraian: "Surat antarbadan publik tentang penyelesaian aset bersama yang belum disepakati",
    kode: "i",
    huruf: "i",
    angka: "",
    jangka: Term::Until("31-12-2028"),
};

/// Fills the form and saves it; a wrong day is refused beside its field first.
pub(super) async fn register(app: &App, entry: &Entry) -> Item {
    app.go("informasi").await;
    app.push("daftarkan").await;
    app.write("f-judul", entry.judul).await;
    app.write("f-uraian", entry.uraian).await;
    app.choose("f-unit_id", office::UNIT).await;
    app.write("f-tanggal_usul", "31-02-2026").await;
    app.push("simpan").await;
    app.wait_text("#f-tanggal_usul-error", |text| !text.is_empty()).await;
    app.inspect("informasi-tanggal-salah").await;
    app.write("f-tanggal_usul", "02-11-2026").await;
    reasons(app, entry).await;
    term(app, &entry.jangka).await;
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

/// Pasal 17 with its wording, Pasal 18 checked, and the law of the list with its article.
async fn reasons(app: &App, entry: &Entry) {
    app.push("pilih-pasal17").await;
    app.write("cari-pasal17", entry.kode).await;
    app.push(&format!("pasal17-{}", entry.kode)).await;
    app.inspect("informasi-pasal-17").await;
    app.push("pakai-pasal17").await;
    app.gone("dialog-pasal17").await;
    app.push("f-bukan_pasal18").await;
    app.push("tambah-dasar").await;
    app.write("cari-peraturan", "Keterbukaan Informasi Publik").await;
    app.push("peraturan-UU-14-2008").await;
    app.write("f-dasar_hukum-0-pasal", "17").await;
    app.write("f-dasar_hukum-0-huruf", entry.huruf).await;
    app.write("f-dasar_hukum-0-angka", entry.angka).await;
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
