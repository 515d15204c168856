//! The public folder: what is in it, that it is read back, and what happens on a bad drive.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

mod media;
mod steps;

use chrono::NaiveDate;
use saksama_durable::quiet;
use saksama_exchange::dkip::{
    BerkasJadi, DipBaris, DkipPublik, DkipPublikBaris, KodePeriksa, LaporanEkspor, MediaPindaian, PindaianSk,
    SkPublik, export_dkip, verify_folder,
};
use saksama_exchange::{ExchangeError, import};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::LazyLock;

fn row(n: usize) -> DkipPublikBaris {
    DkipPublikBaris {
        nomor: n.to_string(),
        uraian: format!("- rincian; contoh \"{n}\"\nbaris kedua"),
        dasar_hukum: "Pasal 17 huruf h angka 3".into(),
        konsekuensi_dibuka: "=1+1".into(),
        pertimbangan_ditutup: "Privasi terjaga".into(),
        jangka_waktu: "5 (lima) tahun".into(),
        unit_penanggung_jawab: "Dinas Contoh".into(),
        penetapan: "Nomor 1 Tahun 2026, 20 November 2026".into(),
    }
}

fn list() -> DkipPublik {
    DkipPublik {
        judul: "Daftar Informasi yang Dikecualikan".into(),
        instansi: "Pemerintah Kota Contoh".into(),
        latihan: false,
        tanggal: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        sk: ["188.45/1/2025", "7"]
            .map(|nomor| SkPublik { sebutan: format!("Keputusan Nomor {nomor}"), nomor: nomor.into() })
            .to_vec(),
        berakhir: vec![],
        baris: vec![row(1), row(2)],
        dip_tambahan: vec![DipBaris {
            nomor: "1".into(),
            ringkasan_isi: "Laporan lama".into(),
            pejabat_menguasai: "Dinas Contoh".into(),
            penanggung_jawab: "Kepala Dinas Contoh".into(),
            waktu_tempat: "2020, Kota Contoh".into(),
            bentuk: "Softcopy".into(),
            jangka_waktu_simpan: "5 tahun".into(),
        }],
    }
}

/// The first decision is scanned, the second isn't yet.
static PINDAIAN: LazyLock<[Option<PindaianSk>; 2]> =
    LazyLock::new(|| [Some(PindaianSk { media: MediaPindaian::Pdf, isi: b"%PDF-1.7 sk".to_vec() }), None]);

fn jadi() -> BerkasJadi<'static> {
    BerkasJadi { dkip_pdf: b"%PDF-1.7 dkip", sk: &*PINDAIAN }
}

