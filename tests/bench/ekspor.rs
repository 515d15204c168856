//! Writing the public folder to a drive, beside copying the same files with `cp` and hashing them with `sha256sum`.

use crate::figures::{Sorted, head, row};
use saksama_durable::quiet;
use saksama_exchange::dkip::{
    BerkasJadi, DkipPublik, DkipPublikBaris, FolderDkip, MediaPindaian, PindaianSk, SkPublik, prepare_dkip,
};
use saksama_tests::usb::Drive;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Turns of each.
const TURNS: usize = 7;
/// Size of the drive, MB.
const DRIVE: u32 = 512;
/// Size of the scan of the decree, bytes: what makes up a real folder.
const SCAN: usize = 48 * 1024 * 1024;

pub(crate) fn run() {
    let drive = Drive::mount(DRIVE);
    let files = folder();
    let bytes: usize = files.files().map(|(_, bytes)| bytes.len()).sum();
    let plain = tempfile::tempdir().expect("a folder");
    let source = files.write(plain.path(), "SUMBER", &mut quiet).expect("the files").folder;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..=TURNS {
        let (own, other) = (export(&files, drive.path()), copy(&source, drive.path()));
        // The first turn warms both up.
        if turn > 0 {
            ours.push(own);
            theirs.push(other);
        }
    }
    let (ours, theirs) = (Sorted::new(ours), Sorted::new(theirs));
    let speed = |time: Duration| format!("{:.1} MB/s", bytes as f64 / 1e6 / time.as_secs_f64());
    println!(
        "\nPublic folder, {:.1} MB in {} files, on {:?}:\n",
        bytes as f64 / 1e6,
        files.files().count(),
        drive.kind()
    );
    head(&["", "median", "least"]);
    row(&[
        "export: written, flushed, read back from the drive, compared",
        &speed(ours.median()),
        &speed(ours.least()),
    ]);
    row(&["cp, sync, sha256sum", &speed(theirs.median()), &speed(theirs.least())]);
    let times = |a: Duration, b: Duration| format!("{:.2} times", a.as_secs_f64() / b.as_secs_f64());
    row(&[
        "throughput against cp",
        &times(theirs.median(), ours.median()),
        &times(theirs.least(), ours.least()),
    ]);
}

/// A list of 500 rows and the scan of its decree.
fn folder() -> FolderDkip {
    let one = |n: usize| DkipPublikBaris {
        nomor: n.to_string(),
        uraian: format!("Data pribadi pemohon layanan, berkas ke-{n}"),
        dasar_hukum: "Pasal 17 huruf h angka 3".into(),
        konsekuensi_dibuka: "Mengungkap rahasia pribadi seseorang".into(),
        pertimbangan_ditutup: "Rahasia pribadi terjaga".into(),
        jangka_waktu: "5 (lima) tahun".into(),
        unit_penanggung_jawab: "Dinas Contoh".into(),
        penetapan: "Nomor 1 Tahun 2026, 20 November 2026".into(),
    };
    let list = DkipPublik {
        judul: "Daftar Informasi yang Dikecualikan".into(),
        instansi: "Pemerintah Kota Contoh".into(),
        latihan: false,
        tanggal: "2026-11-21".parse().expect("a day"),
        sk: vec![SkPublik { sebutan: "Keputusan Nomor 1 Tahun 2026".into(), nomor: "1".into() }],
        baris: (1..=500).map(one).collect(),
        berakhir: vec![],
        dip_tambahan: vec![],
    };
    let mut state = 1_u32;
    let noise = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    let isi: Vec<u8> = b"%PDF-1.7\n".iter().copied().chain(noise).take(SCAN).collect();
    let pdf = isi[..1024 * 1024].to_vec();
    let sk = [Some(PindaianSk { media: MediaPindaian::Pdf, isi })];
    prepare_dkip(&list, BerkasJadi { dkip_pdf: &pdf, sk: &sk }).expect("the files")
}

fn export(files: &FolderDkip, drive: &Path) -> Duration {
    let begun = Instant::now();
    let done = files.write(drive, "DKIP", &mut quiet).expect("the export");
    let took = begun.elapsed();
    std::fs::remove_dir_all(done.folder).expect("room again");
    took
}

fn copy(source: &Path, drive: &Path) -> Duration {
    let target = drive.join("SALINAN");
    let begun = Instant::now();
    ran(Command::new("cp").arg("-r").arg(source).arg(&target));
    ran(Command::new("sync").arg("-f").arg(&target));
    ran(Command::new("sh").args(["-c", "sha256sum -- *"]).current_dir(&target));
    let took = begun.elapsed();
    std::fs::remove_dir_all(target).expect("room again");
    took
}

fn ran(command: &mut Command) {
    let out = command.output().expect("a program");
    assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
}
