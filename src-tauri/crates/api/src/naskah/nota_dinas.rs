//! D06 Nota Dinas.

use super::istilah::Istilah;
use super::nomor::nomor_tahun;
use super::rekapitulasi::huruf;
use super::tanda_tangan::selaku;
use super::{Latar, bilangan, or_dots};
use chrono::NaiveDate;
use saksama_core::dkip::BarisDkip;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::pejabat::Peran;
use saksama_core::uji_konsekuensi::{HasilUji as Hasil, LembarUji};
use saksama_core::{tanggal, terbilang};
use saksama_documents::nota_dinas::{HasilUji, InformasiUji, NotaDinas, UnitUji};

/// The note that hands the items of a sheet to the Tim Pertimbangan, dated `today`; `rows` are its items.
pub(crate) fn nota_dinas(
    latar: &Latar,
    sheet: &LembarUji,
    rows: &[BarisDkip],
    bahan: &BahanDokumen,
    today: NaiveDate,
) -> NotaDinas {
    let role = latar.istilah.get("ppid_utama", &[]);
    let ppid = latar.holder(Peran::PpidUtama);
    let papers = papers(latar, sheet);
    let enclosed = bilangan(if papers.is_empty() { 3 } else { papers.len().try_into().unwrap_or(u32::MAX) });
    let angka = enclosed.angka.to_string();
    NotaDinas {
        kop: Some(latar.kop()),
        kepada: bahan.teks("kepada").map_or_else(|| latar.istilah.get("ketua_tim", &[]), str::to_owned),
        dari: match ppid {
            Some(p) if !p.jabatan.contains(&role) => {
                latar.istilah.get("selaku_ppid_utama", &[("jabatan", &p.jabatan)])
            }
            Some(p) => p.jabatan.clone(),
            None => role,
        },
        tembusan: latar.tembusan(bahan, "tembusan"),
        tanggal: Some(tanggal::panjang(today)),
        nomor: None,
        sifat: latar.istilah.get("sifat_terbatas", &[]),
        lampiran: Some(latar.istilah.get("berkas", &[("angka", &angka), ("terbilang", &enclosed.terbilang)])),
        hal: None,
        jumlah_terbilang: terbilang::terbilang(rows.len() as u64).unwrap_or_default(),
        unit: units(&latar.istilah, sheet, rows),
        bahan: papers,
        catatan: bahan.baris("catatan"),
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
        paraf: latar.paraf(),
    }
}

/// The papers that go with it, by their numbers; none while the sheet has no number: then they are named by their kind.
fn papers(latar: &Latar, sheet: &LembarUji) -> Vec<String> {
    if sheet.nomor.is_empty() {
        return vec![];
    }
    let nomor_tahun = nomor_tahun(&latar.istilah, &sheet.nomor, sheet.tahun);
    let daftar = &latar.instansi.pengaturan.istilah_daftar;
    vec![
        latar.istilah.get("bahan_lembar", &[("nomor_tahun", &nomor_tahun)]),
        latar.istilah.get("bahan_rancangan", &[("daftar", daftar)]),
        latar.istilah.get("bahan_berita_acara", &[]),
    ]
}

/// The items by unit, in the order in which the units come first on the sheet.
fn units(istilah: &Istilah, sheet: &LembarUji, rows: &[BarisDkip]) -> Vec<UnitUji> {
    let mut out: Vec<UnitUji> = vec![];
    for row in rows {
        let nama = or_dots(&row.unit).unwrap_or_else(|| istilah.get("tanpa_unit", &[]));
        let tested = sheet.baris.iter().find(|b| b.informasi_id == row.informasi_id).and_then(|b| b.hasil);
        let item = InformasiUji {
            huruf: row.huruf.chars().filter_map(huruf).collect(),
            hasil_uji: match tested {
                Some(Hasil::Dikecualikan) => HasilUji::Dikecualikan,
                Some(Hasil::DikecualikanSebagian) => HasilUji::DikecualikanSebagian,
                Some(Hasil::Terbuka) => HasilUji::Terbuka,
                Some(Hasil::Ditunda) | None => HasilUji::Ditunda,
            },
        };
        match out.iter_mut().find(|unit| unit.nama == nama) {
            Some(unit) => unit.informasi.push(item),
            None => out.push(UnitUji { nama, informasi: vec![item] }),
        }
    }
    out
}
