//! D19 Daftar arsip, kartu lokasi and daftar penataan.

use super::dkip::penetapan_of;
use super::istilah::Istilah;
use super::tanda_tangan::{Gaya, penandatangan, selaku};
use super::{Latar, or_dots};
use chrono::Datelike;
use saksama_core::arsip::{BarisArsip, JenisLokasi, LokasiArsip};
use saksama_core::informasi::KelasKeamanan;
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_documents::Penandatangan;
use saksama_documents::arsip::daftar::{self as daftar, DaftarArsip};
use saksama_documents::arsip::kartu_lokasi::{IsiLokasi, KartuLokasi, Lokasi, Tingkat};
use saksama_documents::arsip::penataan::{BarisPenataan, DaftarPenataan};

/// Rows of a card that are filled in by hand.
const BARIS_KOSONG: u32 = 12;

/// The places of the archive and what lies in them.
pub(crate) struct Gudang {
    /// Every place, in the order one walks past them.
    pub(crate) lokasi: Vec<LokasiArsip>,
    /// Every decided item, the first to end first.
    pub(crate) isi: Vec<BarisArsip>,
}

impl Gudang {
    /// The way to a place, from the building down to itself.
    pub(super) fn jalur(&self, id: Option<&str>) -> Vec<&LokasiArsip> {
        let mut way = Vec::new();
        let mut next = id;
        while let Some(place) = next.and_then(|id| self.lokasi.iter().find(|l| l.id == id)) {
            // A place never lies within itself; were the data damaged, the way ends here.
            if way.len() > self.lokasi.len() {
                break;
            }
            way.push(place);
            next = place.induk_id.as_deref();
        }
        way.reverse();
        way
    }

    /// What lies in a place, in the order of its numbers.
    pub(super) fn isi(&self, lokasi_id: &str) -> Vec<&BarisArsip> {
        let mut found: Vec<&BarisArsip> =
            self.isi.iter().filter(|r| r.lokasi_id.as_deref() == Some(lokasi_id)).collect();
        found.sort_by(|a, b| (&a.nomor_item, &a.nomor_register).cmp(&(&b.nomor_item, &b.nomor_register)));
        found
    }

    /// The place `id` with all within it, or every place.
    pub(super) fn within(&self, id: Option<&str>) -> Vec<&LokasiArsip> {
        let Some(id) = id else { return self.lokasi.iter().collect() };
        self.lokasi.iter().filter(|l| self.jalur(Some(&l.id)).iter().any(|step| step.id == id)).collect()
    }
}

/// The list of a place and all within it, or of everything with what has no place yet at its end.
pub(crate) fn daftar_arsip(latar: &Latar, gudang: &Gudang, lokasi_id: Option<&str>) -> DaftarArsip {
    let mut baris = Vec::new();
    for place in gudang.within(lokasi_id) {
        let group = format!("{} {}", place.kode_lengkap, place.nama);
        let way = gudang.jalur(Some(&place.id));
        baris.extend(gudang.isi(&place.id).into_iter().map(|r| arsip(&latar.istilah, r, &way, &group)));
    }
    if lokasi_id.is_none() {
        let group = latar.istilah.get("tanpa_lokasi", &[]);
        let unplaced = gudang.isi.iter().filter(|r| r.lokasi_id.is_none());
        baris.extend(unplaced.map(|r| arsip(&latar.istilah, r, &[], &group)));
    }
    let today = Some(tanggal::panjang(latar.today));
    DaftarArsip {
        judul: vec![latar.judul()],
        pencipta_arsip: latar.instansi.nama_badan_publik.clone(),
        unit_pengolah: latar.opd.clone(),
        keadaan: today.clone(),
        baris,
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: today,
        pengelola: pengelola(latar),
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
    }
}

/// Who keeps the archives. The words above the block say so already.
pub(super) fn pengelola(latar: &Latar) -> Penandatangan {
    let person = latar.holder(Peran::Arsiparis);
    person.map_or_else(Penandatangan::default, |p| penandatangan(latar, Some(p), Gaya::Surat, ""))
}

