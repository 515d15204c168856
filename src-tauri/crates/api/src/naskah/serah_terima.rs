//! D24 Berita Acara Serah Terima.

use super::arsip::jumlah;
use super::istilah::istilah;
use super::permintaan::{Untuk, bentuk};
use super::tanda_tangan::{named, selaku};
use super::{Latar, bilangan, or_dots, waktu};
use saksama_core::arsip::{BarisArsip, Penempatan};
use saksama_core::dokumen::BahanDokumen;
use saksama_core::informasi::BentukInformasi;
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_documents::Penandatangan;
use saksama_documents::serah_terima::{BarisSerahTerima, BeritaAcaraSerahTerima, Pihak, Saksi};

/// Originals: one for each party.
const RANGKAP: u32 = 2;
/// Digits of a fingerprint that are printed.
const SIDIK: usize = 8;

/// The record of handing archives over: of a unit by its PPID Pelaksana, or of all by the PPID Utama, to who keeps the
/// archives. `arsip` are the items with the files stored of them; what was typed stands in their place.
pub(crate) fn serah_terima(
    latar: &Latar,
    untuk: Untuk<'_>,
    arsip: &[(&BarisArsip, Vec<Penempatan>)],
    bahan: &BahanDokumen,
) -> BeritaAcaraSerahTerima {
    let office = &latar.instansi;
    let first = match untuk {
        Untuk::Satu(unit) => Pihak {
            penandatangan: named(latar.pelaksana(&unit.id), "ppid_pelaksana"),
            unit: unit.nama.clone(),
        },
        Untuk::Semua(_) => {
            Pihak { penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"), unit: latar.opd.clone() }
        }
    };
    let keeper = selaku(latar, Peran::Arsiparis, "pengelola_arsip");
    let second = Pihak { penandatangan: keeper, unit: latar.opd.clone() };
    let other = |uraian| BarisSerahTerima { uraian, ..BarisSerahTerima::default() };
    let mut rows: Vec<BarisSerahTerima> = bahan.baris("barang").into_iter().map(other).collect();
    if rows.is_empty() {
        rows.extend(arsip.iter().flat_map(|(r, files)| handed(r, files)));
    }
    if rows.is_empty() {
        // Filled in by hand.
        rows.push(BarisSerahTerima::default());
    }
    BeritaAcaraSerahTerima {
        kop: latar.kop(),
        nomor: None,
        waktu: Some(waktu(latar.today)),
        tempat: bahan.teks("tempat").unwrap_or(&latar.opd).to_owned(),
        pihak_pertama: typed(first, bahan, "pihak_pertama", "pihak_pertama_jabatan"),
        pihak_kedua: typed(second, bahan, "pihak_kedua", "pihak_kedua_jabatan"),
        arsip: rows,
        ketentuan: vec![],
        rangkap: bilangan(RANGKAP),
        tempat_tanda_tangan: office.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(latar.today)),
        saksi: bahan.baris("saksi").iter().map(|line| witness(line)).collect(),
        mengetahui: Some(selaku(latar, Peran::PpidUtama, "ppid_utama"))
            .filter(|_| matches!(untuk, Untuk::Satu(_))),
    }
}

/// `Sari Utami, S.E.; Arsiparis`: a name and an office.
fn witness(line: &str) -> Saksi {
    let (nama, jabatan) = line.split_once(';').unwrap_or((line, ""));
    Saksi { nama: nama.trim().to_owned(), jabatan: jabatan.trim().to_owned() }
}

/// The party as typed: another person than the one in office, of whom no NIP is known.
fn typed(pihak: Pihak, bahan: &BahanDokumen, nama: &str, jabatan: &str) -> Pihak {
    let (nama, jabatan) = (bahan.teks(nama), bahan.teks(jabatan));
    let penandatangan = match (nama, jabatan) {
        (None, None) => return pihak,
        (Some(nama), _) if pihak.penandatangan.nama.as_deref() != Some(nama) => Penandatangan {
            nama: Some(nama.to_owned()),
            jabatan: jabatan.unwrap_or_default().to_owned(),
            ..Penandatangan::default()
        },
        (_, jabatan) => {
            let jabatan = jabatan.map_or_else(|| pihak.penandatangan.jabatan.clone(), str::to_owned);
            Penandatangan { jabatan, ..pihak.penandatangan }
        }
    };
    Pihak { penandatangan, ..pihak }
}

/// The rows of an item: its paper, and each file of it.
fn handed(r: &BarisArsip, files: &[Penempatan]) -> Vec<BarisSerahTerima> {
    let uraian = format!("{} {}", r.nomor_register, r.judul);
    let mut rows = Vec::new();
    if r.is_hardcopy() {
        rows.push(BarisSerahTerima {
            uraian: uraian.clone(),
            bentuk: bentuk(BentukInformasi::Hardcopy),
            jumlah: jumlah(r),
            media: istilah("media_kertas", &[]),
            checksum: String::new(),
            keterangan: r.kode_lengkap.clone(),
        });
    }
    let stored = files.iter().filter_map(|p| p.berkas.as_ref().filter(|_| p.sampai.is_none()));
    for file in stored {
        rows.push(BarisSerahTerima {
            uraian: uraian.clone(),
            bentuk: bentuk(BentukInformasi::Softcopy),
            jumlah: istilah("jumlah_berkas", &[("jumlah", "1")]),
            media: istilah("media_digital", &[]),
            checksum: file.sha256.chars().take(SIDIK).collect(),
            keterangan: file.nama.clone(),
        });
    }
    if r.is_softcopy() && r.jumlah_softcopy == 0 {
        rows.push(BarisSerahTerima {
            uraian,
            bentuk: bentuk(BentukInformasi::Softcopy),
            jumlah: if r.is_hardcopy() { String::new() } else { jumlah(r) },
            media: istilah("media_digital", &[]),
            ..BarisSerahTerima::default()
        });
    }
    rows.retain(|row| or_dots(&row.uraian).is_some());
    rows
}
