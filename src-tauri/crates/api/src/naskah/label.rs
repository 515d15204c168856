//! D19 Labels of boxes and folders. What is exempt never stands on them: numbers of the register only.

use super::Latar;
use super::arsip::{Gudang, kelas};
use super::dkip::penetapan_of;
use super::istilah::Istilah;
use saksama_core::arsip::{BarisArsip, JenisLokasi, LokasiArsip};
use saksama_core::dokumen::BahanDokumen;
use saksama_core::informasi::KelasKeamanan;
use saksama_core::tanggal;
use saksama_documents::arsip::label::{IsiLabel, LabelArsip, LabelBoks, LabelFolder, LembarLabel};

/// Labels of every box, ordner and folder within a place, or of all of them; for one box its own and one for each paper
/// in it. None when there is nothing to label.
pub(crate) fn label_arsip(
    latar: &Latar,
    gudang: &Gudang,
    lokasi_id: Option<&str>,
    bahan: &BahanDokumen,
) -> Option<LabelArsip> {
    let mut label = Vec::new();
    for place in gudang.within(lokasi_id) {
        let isi = gudang.isi(&place.id);
        let asked = lokasi_id == Some(&place.id);
        match place.jenis {
            JenisLokasi::Boks | JenisLokasi::Ordner => {
                label.push(IsiLabel::Boks(boks(&latar.istilah, place, &isi)));
                if asked {
                    label.extend(
                        isi.iter().map(|r| IsiLabel::Folder(folder(&latar.istilah, r, &r.nomor_item))),
                    );
                }
            }
            JenisLokasi::Folder => {
                label.extend(isi.iter().map(|r| IsiLabel::Folder(folder(&latar.istilah, r, &place.kode))));
            }
            _ => {}
        }
    }
    (!label.is_empty()).then(|| LabelArsip {
        lembar: LembarLabel::DuaKaliEmpat,
        mulai: bahan.angka("label_pertama").unwrap_or(1),
        instansi: latar.instansi.nama_pemerintah.clone(),
        tampil_judul: false,
        label,
    })
}

fn boks(istilah: &Istilah, place: &LokasiArsip, isi: &[&BarisArsip]) -> LabelBoks {
    let mut numbers: Vec<&str> = isi.iter().map(|r| r.nomor_register.as_str()).collect();
    numbers.sort_unstable();
    let first = isi.first().map(|r| r.unit.as_str()).unwrap_or_default();
    // A box of several units bears none of their names.
    let unit = if isi.iter().all(|r| r.unit == first) { first } else { "" };
    // An item without an end keeps the box closed without an end.
    let ends: Option<Vec<_>> = isi.iter().map(|r| r.berakhir).collect();
    LabelBoks {
        unit: unit.to_owned(),
        nomor: place.kode.clone(),
        kode_lokasi: place.kode_lengkap.clone(),
        register_dari: numbers.first().copied().unwrap_or_default().to_owned(),
        register_sampai: numbers.last().copied().unwrap_or_default().to_owned(),
        tahun: years(isi),
        kelas: isi
            .iter()
            .map(|r| r.kelas_keamanan)
            .min_by_key(rank)
            .map(|k| kelas(istilah, k))
            .unwrap_or_default(),
        tertutup_sampai: ends.and_then(|ends| ends.into_iter().max()).map(tanggal::panjang),
    }
}

/// The highest class first.
fn rank(kelas: &KelasKeamanan) -> u8 {
    match kelas {
        KelasKeamanan::SangatRahasia => 0,
        KelasKeamanan::Rahasia => 1,
        KelasKeamanan::Terbatas => 2,
        KelasKeamanan::Biasa => 3,
    }
}

/// First and last year of the documents, as far as their periods name years.
fn years(isi: &[&BarisArsip]) -> String {
    let digits = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_ascii_digit());
        parts.filter(|part| part.len() == 4).map(str::to_owned).collect()
    };
    let mut all: Vec<String> = isi.iter().flat_map(|r| digits(&r.kurun_waktu)).collect();
    all.sort();
    match (all.first(), all.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
        (Some(only), _) => only.clone(),
        _ => String::new(),
    }
}

fn folder(istilah: &Istilah, r: &BarisArsip, nomor: &str) -> LabelFolder {
    LabelFolder {
        unit: r.unit.clone(),
        nomor: nomor.to_owned(),
        kode_lokasi: r.kode_lengkap.clone(),
        register: r.nomor_register.clone(),
        judul: r.judul.clone(),
        penetapan: penetapan_of(istilah, &r.keputusan_nomor, r.keputusan_tanggal),
        kelas: kelas(istilah, r.kelas_keamanan),
        tertutup_sampai: r.berakhir.map(tanggal::panjang),
    }
}