fn arsip(istilah: &Istilah, r: &BarisArsip, way: &[&LokasiArsip], group: &str) -> daftar::BarisArsip {
    let code = |kinds: &[JenisLokasi]| {
        let found = way.iter().rev().find(|l| kinds.contains(&l.jenis));
        found.map(|l| l.kode.clone()).unwrap_or_default()
    };
    daftar::BarisArsip {
        kelompok: or_dots(group),
        nomor_item: r.nomor_item.clone(),
        nomor_register: r.nomor_register.clone(),
        kode_klasifikasi: r.kka.clone(),
        uraian: r.judul.clone(),
        kurun_waktu: r.kurun_waktu.clone(),
        jumlah: jumlah(istilah, r),
        tingkat_perkembangan: String::new(),
        kondisi: String::new(),
        media: media(istilah, r),
        folder: code(&[JenisLokasi::Folder, JenisLokasi::Ordner]),
        boks: code(&[JenisLokasi::Boks]),
        lokasi: r.kode_lengkap.clone(),
        jangka_simpan: jangka_simpan(istilah, r),
        nasib_akhir: String::new(),
        kelas_keamanan: kelas(istilah, r.kelas_keamanan),
        penetapan: penetapan_of(istilah, &r.keputusan_nomor, r.keputusan_tanggal),
        berakhir: berakhir(r),
        keterangan: String::new(),
    }
}

/// `2 berkas`; empty while nobody counted them.
pub(super) fn jumlah(istilah: &Istilah, r: &BarisArsip) -> String {
    r.jumlah_berkas.map(|n| istilah.get("jumlah_berkas", &[("jumlah", &n.to_string())])).unwrap_or_default()
}

fn media(istilah: &Istilah, r: &BarisArsip) -> String {
    match (r.is_hardcopy(), r.is_softcopy()) {
        (true, true) => istilah.get("media_keduanya", &[]),
        (true, false) => istilah.get("media_kertas", &[]),
        _ => istilah.get("media_digital", &[]),
    }
}

fn jangka_simpan(istilah: &Istilah, r: &BarisArsip) -> String {
    match (r.retensi_aktif, r.retensi_inaktif) {
        (Some(aktif), Some(inaktif)) => {
            let values = [("aktif", &*aktif.to_string()), ("inaktif", &*inaktif.to_string())];
            istilah.get("jangka_simpan", &values)
        }
        (Some(aktif), None) => istilah.get("jangka_simpan_aktif", &[("aktif", &aktif.to_string())]),
        _ => String::new(),
    }
}

/// Security class with its short sign.
pub(super) fn kelas(istilah: &Istilah, kelas: KelasKeamanan) -> String {
    match kelas {
        KelasKeamanan::SangatRahasia => istilah.get("kelas_sangat_rahasia", &[]),
        KelasKeamanan::Rahasia => istilah.get("kelas_rahasia", &[]),
        KelasKeamanan::Terbatas => istilah.get("kelas_terbatas", &[]),
        KelasKeamanan::Biasa => istilah.get("kelas_biasa", &[]),
    }
}

/// The end of the exemption: its day, else what ends it.
pub(super) fn berakhir(r: &BarisArsip) -> String {
    r.berakhir.map_or_else(|| r.jangka_waktu.clone(), tanggal::panjang)
}

/// Name of a kind of place.
fn tingkat(istilah: &Istilah, jenis: JenisLokasi) -> String {
    match jenis {
        JenisLokasi::Gedung => istilah.get("tingkat_gedung", &[]),
        JenisLokasi::Lantai => istilah.get("tingkat_lantai", &[]),
        JenisLokasi::Ruang => istilah.get("tingkat_ruang", &[]),
        JenisLokasi::Lemari => istilah.get("tingkat_lemari", &[]),
        JenisLokasi::Rak => istilah.get("tingkat_rak", &[]),
        JenisLokasi::Baris => istilah.get("tingkat_baris", &[]),
        JenisLokasi::Boks => istilah.get("tingkat_boks", &[]),
        JenisLokasi::Ordner => istilah.get("tingkat_ordner", &[]),
        JenisLokasi::Folder => istilah.get("tingkat_folder", &[]),
    }
}

