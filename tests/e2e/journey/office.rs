//! The office, as a new officer sets it up: name, letterhead with logo, units.

use saksama_tests::window::{App, Key, part};
use std::path::Path;

/// Names as they stand in lists to choose from.
pub(super) const PPID: &str = "Dewi Anggraini, Kepala Dinas Komunikasi dan Informatika";
pub(super) const UNIT: &str = "Dinas Kesehatan";

/// Name and address in the order of the keyboard.
const IDENTITAS: [(&str, &str); 8] = [
    ("f-nama_pemerintah", "PEMERINTAH KOTA SUKAMAJU"),
    ("f-nama_opd", "DINAS KOMUNIKASI DAN INFORMATIKA"),
    ("f-alamat", "Jalan Melati Nomor 1"),
    ("f-telepon", "(0999) 123456"),
    ("f-faksimile", ""),
    ("f-laman", "diskominfo.sukamaju.go.id"),
    ("f-pos_el", "ppid@sukamaju.go.id"),
    ("f-kode_pos", "99123"),
];

/// Full name, short name and code of each unit.
const UNITS: [[&str; 3]; 2] = [[UNIT, "Dinkes", "DINKES"], ["Sekretariat Daerah", "Setda", "SETDA"]];

/// From the first screen of an empty folder to an office with units.
pub(super) async fn set_up(app: &mut App, logo: &Path) {
    app.read("selamat-datang", "Isi data instansi").await;
    app.inspect("mulai-pertama").await;
    app.tab_enter("mulai-instansi").await;
    app.read("form-instansi", "Nama").await;
    identity(app, logo).await;
    letterhead(app).await;
    // What is at the top of every screen from now on.
    app.find(&format!("{}[title={:?}]", part("nama-kantor"), KOP[1])).await;
    units(app).await;
}

/// By keyboard through the address to the button of the logo, and on to the names in the papers.
async fn identity(app: &mut App, logo: &Path) {
    app.tab_to(IDENTITAS[0].0).await;
    app.type_through(&IDENTITAS).await;
    app.answer_dialog(Some(logo));
    app.tab_enter("pilih-logo").await;
    app.read("hasil-logo", "Logo").await;
    app.find(&format!("{} img", part("kop-pratinjau"))).await;
    app.tab_to("f-nama_badan_publik").await;
    let names = [("f-nama_badan_publik", "Pemerintah Kota Sukamaju"), ("f-kota_penetapan", "Sukamaju")];
    app.type_through(&names).await;
    app.press_with(Key::Control, 's').await;
    app.read("hasil", "Data instansi tersimpan").await;
    app.inspect("instansi-tersimpan").await;
}

/// The letterhead as it will be printed has every line that was typed.
async fn letterhead(app: &App) {
    let kop = app.read("kop-pratinjau", "PEMERINTAH KOTA SUKAMAJU").await;
    for line in KOP {
        assert!(kop.contains(line), "{line:?} is not in the letterhead: {kop}");
    }
}

/// Lines of the letterhead, on the screen and on paper.
pub(super) const KOP: [&str; 4] = [
    "PEMERINTAH KOTA SUKAMAJU",
    "DINAS KOMUNIKASI DAN INFORMATIKA",
    "Jalan Melati Nomor 1",
    "Telepon (0999) 123456, Laman diskominfo.sukamaju.go.id, Pos-el ppid@sukamaju.go.id, Kode Pos 99123",
];

/// The dialog begins at its first field; Enter in a field saves.
async fn units(app: &App) {
    app.go("unit").await;
    app.inspect("unit-kosong").await;
    for [nama, singkatan, kode] in UNITS {
        app.push("tambah").await;
        app.type_through(&[("f-nama", nama), ("f-singkatan", singkatan), ("f-kode_unit", kode)]).await;
        app.inspect("unit-baru").await;
        app.press(Key::Enter + "").await;
        app.gone("dialog-unit").await;
        app.read("hasil", nama).await;
    }
    app.inspect("unit").await;
}
