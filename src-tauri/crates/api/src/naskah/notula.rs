//! D11 Notula rapat.

use super::berita_acara::{hasil, is_disetujui, said};
use super::istilah::Istilah;
use super::lembar::titled;
use super::rapat::{pukul, times};
use super::tanda_tangan::{Gaya, notulis, penandatangan};
use super::{Latar, hari_tanggal, or_dots};
use saksama_core::pejabat::Pejabat;
use saksama_core::rapat::{Putusan, Rapat, Undangan};
use saksama_core::tanggal;
use saksama_documents::notula::{Bahasan, Notula};

/// The minutes of a held meeting.
pub(crate) fn notula(latar: &Latar, rapat: &Rapat) -> Notula {
    let chair = latar.person(rapat.pimpinan_id.as_deref());
    let writer = latar.person(rapat.notulis_id.as_deref());
    Notula {
        kop: latar.kop(),
        nomor: None,
        rapat: latar.istilah.get("rapat_tim", &[]),
        hari_tanggal: hari_tanggal(rapat.tanggal),
        waktu: pukul(latar, rapat),
        tempat: rapat.tempat.clone(),
        acara: rapat.agenda.clone(),
        pimpinan_rapat: named(chair),
        nama_notulis: named(writer),
        peserta: rapat.undangan.iter().filter(|u| u.hadir).map(|u| peserta(latar, rapat, u)).collect(),
        pembukaan: None,
        pembahasan: rapat.pembahasan.clone(),
        bahasan: rapat.putusan.iter().map(|p| bahasan(&latar.istilah, p)).collect(),
        keputusan: rapat.putusan.iter().filter_map(|p| keputusan(&latar.istilah, p)).collect(),
        penutup: None,
        tempat_tanda_tangan: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(rapat.tanggal)),
        pimpinan: penandatangan(latar, chair, Gaya::Surat, "ketua_tak_terisi"),
        notulis: notulis(latar, rapat),
    }
}

fn bahasan(istilah: &Istilah, p: &Putusan) -> Bahasan {
    let decided = p.hasil.map(|h| hasil(istilah, h)).unwrap_or_default();
    Bahasan { informasi: titled(&p.judul, &p.uraian), tanggapan: said(istilah, p), simpulan: decided }
}

/// What was decided on an item, on one line; none while nothing was.
fn keputusan(istilah: &Istilah, p: &Putusan) -> Option<String> {
    let decided = within(&hasil(istilah, p.hasil?));
    let fields = [("informasi", p.judul.as_str()), ("hasil", &decided), ("jangka_waktu", &p.jangka_waktu)];
    let with_term = p.hasil.is_some_and(is_disetujui) && or_dots(&p.jangka_waktu).is_some();
    let key = if with_term { "keputusan_notula_jangka_waktu" } else { "keputusan_notula" };
    Some(istilah.get(key, &fields))
}

/// A word of the result as it stands within a sentence: an acronym stays as it is, and so do names further on.
fn within(text: &str) -> String {
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.clone().next());
    match first {
        Some(first) if second.is_some_and(char::is_lowercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

fn peserta(latar: &Latar, rapat: &Rapat, u: &Undangan) -> String {
    let mut words = if u.diwakili_oleh.is_empty() {
        vec![u.nama.clone(), u.jabatan.clone()]
    } else {
        vec![u.diwakili_oleh.clone(), latar.istilah.get("jabatan_wakil", &[("jabatan", &u.jabatan)])]
    };
    words.extend(times(latar, rapat, u).iter().map(|said| within(said)));
    words.join(", ")
}

fn named(person: Option<&Pejabat>) -> String {
    person.map_or_else(String::new, |p| format!("{}, {}", p.nama_lengkap, p.jabatan))
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn only_the_first_letter_of_a_word_is_made_small() {
        for (text, said) in [
            ("Disetujui dikecualikan", "disetujui dikecualikan"),
            ("Diuji ulang oleh PPID Pelaksana", "diuji ulang oleh PPID Pelaksana"),
            ("PPID menguji ulang", "PPID menguji ulang"),
            ("", ""),
        ] {
            assert_eq!(within(text), said);
        }
    }
}
