//! D08 Surat Undangan and D10 Daftar Hadir.

use super::istilah::Istilah;
use super::tanda_tangan::{Gaya, ketua, notulis, penandatangan};
use super::{Latar, hari_tanggal, or_dots};
use chrono::NaiveDate;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::rapat::{Rapat, SebagaiUndangan, StatusRapat, Undangan as Orang};
use saksama_core::tanggal;
use saksama_documents::daftar_hadir::{DaftarHadir, KuorumHadir, Peserta};
use saksama_documents::undangan::{Diundang, Undangan};

/// The invitation, dated today; `menggantikan` is the day of the postponed meeting that this one is held in place of.
pub(crate) fn undangan(
    latar: &Latar,
    rapat: &Rapat,
    nomor: &str,
    bahan: &BahanDokumen,
    menggantikan: Option<NaiveDate>,
) -> Undangan {
    let leader = latar.person(rapat.pimpinan_id.as_deref());
    Undangan {
        kop: latar.kop_of(leader),
        nomor: or_dots(nomor),
        sifat: latar.istilah.get("sifat_undangan", &[]),
        lampiran: (!rapat.undangan.is_empty()).then(|| latar.istilah.get("lampiran_undangan", &[])),
        hal: None,
        tempat_surat: latar.instansi.kota_penetapan.clone(),
        tanggal_surat: Some(tanggal::panjang(latar.today)),
        kepada: vec![],
        hari_tanggal: hari_tanggal(rapat.tanggal),
        waktu: pukul(latar, rapat),
        tempat: rapat.tempat.clone(),
        acara: or_dots(&rapat.agenda),
        catatan: menggantikan.map(|day| replaced(latar, day)).into_iter().collect(),
        penandatangan: ketua(latar, leader),
        paraf: latar.paraf(),
        tembusan: latar.tembusan(bahan, "tembusan"),
        daftar_undangan: rapat
            .undangan
            .iter()
            .map(|u| Diundang {
                nama: u.nama.clone(),
                jabatan: u.jabatan.clone(),
                peran: peran(&latar.istilah, u.sebagai),
            })
            .collect(),
    }
}

fn replaced(latar: &Latar, day: NaiveDate) -> String {
    latar.istilah.get("menggantikan", &[("tanggal", &tanggal::panjang(day))])
}

/// The attendance list: before the meeting with dots in the quorum line, after it with the sum.
pub(crate) fn daftar_hadir(latar: &Latar, rapat: &Rapat) -> DaftarHadir {
    let held = matches!(rapat.status, StatusRapat::Selesai | StatusRapat::Ditunda);
    DaftarHadir {
        kop: Some(latar.kop()),
        acara: latar.istilah.get("acara_hadir", &[("agenda", &rapat.agenda)]),
        hari_tanggal: hari_tanggal(rapat.tanggal),
        waktu: pukul(latar, rapat),
        tempat: rapat.tempat.clone(),
        peserta: rapat.undangan.iter().map(|u| peserta(latar, rapat, u)).collect(),
        baris_kosong: if held { 0 } else { 3 },
        kuorum: Some(KuorumHadir {
            anggota: rapat.kuorum.anggota,
            kuorum: rapat.kuorum.dibutuhkan,
            hadir: held.then_some(rapat.kuorum.hadir),
            terpenuhi: held.then_some(rapat.kuorum.terpenuhi),
        }),
        pimpinan: penandatangan(
            latar,
            latar.person(rapat.pimpinan_id.as_deref()),
            Gaya::Surat,
            "ketua_tak_terisi",
        ),
        notulis: notulis(latar, rapat),
    }
}

fn peserta(latar: &Latar, rapat: &Rapat, u: &Orang) -> Peserta {
    let istilah = &latar.istilah;
    let with_times = |peran: String| [vec![peran], times(latar, rapat, u)].concat().join("\n");
    if u.diwakili_oleh.is_empty() {
        return Peserta {
            nama: u.nama.clone(),
            nip: or_dots(&u.nip),
            jabatan: u.jabatan.clone(),
            peran: with_times(peran(istilah, u.sebagai)),
        };
    }
    let note = if u.surat_tugas_nomor.is_empty() {
        istilah.get("wakil_tanpa_surat", &[("nama", &u.nama)])
    } else {
        istilah.get("wakil", &[("nama", &u.nama), ("surat_tugas", &u.surat_tugas_nomor)])
    };
    Peserta {
        nama: u.diwakili_oleh.clone(),
        nip: None,
        jabatan: istilah.get("jabatan_wakil", &[("jabatan", &u.jabatan)]),
        peran: with_times(note),
    }
}

/// When somebody came late, and when they left before the end; who was there all the time needs no words.
pub(super) fn times(latar: &Latar, rapat: &Rapat, u: &Orang) -> Vec<String> {
    let zona = latar.instansi.zona_waktu.as_str();
    let said = |key, jam: &str| latar.istilah.get(key, &[("jam", jam), ("zona", zona)]);
    // Both have the form 09.00, so that their order is that of their letters.
    let late = (u.jam_datang > rapat.jam_mulai).then(|| said("datang", &u.jam_datang));
    let early = (!u.jam_pulang.is_empty()).then(|| said("pulang", &u.jam_pulang));
    late.into_iter().chain(early).collect()
}

fn peran(istilah: &Istilah, sebagai: SebagaiUndangan) -> String {
    match sebagai {
        SebagaiUndangan::Pimpinan => istilah.get("peran_pimpinan", &[]),
        SebagaiUndangan::Anggota => istilah.get("peran_anggota", &[]),
        SebagaiUndangan::Ahli => istilah.get("peran_ahli", &[]),
        SebagaiUndangan::Undangan => istilah.get("peran_undangan", &[]),
        SebagaiUndangan::Sekretariat => istilah.get("peran_sekretariat", &[]),
    }
}

pub(super) fn pukul(latar: &Latar, rapat: &Rapat) -> String {
    let zona = latar.instansi.zona_waktu.as_str();
    let selesai = if rapat.jam_selesai.is_empty() {
        latar.istilah.get("selesai", &[])
    } else {
        format!("{} {zona}", rapat.jam_selesai)
    };
    latar.istilah.get("waktu", &[("mulai", &rapat.jam_mulai), ("zona", zona), ("selesai", &selesai)])
}