/// A card for each place where archives lie or may lie: of the place itself, and of what is within it or everywhere
/// those that hold no further place.
pub(crate) fn kartu_lokasi(latar: &Latar, gudang: &Gudang, lokasi_id: Option<&str>) -> KartuLokasi {
    let is_parent = |l: &LokasiArsip| gudang.lokasi.iter().any(|o| o.induk_id.as_deref() == Some(&l.id));
    let wanted = |l: &&LokasiArsip| lokasi_id == Some(&l.id) || l.isi > 0 || !is_parent(l);
    let card = |l: &LokasiArsip| Lokasi {
        kode: l.kode_lengkap.clone(),
        jalur: gudang.jalur(Some(&l.id)).into_iter().map(|l| level(&latar.istilah, l)).collect(),
        keadaan: Some(tanggal::panjang(latar.today)),
        isi: gudang.isi(&l.id).into_iter().map(|r| isi_lokasi(&latar.istilah, r)).collect(),
    };
    KartuLokasi {
        instansi: latar.opd.clone(),
        kartu: gudang.within(lokasi_id).into_iter().filter(wanted).map(card).collect(),
        baris_kosong: BARIS_KOSONG,
    }
}

fn level(istilah: &Istilah, l: &LokasiArsip) -> Tingkat {
    Tingkat { tingkat: tingkat(istilah, l.jenis), kode: l.kode.clone(), nama: l.nama.clone() }
}

fn isi_lokasi(istilah: &Istilah, r: &BarisArsip) -> IsiLokasi {
    IsiLokasi {
        nomor_item: r.nomor_item.clone(),
        nomor_register: r.nomor_register.clone(),
        jumlah: jumlah(istilah, r),
        kelas: kelas(istilah, r.kelas_keamanan),
        berakhir: berakhir(r),
    }
}

/// The shelving list: the first to end first, by the year of the end.
pub(crate) fn penataan(latar: &Latar, gudang: &Gudang) -> DaftarPenataan {
    let today = Some(tanggal::panjang(latar.today));
    DaftarPenataan {
        judul: vec![latar.judul()],
        tempat_simpan: latar.istilah.get("semua_lokasi", &[]),
        keadaan: today.clone(),
        baris: gudang
            .isi
            .iter()
            .filter(is_paper)
            .map(|r| penataan_baris(&latar.istilah, r, gudang))
            .collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: today,
        pengelola: pengelola(latar),
    }
}

/// Whether there is paper of it to be put on a shelf.
fn is_paper(r: &&BarisArsip) -> bool {
    r.is_hardcopy() || r.lokasi_id.is_some()
}

fn penataan_baris(istilah: &Istilah, r: &BarisArsip, gudang: &Gudang) -> BarisPenataan {
    let group = match r.berakhir {
        Some(day) => istilah.get("berakhir_tahun", &[("tahun", &day.year().to_string())]),
        None => istilah.get("tanpa_berakhir", &[]),
    };
    let way = gudang.jalur(r.lokasi_id.as_deref());
    let cell = arsip(istilah, r, &way, "");
    let parts = [cell.folder, r.nomor_item.clone(), cell.boks];
    let parts: Vec<String> = parts.into_iter().filter(|text| !text.is_empty()).collect();
    BarisPenataan {
        kelompok: Some(group),
        berakhir: berakhir(r),
        nomor_register: r.nomor_register.clone(),
        folder_boks: parts.join(", "),
        lokasi: r.kode_lengkap.clone(),
        lokasi_baru: String::new(),
    }
}
