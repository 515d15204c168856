//! Officials, typed by keyboard: eleven people, nine of whom are the Tim Pertimbangan of today.

use saksama_tests::window::{App, Key, part};

/// One official as typed.
struct Orang {
    gelar: [&'static str; 2],
    nama: &'static str,
    jabatan: &'static str,
    /// Empty for an elected office holder, whose form has no such field.
    nip: &'static str,
    pangkat: &'static str,
    /// Role, first day, last day.
    peran: &'static [[&'static str; 3]],
}

const MULAI: &str = "01-01-2025";
const ANGGOTA: [&str; 3] = ["Anggota Tim Pertimbangan", MULAI, ""];
const PEMBINA: &str = "Pembina Tingkat I (IV/b)";

const fn orang(
    nama: &'static str,
    jabatan: &'static str,
    nip: &'static str,
    peran: &'static [[&'static str; 3]],
) -> Orang {
    Orang { gelar: ["", ""], nama, jabatan, nip, pangkat: PEMBINA, peran }
}

/// Invented people. A NIP holds day of birth, month of appointment, sex, and a serial number.
const SEMUA: [Orang; 11] = [
    Orang {
        gelar: ["Drs.", "M.Si."],
        pangkat: "Pembina Utama Madya (IV/d)",
        ..orang(
            "Rahmat Santosa",
            "Sekretaris Daerah",
            "19700101 199503 1 001",
            &[["Ketua Tim Pertimbangan", MULAI, "31-12-2028"], ["Atasan PPID", MULAI, ""]],
        )
    },
    orang("Hasan Basri", "Wali Kota Sukamaju", "", &[["Pimpinan Badan Publik", MULAI, ""]]),
    orang(
        "Dewi Anggraini",
        "Kepala Dinas Komunikasi dan Informatika",
        "19710202 199603 2 002",
        &[["PPID Utama", MULAI, ""], ANGGOTA],
    ),
    orang("Agus Salim", "Kepala Bagian Hukum", "197303031997031003", &[ANGGOTA]),
    orang("Bambang Irawan", "Kepala Bagian Umum", "197404041997031004", &[ANGGOTA]),
    orang("Citra Lestari", "Kepala Bagian Organisasi", "197505051997032005", &[ANGGOTA]),
    orang("Eko Wibowo", "Kepala Bagian Protokol", "197606061997031006", &[ANGGOTA]),
    orang("Fitri Handayani", "Kepala Bagian Keuangan", "197707071997032007", &[ANGGOTA]),
    orang("Galih Saputra", "Kepala Bagian Pengadaan", "197808081999031008", &[ANGGOTA]),
    orang("Intan Permata", "Kepala Bagian Arsip", "197909091999032009", &[ANGGOTA]),
    // Not in office any more: neither invited nor counted.
    orang(
        "Joko Purnomo",
        "Kepala Bagian Tata Usaha",
        "197010101995031010",
        &[["Anggota Tim Pertimbangan", "01-01-2023", "31-12-2025"]],
    ),
];

/// Types everybody, and looks at the team in office on the day of the journey.
pub(super) async fn enter(app: &App) {
    app.go("pejabat").await;
    app.inspect("pejabat-kosong").await;
    for orang in &SEMUA {
        app.push("tambah").await;
        person(app, orang).await;
        if orang.peran.len() == 2 {
            app.inspect("pejabat-isian").await;
        }
        app.press_with(Key::Control, 's').await;
        app.gone("dialog-pejabat").await;
        app.read("hasil", orang.nama).await;
    }
    app.inspect("pejabat").await;
    app.push("tab-tim").await;
    app.read("tim-pertimbangan", "9 ").await;
    let team = app.read("tim-pertimbangan", "Drs. Rahmat Santosa, M.Si.").await;
    assert!(team.contains("NIP. 19700101 199503 1 001") && !team.contains("Joko Purnomo"), "{team}");
    app.inspect("tim-pertimbangan").await;
}

/// From the first field, where the dialog begins, to the last role.
async fn person(app: &App, orang: &Orang) {
    let [depan, belakang] = orang.gelar;
    let elected = orang.nip.is_empty();
    app.type_through(&[
        ("f-gelar_depan", depan),
        ("f-nama", orang.nama),
        ("f-gelar_belakang", belakang),
        ("f-jabatan", orang.jabatan),
    ])
    .await;
    app.press(Key::Tab + "").await;
    let status = if elected { "Pejabat negara" } else { "PNS" };
    app.type_through(&[("f-status_kepegawaian", status)]).await;
    if !elected {
        app.press(Key::Tab + "").await;
        app.type_through(&[("f-nip", orang.nip), ("f-golongan", orang.pangkat)]).await;
    }
    for (n, [peran, mulai, sampai]) in orang.peran.iter().enumerate() {
        app.tab_enter("tambah-peran").await;
        let field = |name: &str| format!("f-peran-{n}-{name}");
        let fields = [field("peran"), field("berlaku_mulai"), field("berlaku_sampai")];
        app.type_through(&[(&fields[0], peran), (&fields[1], mulai), (&fields[2], sampai)]).await;
    }
    if let Some(last) = orang.peran.len().checked_sub(1) {
        app.find(&part(&format!("hapus-peran-{last}"))).await;
    }
}