fn export(tujuan: &Path) -> Result<LaporanEkspor, ExchangeError> {
    export_dkip(&list(), jadi(), tujuan, "DKIP_Kota Contoh_20261121", &mut quiet)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn the_folder_holds_exactly_these_files_and_verifies() {
    let dir = tempfile::tempdir().unwrap();
    let laporan = export(dir.path()).unwrap();
    assert_eq!(laporan.nama_folder, "DKIP_Kota_Contoh_20261121");
    let want = [
        "BACA_DULU.txt",
        "SHA256SUMS.txt",
        "dip_tambahan.csv",
        "dkip.csv",
        "dkip.html",
        "dkip.json",
        "dkip.pdf",
        "dkip.schema.json",
        "dkip.xlsx",
        "manifest.json",
        "sk_188.45_1_2025.pdf",
    ];
    assert_eq!(names(&laporan.folder), want);
    assert_eq!(names(dir.path()), ["DKIP_Kota_Contoh_20261121"], "no temporary folder is left");
    let check = verify_folder(&laporan.folder, &mut quiet).unwrap();
    assert!(check.sehat, "{check:?}");
    assert_eq!(check.utuh, 10);
    // an outside oracle reads the same checksums
    let mut oracle = std::process::Command::new("sha256sum");
    let oracle = oracle.args(["-c", "--strict", "SHA256SUMS.txt"]).current_dir(&laporan.folder).output();
    assert!(oracle.unwrap().status.success());
}

#[test]
fn the_columns_are_these_and_no_others() {
    let dir = tempfile::tempdir().unwrap();
    let folder = export(dir.path()).unwrap().folder;
    let csv = fs::read_to_string(folder.join("dkip.csv")).unwrap();
    assert_eq!(
        csv.lines().next().unwrap(),
        "\u{FEFF}No.;Uraian Informasi;Dasar Hukum Pengecualian;Konsekuensi bila Dibuka;Pertimbangan bila Ditutup;\
Jangka Waktu;Unit/Penanggung Jawab;Penetapan (Nomor, Tanggal)"
    );
    let dip = fs::read_to_string(folder.join("dip_tambahan.csv")).unwrap();
    assert_eq!(
        dip.lines().next().unwrap(),
        "\u{FEFF}No.;Ringkasan isi informasi;Pejabat/Unit/Satker yang menguasai informasi;Penanggungjawab pembuatan \
atau penerbitan informasi;Waktu dan tempat pembuatan informasi;Bentuk informasi yang tersedia;Jangka Waktu \
Penyimpanan atau Retensi Arsip"
    );
    // The struct itself has these fields only: a new one fails here before it can reach a drive.
    // Sorted: in what order serde_json keeps them depends on what else is built with it.
    let keys = |value: serde_json::Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    let json = serde_json::to_value(list()).unwrap();
    assert_eq!(
        keys(json["baris"][0].clone()),
        [
            "dasar_hukum",
            "jangka_waktu",
            "konsekuensi_dibuka",
            "nomor",
            "penetapan",
            "pertimbangan_ditutup",
            "unit_penanggung_jawab",
            "uraian",
        ]
    );
    assert_eq!(
        keys(json),
        ["baris", "berakhir", "dip_tambahan", "instansi", "judul", "latihan", "sk", "tanggal"]
    );
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(
        keys(manifest),
        ["berkas", "format", "instansi", "judul", "jumlah_dip_tambahan", "jumlah_dkip", "tanggal", "versi",]
    );
}

#[test]
fn the_table_comes_back_with_every_word_and_no_formula() {
    let dir = tempfile::tempdir().unwrap();
    let folder = export(dir.path()).unwrap().folder;
    let xlsx = import::open_table(&folder.join("dkip.xlsx"), None, &mut quiet).unwrap();
    let heading = xlsx.rows.iter().position(|r| r.get(1) == "Uraian Informasi").unwrap();
    assert_eq!(xlsx.rows[heading + 1].sel, list().baris[0].clone().into_cells());
    let csv = import::open_table(&folder.join("dkip.csv"), None, &mut quiet).unwrap();
    assert_eq!(csv.rows[1].get(1), "'- rincian; contoh \"1\"\nbaris kedua");
    assert_eq!(csv.rows[1].get(3), "'=1+1");
    assert_eq!(csv.rows.len(), 3);
}

trait Cells {
    fn into_cells(self) -> Vec<String>;
}
impl Cells for DkipPublikBaris {
    fn into_cells(self) -> Vec<String> {
        vec![
            self.nomor,
            self.uraian,
            self.dasar_hukum,
            self.konsekuensi_dibuka,
            self.pertimbangan_ditutup,
            self.jangka_waktu,
            self.unit_penanggung_jawab,
            self.penetapan,
        ]
    }
}

#[test]
fn same_list_same_bytes_and_never_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let first = export(dir.path()).unwrap();
    let second = export(dir.path()).unwrap();
    assert_eq!(second.nama_folder, "DKIP_Kota_Contoh_20261121_2");
    assert_eq!(first.berkas, second.berkas);
}

#[test]
fn every_change_in_a_folder_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let folder = export(dir.path()).unwrap().folder;
    let mut bytes = fs::read(folder.join("dkip.xlsx")).unwrap();
    bytes[100] ^= 1;
    fs::write(folder.join("dkip.xlsx"), bytes).unwrap();
    fs::remove_file(folder.join("sk_188.45_1_2025.pdf")).unwrap();
    fs::write(folder.join("dkip.pdf.lnk"), b"x").unwrap();
    let check = verify_folder(&folder, &mut quiet).unwrap();
    assert!(!check.sehat);
    let found: Vec<_> = check.temuan.iter().map(|t| (t.kode, t.berkas.as_str())).collect();
    use KodePeriksa::*;
    assert_eq!(
        found,
        [(TidakTerdaftar, "dkip.pdf.lnk"), (Berubah, "dkip.xlsx"), (Hilang, "sk_188.45_1_2025.pdf")]
    );
    fs::write(folder.join("SHA256SUMS.txt"), "zz  ../x\n").unwrap();
    assert_eq!(verify_folder(&folder, &mut quiet).unwrap().temuan[0].kode, DaftarRusak);
    fs::remove_file(folder.join("SHA256SUMS.txt")).unwrap();
    assert_eq!(verify_folder(&folder, &mut quiet).unwrap().temuan[0].kode, DaftarTidakAda);
    assert_eq!(verify_folder(&folder.join("gone"), &mut quiet).unwrap_err().kode(), "TUJUAN_TIDAK_ADA");
}

