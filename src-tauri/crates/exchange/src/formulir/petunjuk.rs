//! The words of the form: how it is filled in and given back.

use super::tulis::{height, put, text};
use super::{FormulirKeluar, lembar};
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Above the rows to fill in.
pub(super) const SINGKAT: &str =
    "Isi di bawah baris CONTOH. Kolom bertanda * wajib diisi. Cara mengisi ada di lembar Petunjuk.";
/// Below the heading of what is to be mended.
pub(super) const PERBAIKI: &str = "Baca dahulu, lalu perbaiki isian di kanan.";
/// Above the items that are only shown.
pub(super) const TETAP: &str = "Informasi unit ini yang sudah diuji atau ditetapkan. Jangan diusulkan lagi; hubungi PPID Utama bila ada yang berubah.";

/// How it is done, one step a line.
const LANGKAH: [&str; 9] = [
    "Buka lembar Isian. Informasi unit yang sudah terdaftar sudah tertulis di sana.",
    "Periksa setiap baris yang sudah tertulis. Bila ada yang berubah, perbaiki isinya langsung di barisnya.",
    "Tulis informasi baru di baris kosong di bawahnya, satu baris satu informasi.",
    "Kolom yang punya pilihan: klik selnya, tekan panah di kanannya, lalu pilih. Jangan mengetik kata lain.",
    "Tanggal ditulis 31-12-2030. Untuk pindah baris di dalam sel tekan Alt+Enter (Excel) atau Ctrl+Enter (LibreOffice).",
    "Bila suatu informasi tidak lagi diusulkan, jangan hapus barisnya. Tulis \"ditarik\" dan alasannya di kolom Keterangan.",
    "Jangan menulis isi rahasianya di formulir ini. Cukup nama dan uraian informasinya.",
    "Simpan sebagai berkas Excel (.xlsx) dengan nama yang sama. Jangan ubah menjadi CSV, PDF, atau .xls.",
    "Serahkan berkasnya dengan USB kepada petugas PPID Utama, bersama cetakannya yang sudah ditandatangani.",
];

/// In a form that went back.
const LANGKAH_PERBAIKAN: [&str; 5] = [
    "Formulir ini hanya berisi baris yang perlu diperbaiki.",
    "Buka lembar Isian. Kolom Perbaiki menyebut apa yang salah di baris itu.",
    "Perbaiki isinya di kolom sebelah kanan. Kolom Perbaiki tidak perlu diubah.",
    "Simpan sebagai berkas Excel (.xlsx) dengan nama yang sama.",
    "Serahkan kembali dengan USB kepada petugas PPID Utama.",
];

/// First line.
pub(super) fn title(f: &FormulirKeluar) -> String {
    let kind = if f.kepala.perbaikan { "Perbaikan usulan" } else { "Formulir usulan" };
    let mark = if f.kepala.latihan { "LATIHAN: " } else { "" };
    format!("{mark}{kind} informasi yang dikecualikan: {}", f.kepala.unit)
}

/// Second line.
pub(super) fn subtitle(f: &FormulirKeluar) -> String {
    let k = &f.kepala;
    let back = k.batas.map(|d| format!(". Dikembalikan paling lambat {}", day(d))).unwrap_or_default();
    format!("{}. Putaran {}. Dibuat {}{back}.", k.instansi, k.putaran, day(k.dibuat))
}

fn day(d: NaiveDate) -> String {
    d.format("%d-%m-%Y").to_string()
}

/// Width of the instructions, characters.
const LEBAR: f64 = 100.0;

pub(super) fn write(sheet: &mut Worksheet, f: &FormulirKeluar) -> Result<(), XlsxError> {
    sheet.set_name("Petunjuk")?;
    sheet.set_column_width(0, 4)?.set_column_width(1, LEBAR)?;
    let bold = Format::new().set_num_format("@").set_bold().set_font_size(14);
    put(sheet, 0, 0, &title(f), &bold)?;
    put(sheet, 1, 0, &subtitle(f), &Format::new().set_num_format("@"))?;
    let steps: &[&str] = if f.kepala.perbaikan { &LANGKAH_PERBAIKAN } else { &LANGKAH };
    let mut row = 3;
    for (n, step) in (1..).zip(steps) {
        put(sheet, row, 0, &format!("{n}."), &text())?;
        put(sheet, row, 1, step, &text())?;
        sheet.set_row_height(row, height(std::iter::once((*step, LEBAR))))?;
        row += 1;
    }
    if !f.tetap.is_empty() {
        let words = format!(
            "{} informasi unit ini sudah diuji atau ditetapkan; daftarnya di lembar {}. Jangan diusulkan lagi.",
            f.tetap.len(),
            lembar::TETAP
        );
        put(sheet, row + 1, 1, &words, &text())?;
    }
    sheet.protect();
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}
