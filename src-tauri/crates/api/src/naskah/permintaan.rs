//! D01 Surat permintaan usulan and D02 Formulir usulan.

use super::istilah::Istilah;
use super::lembar::titled;
use super::tanda_tangan::{Gaya, penandatangan, selaku};
use super::{Latar, hari_tanggal, or_dots};
use chrono::{Datelike, NaiveDate};
use saksama_core::dkip::BarisDkip;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::informasi::{BentukInformasi, Cakupan};
use saksama_core::pejabat::{Pejabat, Peran};
use saksama_core::tanggal;
use saksama_core::unit::Unit;
use saksama_documents::Penandatangan;
use saksama_documents::formulir_usulan::{BarisUsulan, FormulirUsulan};
use saksama_documents::permintaan_usulan::{Narahubung, Penerima, PermintaanUsulan};

/// Working days a unit has for its proposals (domain 9, D01).
const BATAS: i32 = 3;
/// Empty rows of a form that is filled in by hand.
const BARIS_KOSONG: u32 = 8;

/// Whom a letter or form is for.
#[derive(Clone, Copy)]
pub(crate) enum Untuk<'a> {
    /// One unit.
    Satu(&'a Unit),
    /// All of them.
    Semua(&'a [Unit]),
}

/// The letter: to one unit, or one letter with the list of the units in use.
pub(crate) fn permintaan(latar: &Latar, untuk: Untuk<'_>, bahan: &BahanDokumen) -> PermintaanUsulan {
    let (kepada, penerima, lampiran) = match untuk {
        Untuk::Satu(unit) => {
            let di = latar.istilah.get("di_tempat", &[]);
            (vec![addressee(latar, unit), di], vec![], latar.istilah.get("lampiran_satu", &[]))
        }
        Untuk::Semua(units) => {
            let in_use = units.iter().filter(|u| u.aktif && !is_own(latar, u));
            let each = |u: &Unit| Penerima { jabatan: addressee(latar, u), unit: u.nama.clone() };
            (vec![], in_use.map(each).collect(), latar.istilah.get("lampiran_dua", &[]))
        }
    };
    PermintaanUsulan {
        kop: latar.kop(),
        nomor: None,
        sifat: latar.istilah.get("sifat_undangan", &[]),
        lampiran: Some(lampiran),
        hal: None,
        tempat_surat: latar.instansi.kota_penetapan.clone(),
        tanggal_surat: Some(tanggal::panjang(latar.today)),
        kepada,
        periode: periode(&latar.istilah, latar.today),
        batas: batas_usulan(latar, bahan).map(hari_tanggal),
        narahubung: narahubung(latar, bahan),
        catatan: vec![],
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
        paraf: latar.paraf(),
        tembusan: latar.tembusan(bahan, "tembusan"),
        penerima,
        formulir: Some(FormulirUsulan {
            unit: match untuk {
                Untuk::Satu(unit) => unit.nama.clone(),
                Untuk::Semua(_) => String::new(),
            },
            periode: periode(&latar.istilah, latar.today),
            baris_kosong: BARIS_KOSONG,
            ..FormulirUsulan::default()
        }),
    }
}

/// Day until which the proposals are asked for: the one typed, or computed from the day of the letter.
pub(crate) fn batas_usulan(latar: &Latar, bahan: &BahanDokumen) -> Option<NaiveDate> {
    bahan.tanggal("batas_waktu").or_else(|| batas(latar))
}

/// The form: of a unit with its proposals so far (of `rows`), or an empty one.
pub(crate) fn formulir(
    latar: &Latar,
    unit: Option<&Unit>,
    rows: &[BarisDkip],
    bahan: &BahanDokumen,
) -> FormulirUsulan {
    let own = |r: &&BarisDkip| unit.is_some_and(|u| r.unit_id.as_deref() == Some(&u.id));
    let baris: Vec<BarisUsulan> = rows.iter().filter(own).map(|r| usulan(&latar.istilah, r)).collect();
    FormulirUsulan {
        kop: None,
        unit: unit.map(|u| u.nama.clone()).unwrap_or_default(),
        periode: bahan.teks("periode").map_or_else(|| periode(&latar.istilah, latar.today), str::to_owned),
        tanggal: (!baris.is_empty()).then(|| tanggal::panjang(latar.today)),
        baris_kosong: if baris.is_empty() { BARIS_KOSONG } else { 0 },
        baris,
        penandatangan: unit
            .and_then(|u| latar.pelaksana(&u.id))
            .map_or_else(Penandatangan::default, |p| signer(latar, p)),
    }
}

/// The block of the PPID Pelaksana; the words above it say so.
fn signer(latar: &Latar, person: &Pejabat) -> Penandatangan {
    penandatangan(latar, Some(person), Gaya::Surat, "")
}

fn usulan(istilah: &Istilah, r: &BarisDkip) -> BarisUsulan {
    let cakupan = match r.cakupan {
        Cakupan::Seluruh => istilah.get("cakupan_seluruh", &[]),
        Cakupan::Sebagian => istilah.get("cakupan_sebagian", &[("bagian", &r.bagian_dikecualikan)]),
    };
    BarisUsulan {
        uraian: titled(&r.judul, &r.uraian),
        cakupan,
        dasar_hukum: r.dasar_hukum.clone(),
        konsekuensi_dibuka: r.dibuka.clone(),
        pertimbangan_ditutup: r.ditutup.clone(),
        jangka_waktu: r.jangka_waktu.clone(),
        bentuk: bentuk(istilah, r.bentuk),
        penanggung_jawab: r.penanggung_jawab.clone(),
        keterangan: String::new(),
    }
}

/// `Hardcopy`, `Softcopy` or both.
pub(super) fn bentuk(istilah: &Istilah, bentuk: BentukInformasi) -> String {
    match bentuk {
        BentukInformasi::Hardcopy => istilah.get("bentuk_hardcopy", &[]),
        BentukInformasi::Softcopy => istilah.get("bentuk_softcopy", &[]),
        BentukInformasi::HardcopyDanSoftcopy => istilah.get("bentuk_keduanya", &[]),
    }
}

/// Who is written to: the PPID Pelaksana by office and unit, else the head of the unit.
fn addressee(latar: &Latar, unit: &Unit) -> String {
    match latar.pelaksana(&unit.id) {
        Some(p) if p.jabatan.is_empty() => latar.istilah.get("pimpinan_unit", &[("unit", &unit.nama)]),
        Some(p) if names(&p.jabatan, unit) => {
            latar.istilah.get("jabatan_pelaksana", &[("jabatan", &p.jabatan)])
        }
        Some(p) => {
            latar.istilah.get("jabatan_unit_pelaksana", &[("jabatan", &p.jabatan), ("unit", &unit.nama)])
        }
        None => latar.istilah.get("pimpinan_unit", &[("unit", &unit.nama)]),
    }
}

/// What a unit is, at the beginning of its name; the offices of its people say the rest: the `Camat Oebobo` is of the
/// `Kecamatan Oebobo`, the `Sekretaris DPRD` of the `Sekretariat DPRD`.
const MACAM_UNIT: [&str; 8] =
    ["dinas", "badan", "kantor", "kecamatan", "kelurahan", "sekretariat", "bagian", "bidang"];

/// Whether an office says of which unit it is: `Sekretaris` doesn't, `Sekretaris Dinas Kesehatan` does.
pub(super) fn names(jabatan: &str, unit: &Unit) -> bool {
    let said = words(jabatan);
    let is_said = |own: &[String]| !own.is_empty() && own.iter().all(|word| said.contains(word));
    let nama = words(&unit.nama);
    let rest = match nama.split_first() {
        // there is one of them in an office, whatever stands behind it
        Some((macam, _)) if macam == "inspektorat" && said.iter().any(|w| w == "inspektur") => return true,
        Some((macam, rest)) if MACAM_UNIT.contains(&macam.as_str()) && !rest.is_empty() => rest,
        _ => &nama,
    };
    is_said(rest) || is_said(&words(&unit.singkatan))
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// Whether the letter would be from the PPID Utama to himself: his own unit has nobody else to answer for it.
pub(crate) fn is_own(latar: &Latar, unit: &Unit) -> bool {
    let Some(sender) = latar.holder(Peran::PpidUtama) else { return false };
    let home = sender.unit_id.as_deref() == Some(&unit.id);
    home && latar.pelaksana(&unit.id).is_none_or(|p| p.id == sender.id)
}

fn batas(latar: &Latar) -> Option<NaiveDate> {
    latar.instansi.pengaturan.kalender().tanggal_geser(latar.today, BATAS)
}

fn periode(istilah: &Istilah, today: NaiveDate) -> String {
    istilah.get("periode_tahun", &[("tahun", &today.year().to_string())])
}

/// Who answers questions: as typed (name, then how to reach), else the officer of the PPID; at the numbers of the office.
fn narahubung(latar: &Latar, bahan: &BahanDokumen) -> Option<Narahubung> {
    let officer = || latar.holder(Peran::PetugasPpid).map(|p| p.nama_lengkap.clone());
    let typed = bahan.teks("narahubung").map(|text| text.split_once(", ").unwrap_or((text, "")));
    let (nama, own) = match typed {
        Some((nama, own)) => (nama.to_owned(), or_dots(own)),
        None => (officer()?, None),
    };
    let kontak = own.or_else(|| kontak(latar))?;
    Some(Narahubung { nama, kontak })
}

fn kontak(latar: &Latar) -> Option<String> {
    let i = &latar.instansi;
    let known = [("kontak_telepon", "telepon", &i.telepon), ("kontak_pos_el", "pos_el", &i.pos_el)];
    let said = known
        .iter()
        .filter_map(|(key, name, value)| {
            or_dots(value).map(|value| latar.istilah.get(key, &[(name, &value)]))
        })
        // a number is read in one piece
        .map(|part| part.replace(' ', "\u{a0}"));
    or_dots(&said.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::names;
    use saksama_core::unit::{JenisUnit, Unit};

    #[test]
    fn an_office_names_its_unit_by_whole_words() {
        let is_named = |jabatan: &str, nama: &str, singkatan: &str| {
            let unit = Unit {
                id: String::new(),
                nama: nama.to_owned(),
                singkatan: singkatan.to_owned(),
                kode_unit: String::new(),
                jenis: JenisUnit::Lain,
                aktif: true,
                alamat: String::new(),
                telepon: String::new(),
                laman: String::new(),
                pos_el: String::new(),
                kode_pos: String::new(),
            };
            names(jabatan, &unit)
        };
        for (jabatan, nama, singkatan) in [
            ("Sekretaris Dinas Kesehatan", "Dinas Kesehatan", "Dinkes"),
            ("Sekretaris Dinkes", "Dinas Kesehatan", "Dinkes"),
            ("Camat Melati", "Kecamatan Melati", ""),
            ("Sekretaris Daerah", "Sekretariat Daerah", "Setda"),
            ("Sekretaris DPRD", "Sekretariat DPRD", ""),
            ("Inspektur", "Inspektorat Daerah", ""),
        ] {
            assert!(is_named(jabatan, nama, singkatan), "{jabatan} {nama}");
        }
        for (jabatan, nama, singkatan) in [
            ("Sekretaris", "Dinas Kesehatan", "Dinkes"),
            ("Sekretaris Dinas", "Dinas Kesehatan", ""),
            ("Kepala Seksi Publikasi", "Dinas Pekerjaan Umum", "PU"),
            ("Kepala Seksi", "Dinas", ""),
        ] {
            assert!(!is_named(jabatan, nama, singkatan), "{jabatan} {nama}");
        }
    }
}
