//! D24 Berita Acara Serah Terima.

use super::arsip::jumlah;
use super::istilah::Istilah;
use super::permintaan::{Untuk, bentuk};
use super::tanda_tangan::{Gaya, named, pangkat_golongan, penandatangan, selaku};
use super::{Latar, bilangan, or_dots, waktu};
use saksama_core::arsip::{BarisArsip, Penempatan};
use saksama_core::dokumen::BahanDokumen;
use saksama_core::informasi::BentukInformasi;
use saksama_core::pejabat::{Pejabat, Peran};
use saksama_core::tanggal;
use saksama_documents::Penandatangan;
use saksama_documents::serah_terima::{BarisSerahTerima, BeritaAcaraSerahTerima, Pihak, Saksi};

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
        Untuk::Satu(unit) => {
            let person = latar.pelaksana(&unit.id);
            party(named(latar, person, "ppid_pelaksana"), person, unit.nama.clone())
        }
        Untuk::Semua(_) => {
            let head = selaku(latar, Peran::PpidUtama, "ppid_utama");
            party(head, latar.holder(Peran::PpidUtama), latar.opd.clone())
        }
    };
    let keeper = selaku(latar, Peran::Arsiparis, "pengelola_arsip");
    let second = party(keeper, latar.holder(Peran::Arsiparis), latar.opd.clone());
    let other = |uraian| BarisSerahTerima { uraian, ..BarisSerahTerima::default() };
    let mut rows: Vec<BarisSerahTerima> = bahan.baris("barang").into_iter().map(other).collect();
    if rows.is_empty() {
        rows.extend(arsip.iter().flat_map(|(r, files)| handed(&latar.istilah, r, files)));
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
        pihak_pertama: typed(latar, first, bahan, "pihak_pertama"),
        pihak_kedua: typed(latar, second, bahan, "pihak_kedua"),
        arsip: rows,
        ketentuan: vec![],
        rangkap: bilangan(latar.rangkap),
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

/// The party as typed. A name of the register brings its NIP and pangkat along; any other person has those that were
/// typed.
fn typed(latar: &Latar, pihak: Pihak, bahan: &BahanDokumen, called: &str) -> Pihak {
    let own = |part: &str| bahan.teks(&format!("{called}{part}")).map(str::to_owned);
    let mut pihak = match own("") {
        Some(nama) if pihak.penandatangan.nama.as_ref() != Some(&nama) => match latar.named(&nama) {
            Some(known) => party(penandatangan(latar, Some(known), Gaya::Surat, ""), Some(known), pihak.unit),
            None => party(Penandatangan { nama: Some(nama), ..Penandatangan::default() }, None, pihak.unit),
        },
        _ => pihak,
    };
    if let Some(jabatan) = own("_jabatan") {
        pihak.penandatangan.jabatan = jabatan;
    }
    pihak.penandatangan.nip = own("_nip").or(pihak.penandatangan.nip);
    if let Some(pangkat) = own("_pangkat") {
        // The line below the signature has the pangkat alone.
        let alone = pangkat.split_once('(').map_or(pangkat.as_str(), |(pangkat, _)| pangkat);
        pihak.penandatangan.pangkat = or_dots(alone.trim());
        pihak.pangkat_golongan = Some(pangkat);
    }
    pihak
}

/// A party by the block it signs with.
fn party(penandatangan: Penandatangan, person: Option<&Pejabat>, unit: String) -> Pihak {
    // Heads of regions have neither (Permendagri 1/2023 Pasal 44 ayat (3)).
    let pangkat_golongan = person.filter(|_| penandatangan.pangkat.is_some()).and_then(pangkat_golongan);
    Pihak { penandatangan, pangkat_golongan, unit }
}

/// The rows of an item: its paper, and each file of it.
fn handed(istilah: &Istilah, r: &BarisArsip, files: &[Penempatan]) -> Vec<BarisSerahTerima> {
    let uraian = format!("{} {}", r.nomor_register, r.judul);
    let mut rows = Vec::new();
    if r.is_hardcopy() {
        rows.push(BarisSerahTerima {
            uraian: uraian.clone(),
            bentuk: bentuk(istilah, BentukInformasi::Hardcopy),
            jumlah: jumlah(istilah, r),
            media: istilah.get("media_kertas", &[]),
            // paper has none
            checksum: istilah.get("tanpa_checksum", &[]),
            keterangan: r.kode_lengkap.clone(),
        });
    }
    let stored = files.iter().filter_map(|p| p.berkas.as_ref().filter(|_| p.sampai.is_none()));
    for file in stored {
        rows.push(BarisSerahTerima {
            uraian: uraian.clone(),
            bentuk: bentuk(istilah, BentukInformasi::Softcopy),
            jumlah: istilah.get("jumlah_berkas", &[("jumlah", "1")]),
            media: istilah.get("media_digital", &[]),
            checksum: file.sha256.chars().take(SIDIK).collect(),
            keterangan: file.nama.clone(),
        });
    }
    if r.is_softcopy() && r.jumlah_softcopy == 0 {
        rows.push(BarisSerahTerima {
            uraian,
            bentuk: bentuk(istilah, BentukInformasi::Softcopy),
            // Nothing of it is stored here: what is handed over is counted and its checksum written by hand.
            jumlah: or_dots(&jumlah(istilah, r))
                .filter(|_| !r.is_hardcopy())
                .unwrap_or_else(|| istilah.get("jumlah_berkas", &[("jumlah", "......")])),
            media: istilah.get("media_digital", &[]),
            checksum: "............".to_owned(),
            keterangan: String::new(),
        });
    }
    rows.retain(|row| or_dots(&row.uraian).is_some());
    rows
}
