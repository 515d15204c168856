//! D11 Notula rapat.

use super::berita_acara::hasil;
use super::istilah::istilah;
use super::lembar::titled;
use super::rapat::pukul;
use super::tanda_tangan::{Gaya, notulis, penandatangan};
use super::{Latar, hari_tanggal};
use saksama_core::pejabat::Pejabat;
use saksama_core::rapat::{Putusan, Rapat};
use saksama_core::tanggal;
use saksama_documents::notula::{Bahasan, Notula};

/// The minutes of a held meeting.
pub(crate) fn notula(latar: &Latar, rapat: &Rapat) -> Notula {
    let chair = latar.person(rapat.pimpinan_id.as_deref());
    let writer = latar.person(rapat.notulis_id.as_deref());
    Notula {
        kop: latar.kop(),
        nomor: None,
        rapat: istilah("rapat_tim", &[]),
        hari_tanggal: hari_tanggal(rapat.tanggal),
        waktu: pukul(latar, rapat),
        tempat: rapat.tempat.clone(),
        acara: rapat.agenda.clone(),
        pimpinan_rapat: named(chair),
        nama_notulis: named(writer),
        peserta: rapat.undangan.iter().filter(|u| u.hadir).map(peserta).collect(),
        pembukaan: None,
        pembahasan: rapat.pembahasan.clone(),
        bahasan: rapat.putusan.iter().map(bahasan).collect(),
        keputusan: vec![],
        penutup: None,
        tempat_tanda_tangan: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(rapat.tanggal)),
        pimpinan: penandatangan(latar, chair, Gaya::Surat, "ketua_tak_terisi"),
        notulis: notulis(latar, rapat),
    }
}

fn bahasan(p: &Putusan) -> Bahasan {
    let decided = p.hasil.map(hasil).unwrap_or_default();
    Bahasan { informasi: titled(&p.judul, &p.uraian), tanggapan: p.catatan.clone(), simpulan: decided }
}

fn peserta(u: &saksama_core::rapat::Undangan) -> String {
    if u.diwakili_oleh.is_empty() {
        format!("{}, {}", u.nama, u.jabatan)
    } else {
        format!("{}, {}", u.diwakili_oleh, istilah("jabatan_wakil", &[("jabatan", &u.jabatan)]))
    }
}

fn named(person: Option<&Pejabat>) -> String {
    person.map_or_else(String::new, |p| format!("{}, {}", p.nama_lengkap, p.jabatan))
}
