//! Control characters, a hundred thousand letters, a day that does not exist and a term of −1 in every form.

use super::page::{Kind, paste, refused, trail};
use saksama_tests::cli::{HARI_INI, contoh};
use saksama_tests::window::{App, Key};
use serde_json::json;

/// A form of the practice office: where it is, what opens it, and what saves it.
struct Form {
    layar: &'static str,
    /// Clicked one after the other, by CSS.
    steps: &'static [&'static str],
    scope: &'static str,
    /// Test id of its button; empty where it is saved by leaving the field.
    save: &'static str,
}

const fn form(
    layar: &'static str,
    steps: &'static [&'static str],
    scope: &'static str,
    save: &'static str,
) -> Form {
    Form { layar, steps, scope, save }
}

/// Stands in a step for the id of the sheet that is still being filled.
const LEMBAR: &str = "{lembar}";

/// The meeting that is still to come.
const RAPAT: &str = "tbody tr:first-child [data-testid^=rapat-]";

const KANTOR: [Form; 5] = [
    form("instansi", &[], "[data-testid=form-instansi]", "simpan"),
    form("unit", &["[data-testid=tambah]"], "[data-testid=dialog-unit]", "simpan"),
    form(
        "pejabat",
        &["[data-testid=tambah]", "[data-testid=tambah-peran]"],
        "[data-testid=dialog-pejabat]",
        "simpan",
    ),
    form("peraturan", &["[data-testid=tambah]"], "[data-testid=dialog-peraturan]", "simpan"),
    form("arsip", &["[data-testid=tambah-lokasi]"], "[data-testid=dialog-lokasi]", "lokasi-simpan"),
];

const KERJA: [Form; 4] = [
    form(
        "informasi",
        &[
            "[data-testid=daftarkan]",
            "[data-testid=tambah-dasar]",
            "[data-testid=peraturan-UU-14-2008]",
            "[data-testid=tulis-dasar]",
            "[data-testid=tambah-jangka]",
        ],
        "[data-testid=form-informasi]",
        "simpan",
    ),
    form(
        "uji-konsekuensi",
        &["[data-testid=buat-lembar]", "[data-testid=penguji-luar]"],
        "[data-testid=form-lembar]",
        "simpan-lembar",
    ),
    form("rapat", &["[data-testid=buat-rapat]"], "[data-testid=form-rapat]", "simpan-rapat"),
    form("keputusan", &["[data-testid=buat-keputusan]"], "[data-testid=form-keputusan]", "simpan-keputusan"),
];

const SIDANG: [Form; 7] = [
    form(
        "rapat",
        &[RAPAT, "[data-testid=tab-undangan]", "[data-testid=undang-tamu]"],
        "[data-testid=dialog-tamu]",
        "tamu-undang",
    ),
    form(
        "rapat",
        &[RAPAT, "[data-testid=tab-kehadiran]", "[data-testid=hadir-0-wakil]"],
        "[data-testid=hadir-0]",
        "wakil-0-simpan",
    ),
    form(
        "rapat",
        &[RAPAT, "[data-testid=tab-surat]", "[data-testid=tanda-tangan-D08]"],
        "[data-testid=dialog-tanda-tangan]",
        "ttd-simpan",
    ),
    form(
        "rapat",
        &[RAPAT, "[data-testid=tab-tutup]", "[data-testid=tunda-rapat]"],
        "[data-testid=tunda-dialog]",
        "tunda-dialog-ya",
    ),
    form("rapat", &[RAPAT, "[data-testid=tab-putusan]"], "[data-testid=putusan] li", ""),
    form("rapat", &[RAPAT, "[data-testid=tab-pembahasan]"], "[data-testid=pembahasan]", ""),
    form("uji-konsekuensi", &["[data-testid='lembar-{lembar}']"], "[data-testid=matriks]", ""),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_of_the_office_refuse() {
    refuse_all(&KANTOR).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_of_the_work_refuse() {
    refuse_all(&KERJA).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_of_the_meeting_refuse() {
    refuse_all(&SIDANG).await;
}

async fn refuse_all(forms: &[Form]) {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let lembar = sheet(&app).await;
    let before = trail(&app).await;
    for form in forms {
        refuse(&app, form, &lembar).await;
        assert_eq!(trail(&app).await, before, "{} saved something", form.scope);
    }
    app.stop().await;
}

/// A sheet with one row that is still being filled; those of the practice office are complete. Gives its id.
async fn sheet(app: &App) -> String {
    let wanted = json!({
        "teks": "", "status": ["DRAF", "DIUSULKAN", "DIREKAP"], "huruf": [], "unit_id": [], "hanya_bermasalah": false,
        "sampah": false, "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 1
    });
    let item = app.call("search_informasi", wanted).await["baris"][0]["id"].clone();
    let head = json!({
        "id": null, "nomor": "", "jenis": "AWAL", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "20-11-2026",
        "tempat": "Aula", "penyetuju_id": null, "penguji": []
    });
    let id = app.call("save_lembar_uji", head).await["id"].clone();
    let _ = app.call("add_lembar_uji_item", json!({ "lembar_id": id, "informasi_id": [item] })).await;
    id.as_str().unwrap().to_owned()
}

async fn refuse(app: &App, form: &Form, lembar: &str) {
    let name = format!("buruk-{}-{}", form.layar, form.save);
    app.go(form.layar).await;
    for step in form.steps {
        app.click(&step.replace(LEMBAR, lembar)).await;
    }
    app.find(form.scope).await;
    let long = "panjang ".repeat(12_500);
    let attempts = [
        (Kind::All, "Rahasia\u{7}\u{202E}", ["karakter yang tidak dapat dicetak"; 2]),
        (Kind::All, long.as_str(), ["terlalu panjang"; 2]),
        (Kind::Day, "31-02-2026", ["tidak ada di kalender"; 2]),
        (Kind::Number, "-1", ["terlalu kecil", "antara 1800 dan 2200"]),
    ];
    for (n, (kind, text, words)) in attempts.into_iter().enumerate() {
        let fields = paste(app, form.scope, kind, text).await;
        if fields.is_empty() {
            assert!(n > 1, "{name} has no fields");
            continue;
        }
        if form.save.is_empty() {
            app.press(Key::Tab + "").await;
        } else {
            app.push(form.save).await;
        }
        refused(app, &name, &fields, words).await;
        if n == 0 {
            app.inspect(&name).await;
        }
    }
    close(app, form.scope).await;
}

/// The window goes on: a dialog closes by keyboard.
async fn close(app: &App, scope: &str) {
    app.assert_no_page_fault().await;
    let name = scope.strip_prefix("[data-testid=").and_then(|rest| rest.strip_suffix(']')).unwrap_or(scope);
    if name.contains("dialog") {
        app.press(Key::Escape + "").await;
        app.gone(name).await;
    }
}