#[test]
fn cancelling_anywhere_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    // the beginning, 11 files written, the flush, 11 files read back
    steps::stopped_at_each_step(24, |progress| {
        let result = export_dkip(&list(), jadi(), dir.path(), "DKIP", progress).map(|_| ());
        if result.is_err() {
            assert_eq!(names(dir.path()), Vec::<String>::new());
        }
        result
    });
}

/// Does something to the drive when everything is written and the reading back begins.
fn at_check(mut work: impl FnMut()) -> impl FnMut(u64, u64) -> ControlFlow<()> {
    let mut seen = 0;
    move |done, total| {
        seen += u32::from(done * 2 == total);
        if done * 2 == total && seen == 2 {
            work();
        }
        ControlFlow::Continue(())
    }
}

#[test]
fn a_drive_that_lies_or_vanishes_is_found_out() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().to_owned();
    let lie = at_check(|| fs::write(root.join("DKIP.sementara/dkip.pdf"), b"%PDF-1.7 dkiq").unwrap());
    let error = export_dkip(&list(), jadi(), dir.path(), "DKIP", &mut { lie }).unwrap_err();
    assert_eq!(error, ExchangeError::IsiBerbeda { berkas: "dkip.pdf".into() });
    assert_eq!(names(dir.path()), Vec::<String>::new());
    let pull = at_check(|| fs::remove_dir_all(&root).unwrap());
    let error = export_dkip(&list(), jadi(), dir.path(), "DKIP", &mut { pull }).unwrap_err();
    assert_eq!(error.kode(), "TUJUAN_HILANG");
    assert_eq!(export(dir.path()).unwrap_err().kode(), "TUJUAN_TIDAK_ADA");
}

#[test]
fn a_small_drive_says_how_much_it_lacks_and_keeps_nothing() {
    let Some(stick) = media::mount_small() else { return };
    let big = vec![0_u8; 16 * 1024 * 1024];
    let large = BerkasJadi { dkip_pdf: &big, sk: &[] };
    let error = export_dkip(&list(), large, &stick.path(), "DKIP", &mut quiet).unwrap_err();
    let ExchangeError::RuangKurang { perlu, tersedia, .. } = error else { panic!("{error:?}") };
    assert!(perlu > 16 * 1024 * 1024 && tersedia < perlu);
    assert_eq!(names(&stick.path()), Vec::<String>::new());

    // The drive fills up only after the room was measured.
    let root = stick.path();
    let mut filled = false;
    let mut fill = |done, _| {
        if done > 0 {
            return ControlFlow::Continue(());
        }
        filled = true;
        let mut size = 8 * 1024 * 1024;
        let mut n = 0;
        while size >= 512 {
            n += 1;
            if fs::write(root.join(format!("isi{n}")), vec![1_u8; size]).is_err() {
                size /= 2;
            }
        }
        ControlFlow::Continue(())
    };
    let error = export_dkip(&list(), jadi(), &stick.path(), "DKIP", &mut fill).unwrap_err();
    assert!(filled);
    assert_eq!(error.kode(), "RUANG_KURANG");
    assert!(names(&stick.path()).iter().all(|name| name.starts_with("isi")), "{:?}", names(&stick.path()));
}

#[test]
fn a_write_protected_drive_says_so_and_a_good_one_works() {
    let Some(stick) = media::mount_small() else { return };
    let laporan = export(&stick.path()).unwrap();
    assert!(verify_folder(&laporan.folder, &mut quiet).unwrap().sehat);
    if stick.is_vfat() {
        assert!(laporan.folder.with_file_name("dkip_kota_contoh_20261121").exists(), "FAT knows no case");
    }
    stick.remount_read_only();
    assert_eq!(export(&stick.path()).unwrap_err().kode(), "TUJUAN_HANYA_BACA");
    assert_eq!(names(&stick.path()), ["DKIP_Kota_Contoh_20261121"]);
}
