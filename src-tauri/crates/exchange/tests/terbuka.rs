//! An open copy on a bad drive: full, write-protected, and stopped at each step. Nothing has the name of a copy then.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

mod kata;
mod media;
mod steps;

use chrono::NaiveDate;
use kata::NoWords;
use saksama_durable::{Progress, quiet, sha256_hex};
use saksama_exchange::Result;
use saksama_exchange::terbuka::{
    BerkasTerbuka, JenisIsi, KepalaTerbuka, KolomTerbuka, LaporanTerbuka, Penulis, Rencana, SalinanTerbuka,
};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Writes a copy with a table of `rows` rows and one stored file of `bytes` bytes; `perlu` is what it says it needs.
fn write(
    tujuan: &Path,
    rows: i64,
    bytes: usize,
    perlu: u64,
    progress: &mut Progress<'_>,
) -> Result<LaporanTerbuka> {
    let mut penulis = Penulis::begin(Rencana::new(tujuan, "Salinan Terbuka", "c0de", perlu)?)?;
    let kolom = [("id", JenisIsi::Teks), ("aktif", JenisIsi::Angka)];
    let kolom = kolom.map(|(nama, jenis)| KolomTerbuka { nama: nama.into(), jenis });
    let mut tabel = penulis.tabel("unit", kolom.to_vec())?;
    for n in 0..rows {
        tabel.row(&[Value::from(format!("unit {n} {}", "x".repeat(100))), n.into()])?;
    }
    penulis.end_tabel(tabel)?;
    let isi = vec![7; bytes];
    let berkas = BerkasTerbuka {
        letak: String::new(),
        sha256: sha256_hex(&isi),
        bita: 0,
        media: "application/pdf".into(),
        nama: "Surat: satu.pdf".into(),
        milik: String::new(),
    };
    penulis.berkas("cetakan", berkas, &isi)?;
    let kantor = KepalaTerbuka {
        dibuat: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        program: "0.1.0".into(),
        skema: 6,
        instansi: "Kota Contoh".into(),
        latihan: false,
        kode_jejak: String::new(),
        cacat_jejak: String::new(),
        pengguna: vec![],
    };
    penulis.finish(kantor, &NoWords, "-- skema", progress)
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn what_was_written_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let made = write(dir.path(), 3, 10, 0, &mut quiet).unwrap();
    assert_eq!(names(dir.path()), ["Salinan_Terbuka"]);
    let copy = SalinanTerbuka::open(&made.folder).unwrap();
    copy.check(&mut quiet).unwrap();
    assert_eq!((copy.daftar(), copy.sha256(), copy.jumlah()), (&made.daftar, &*made.sha256, made.jumlah));
    let mut rows = Vec::new();
    let (tabel, mut progress) = (copy.tabel("unit").unwrap(), quiet);
    let mut meter = saksama_durable::Meter::new(tabel.jumlah, &mut progress);
    copy.rows::<saksama_exchange::ExchangeError>(tabel, &mut meter, |row| {
        rows.push(row[1].clone());
        Ok(())
    })
    .unwrap();
    assert_eq!(rows, [json!(0), json!(1), json!(2)]);
    assert_eq!(made.daftar.berkas[0].letak, "cetakan/0001_Surat_satu.pdf");
}

#[test]
fn a_stop_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let whole = write(dir.path(), 3, 10, 0, &mut quiet).unwrap();
    fs::remove_dir_all(&whole.folder).unwrap();
    // once before the flushing, and for every file that is read back but the list, which is written after them
    steps::stopped_at_each_step(whole.jumlah, |progress| {
        let done = write(dir.path(), 3, 10, 0, progress);
        let left = names(dir.path());
        assert!(if done.is_ok() { left == ["Salinan_Terbuka"] } else { left.is_empty() }, "{left:?}");
        done.map(drop)
    });
}

#[test]
fn a_full_or_write_protected_drive_holds_nothing_half() {
    let Some(stick) = media::mount_small() else { return };
    let kode = |rows, bytes, perlu| {
        let refused = write(&stick.path(), rows, bytes, perlu, &mut quiet).unwrap_err();
        assert_eq!(names(&stick.path()), [""; 0], "{refused:?}");
        refused.kode()
    };
    assert_eq!(kode(1, 1, 64 << 20), "RUANG_KURANG", "told before the first byte");
    // Full on the way: in the rows, in a stored file, and at the very end of what fits.
    assert_eq!(kode(100_000, 1, 0), "RUANG_KURANG");
    assert_eq!(kode(1, 9 << 20, 0), "RUANG_KURANG");
    // FAT keeps some of the drive for itself.
    let first = if stick.is_vfat() { 7000 } else { 7400 };
    for kilobytes in (first..8192).step_by(64) {
        match write(&stick.path(), 1, kilobytes << 10, 0, &mut quiet) {
            Ok(made) => fs::remove_dir_all(made.folder).unwrap(),
            Err(e) => assert_eq!(e.kode(), "RUANG_KURANG", "{kilobytes} KB"),
        }
        assert_eq!(names(&stick.path()), [""; 0], "{kilobytes} KB");
    }
    stick.remount_read_only();
    assert_eq!(kode(1, 1, 0), "TUJUAN_HANYA_BACA");
}
