//! Writes an invented public list onto a drive, or checks one that was written: the export as a program of its own,
//! so that it can run where a test program can't (inside another kernel, on a drive whose power is cut).
//!
//! `export FOLDER`, `export-filling FOLDER` (someone else fills the drive once the room was measured),
//! `export-holding FOLDER` (stops for good when reading back begins), `export-stopping FOLDER` (the officer stops it
//! there), `verify FOLDER`, `signs FOLDER` (what looks like a virus there), `largest FOLDER` (files of 4 GiB less one
//! byte, and of 4 GiB).
//! Prints `SELESAI <folder name>`, `UTUH <number of files>`, `TANDA <sign> …`, `MUAT` or `GAGAL <code>`; before it, one line per
//! new stage.

#![allow(clippy::print_stdout, reason = "its output is what it is for")]

use saksama_durable::quiet;
use saksama_exchange::dkip::{
    BerkasJadi, DipBaris, DkipPublik, DkipPublikBaris, MediaPindaian, PindaianSk, SkPublik, export_dkip,
    verify_folder,
};
use saksama_exchange::jalan_pintas::signs;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

/// Long enough to need many clusters of any drive.
const PDF_SIZE: usize = 3 * 1024 * 1024;

fn row(n: usize) -> DkipPublikBaris {
    DkipPublikBaris {
        nomor: n.to_string(),
        uraian: format!("Data pribadi pemohon layanan, berkas ke-{n}"),
        dasar_hukum: "Pasal 17 huruf h angka 3".into(),
        konsekuensi_dibuka: "Mengungkap rahasia pribadi".into(),
        pertimbangan_ditutup: "Rahasia pribadi terjaga".into(),
        jangka_waktu: "5 (lima) tahun".into(),
        unit_penanggung_jawab: "Dinas Contoh".into(),
        penetapan: "Nomor 1 Tahun 2026, 20 November 2026".into(),
    }
}

fn sample() -> DkipPublik {
    DkipPublik {
        judul: "Daftar Informasi yang Dikecualikan".into(),
        instansi: "Pemerintah Kota Contoh".into(),
        latihan: false,
        tanggal: chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
        sk: vec![SkPublik { sebutan: "Keputusan Nomor 1 Tahun 2026".into(), nomor: "1".into() }],
        berakhir: vec![],
        baris: (1..=40).map(row).collect(),
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

/// Bytes that never repeat in step with clusters or blocks.
fn papers() -> Vec<u8> {
    let mut state = 1_u32;
    let noise = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    b"%PDF-1.7\n".iter().copied().chain(noise).take(PDF_SIZE).collect()
}

/// Prints the stages and does at one of them what the first argument wants.
struct Stages<'a> {
    wish: &'a str,
    folder: &'a Path,
    /// Reports in the middle: everything is written, then everything is flushed.
    middle: u32,
}

impl Stages<'_> {
    fn report(&mut self, done: u64, total: u64) -> ControlFlow<()> {
        if done == 0 {
            println!("Menulis");
            if self.wish == "export-filling" {
                fill(self.folder);
            }
        } else if done * 2 == total {
            self.middle += 1;
            println!("{}", if self.middle == 1 { "Mengosongkan" } else { "Memeriksa" });
            if self.middle == 2 && self.wish == "export-holding" {
                hold();
            }
            if self.middle == 2 && self.wish == "export-stopping" {
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }
}

/// Takes all the room that is left but some hundred bytes.
fn fill(folder: &Path) {
    let mut size = 8 * 1024 * 1024;
    let mut n = 0;
    while size >= 512 {
        n += 1;
        if fs::write(folder.join(format!("isi{n}")), vec![1_u8; size]).is_err() {
            size /= 2;
        }
    }
}

/// Waits for the power cut.
fn hold() -> ! {
    loop {
        std::thread::park();
    }
}

fn run(wish: &str, folder: &Path) -> saksama_exchange::Result<String> {
    if wish == "verify" {
        let report = verify_folder(folder, &mut quiet)?;
        let name = if report.sehat { "UTUH" } else { "RUSAK" };
        return Ok(format!("{name} {}", report.utuh));
    }
    if wish == "signs" {
        let all = signs(folder).into_iter().map(|sign| format!(" {:?}={}", sign.jenis, sign.nama));
        return Ok(format!("TANDA{}", all.collect::<String>()));
    }
    if wish == "largest" {
        let most = u64::from(u32::MAX);
        saksama_exchange::check_largest(folder, [("muat", most)])?;
        saksama_exchange::check_largest(folder, [("muat", most), ("tidak", most + 1)])?;
        return Ok("MUAT".into());
    }
    let pdf = papers();
    let sk = [Some(PindaianSk { media: MediaPindaian::Pdf, isi: b"%PDF-1.7 sk".to_vec() })];
    let jadi = BerkasJadi { dkip_pdf: &pdf, sk: &sk };
    let mut stages = Stages { wish, folder, middle: 0 };
    let report = export_dkip(&sample(), jadi, folder, "DKIP_Kota Contoh_20261121", &mut |done, total| {
        stages.report(done, total)
    })?;
    Ok(format!("SELESAI {}", report.nama_folder))
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wish, folder] = arguments.as_slice() else {
        println!(
            "export | export-filling | export-holding | export-stopping | verify | signs | largest FOLDER"
        );
        return ExitCode::from(2);
    };
    match run(wish, Path::new(folder)) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("GAGAL {}", error.kode());
            ExitCode::FAILURE
        }
    }
}
