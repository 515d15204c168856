//! D12 Berita Acara rapat Tim Pertimbangan.

use super::istilah::Istilah;
use super::lembar::titled;
use super::tanda_tangan::{Gaya, notulis, penandatangan};
use super::{Latar, bilangan, or_dots, waktu};
use saksama_core::rapat::{HasilRapat, Putusan, Rapat, SebagaiUndangan};
use saksama_core::tanggal;
use saksama_documents::berita_acara_rapat::{AnggotaHadir, BarisPutusan, BeritaAcaraRapat, Kehadiran};

/// The record of a held meeting.
pub(crate) fn berita_acara(latar: &Latar, rapat: &Rapat, nomor: &str) -> BeritaAcaraRapat {
    let chair = latar.person(rapat.pimpinan_id.as_deref());
    BeritaAcaraRapat {
        kop: latar.kop(),
        nomor: or_dots(nomor),
        badan_publik: latar.instansi.nama_badan_publik.clone(),
        waktu: Some(waktu(rapat.tanggal)),
        tempat: rapat.tempat.clone(),
        pimpinan_rapat: chair.map_or_else(String::new, |p| format!("{}, {}", p.nama_lengkap, p.jabatan)),
        kehadiran: Kehadiran {
            hadir: bilangan(rapat.kuorum.hadir),
            anggota: bilangan(rapat.kuorum.anggota),
            kuorum: bilangan(rapat.kuorum.dibutuhkan),
            kuorum_dikecualikan: or_dots(&rapat.kuorum_dikecualikan),
        },
        dasar: vec![],
        ringkasan: rapat.pembahasan.clone(),
        putusan: rapat
            .putusan
            .iter()
            .map(|p| BarisPutusan {
                kelompok: None,
                informasi: titled(&p.judul, &p.uraian),
                dasar_hukum: p.dasar_hukum.clone(),
                putusan: p.hasil.map(|h| hasil(&latar.istilah, h)).unwrap_or_default(),
                disetujui: p.hasil.is_some_and(is_disetujui),
                jangka_waktu: match p.hasil {
                    Some(HasilRapat::Terbuka) => latar.istilah.get("tanpa_jangka_waktu", &[]),
                    _ => p.jangka_waktu.clone(),
                },
                catatan: said(&latar.istilah, p),
            })
            .collect(),
        cara_putusan: or_dots(&rapat.cara_putusan),
        rangkap: bilangan(latar.rangkap),
        tempat_tanda_tangan: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(rapat.tanggal)),
        pimpinan: penandatangan(latar, chair, Gaya::Surat, "ketua_tak_terisi"),
        notulis: notulis(latar, rapat),
        anggota: present_members(&latar.istilah, rapat),
    }
}

/// What was noted on an item: note, votes, who disagreed; each on a line of its own.
pub(super) fn said(istilah: &Istilah, p: &Putusan) -> String {
    let mut lines = vec![p.catatan.clone()];
    let votes = [p.suara_setuju, p.suara_tidak_setuju, p.suara_abstain];
    if votes.iter().any(Option::is_some) {
        let [setuju, tidak_setuju, abstain] = votes.map(|n| n.unwrap_or_default().to_string());
        let fields = [("setuju", &*setuju), ("tidak_setuju", &*tidak_setuju), ("abstain", &*abstain)];
        lines.push(istilah.get("suara", &fields));
    }
    if !p.pendapat_berbeda.is_empty() {
        lines.push(istilah.get("pendapat_berbeda", &[("pendapat", &p.pendapat_berbeda)]));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Present members besides the chair, who signs above.
fn present_members(istilah: &Istilah, rapat: &Rapat) -> Vec<AnggotaHadir> {
    rapat
        .undangan
        .iter()
        .filter(|u| u.hadir && u.sebagai == SebagaiUndangan::Anggota)
        .map(|u| {
            if u.diwakili_oleh.is_empty() {
                AnggotaHadir { nama: u.nama.clone(), jabatan: u.jabatan.clone() }
            } else {
                let jabatan = istilah.get("jabatan_wakil", &[("jabatan", &u.jabatan)]);
                AnggotaHadir { nama: u.diwakili_oleh.clone(), jabatan }
            }
        })
        .collect()
}

/// Only what is exempt, whole or in part, goes on to the decree.
pub(super) fn is_disetujui(hasil: HasilRapat) -> bool {
    matches!(hasil, HasilRapat::SetujuDikecualikan | HasilRapat::SetujuSebagian)
}

pub(super) fn hasil(istilah: &Istilah, hasil: HasilRapat) -> String {
    match hasil {
        HasilRapat::SetujuDikecualikan => istilah.get("hasil_setuju_dikecualikan", &[]),
        HasilRapat::SetujuSebagian => istilah.get("hasil_setuju_sebagian", &[]),
        HasilRapat::Terbuka => istilah.get("hasil_terbuka", &[]),
        HasilRapat::Ditunda => istilah.get("hasil_ditunda", &[]),
        HasilRapat::UjiUlang => istilah.get("hasil_uji_ulang", &[]),
    }
}
