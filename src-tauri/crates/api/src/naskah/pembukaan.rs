//! D21 Keputusan pengubahan and pembukaan, D22 Pengumuman, and the rows of the Daftar Informasi Publik.

use super::Latar;
use super::dkip::sebutan;
use super::keputusan::{keputusan, rujukan, rujukan_lembar};
use super::lembar::titled;
use super::tanda_tangan::selaku;
use chrono::NaiveDate;
use saksama_core::dkip::BarisDkip;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::informasi::{BentukInformasi, Informasi};
use saksama_core::jangka_waktu::JenisJangkaWaktu;
use saksama_core::keputusan::{JenisKeputusan, Keputusan, KeputusanLembar, Pengubahan};
use saksama_core::pejabat::Peran;
use saksama_core::peraturan::Peraturan;
use saksama_core::tanggal;
use saksama_documents::BarisDip;
use saksama_documents::keputusan::pengubahan as paper;
use saksama_documents::pengumuman::{BarisPengumuman, Pengumuman};
use saksama_exchange::dkip::DipBaris;
use std::collections::BTreeSet;

/// What a decree changes.
pub(crate) struct Diubah<'a> {
    /// Its items in its order, with what holds of each from then on.
    pub(crate) rows: &'a [(BarisDkip, Informasi, Pengubahan)],
    /// Decrees that had made them exempt, oldest first.
    pub(crate) lama: &'a [&'a Keputusan],
    /// Sheets of the first test of these.
    pub(crate) lembar_lama: &'a [KeputusanLembar],
    /// Whether a sheet it rests on has the form of Lampiran IV.
    pub(crate) pengujian: bool,
}

/// The decree; `laws` are the regulations in force, highest first.
pub(crate) fn keputusan_pengubahan(
    latar: &Latar,
    decree: &Keputusan,
    diubah: &Diubah<'_>,
    laws: &[Peraturan],
    bahan: &BahanDokumen,
) -> paper::KeputusanPengubahan {
    let opens = decree.jenis == JenisKeputusan::Pembukaan;
    let rows: Vec<BarisDkip> = diubah.rows.iter().map(|(row, _, baru)| as_changed(row, baru)).collect();
    let mut body = keputusan(latar, decree, if opens { &[] } else { &rows }, laws, bahan);
    body.lembar = rujukan_lembar(diubah.lembar_lama);
    if opens {
        body.lampiran = None;
    }
    paper::KeputusanPengubahan {
        pengubahan: if opens {
            paper::Pengubahan::Pembukaan {
                bentuk: if diubah.pengujian {
                    paper::LembarPembukaan::Pengujian
                } else {
                    paper::LembarPembukaan::Pertimbangan
                },
                daftar: diubah.rows.iter().map(|(row, item, _)| baris_dip(latar, row, item)).collect(),
                berakhir: ends(diubah.rows.iter().map(|(row, ..)| row.berakhir)),
            }
        } else {
            paper::Pengubahan::Pengubahan
        },
        lama: diubah.lama.iter().map(|k| rujukan(latar, decree, k)).collect(),
        lembar_pengubahan: rujukan_lembar(&decree.lembar),
        keputusan: body,
    }
}

/// The last days of the exemptions, each once, the earliest first; none where that of one isn't known.
fn ends(days: impl Iterator<Item = Option<NaiveDate>>) -> Vec<String> {
    let days: Option<BTreeSet<NaiveDate>> = days.collect();
    days.unwrap_or_default().into_iter().map(tanggal::panjang).collect()
}

/// The row of an item as the decree leaves it.
fn as_changed(row: &BarisDkip, baru: &Pengubahan) -> BarisDkip {
    BarisDkip {
        dasar_hukum: baru.dasar_hukum.clone(),
        jangka_waktu: baru.jangka_waktu.clone(),
        ..row.clone()
    }
}

/// The announcement of an opening, dated `today`; `semula` names for each row the decree that had made it exempt.
pub(crate) fn pengumuman(
    latar: &Latar,
    decree: &Keputusan,
    rows: &[(BarisDkip, Informasi)],
    semula: &[Option<&Keputusan>],
    bahan: &BahanDokumen,
    today: NaiveDate,
) -> Pengumuman {
    let badan = latar.instansi.nama_badan_publik.as_str();
    let said = |key: &str, day: NaiveDate| latar.istilah.get(key, &[("tanggal", &tanggal::panjang(day))]);
    let baris = rows.iter().zip(semula).map(|((row, _), semula)| {
        let row = row.for_publik();
        let open = terbuka_sejak(decree.tanggal, row.berakhir);
        BarisPengumuman {
            informasi: titled(&row.judul, &row.uraian),
            penetapan_semula: semula.map(|k| sebutan(latar, k)).unwrap_or_default(),
            berakhir: match row.berakhir {
                // opened before its end: that day has become another's
                Some(end) if end >= open.unwrap_or(today) => said("semula_sampai", end),
                Some(end) => said("berakhir_pada", end),
                None => latar.istilah.get("tanpa_tanggal", &[]),
            },
            status: match open {
                Some(day) if day > today => said("terbuka_mulai", day),
                Some(day) => said("terbuka_sejak", day),
                None => latar.istilah.get("uji_terbuka", &[]),
            },
        }
    });
    Pengumuman {
        kop: Some(latar.kop()),
        badan_publik: badan.to_owned(),
        nomor: None,
        tahun: None,
        tentang: None,
        penetapan: Some(sebutan(latar, decree)),
        baris: baris.collect(),
        cara_memperoleh: bahan.teks("media").map_or_else(Vec::new, |media| {
            vec![
                latar.istilah.get("cara_media", &[("media", media)]),
                latar.istilah.get("cara_permintaan", &[("badan", badan)]),
            ]
        }),
        dip: rows.iter().map(|(row, item)| baris_dip(latar, row, item)).collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(today)),
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
    }
}

/// The first day on which an item is open: that of its decree, or the day after its exemption ended where that came
/// first (PP 61/2010 Pasal 11 ayat (3)); none while the decree has no day.
fn terbuka_sejak(keputusan: Option<NaiveDate>, berakhir: Option<NaiveDate>) -> Option<NaiveDate> {
    let by_law = berakhir.and_then(|last| last.succ_opt());
    keputusan.map(|day| by_law.map_or(day, |first| day.min(first)))
}

/// The rows that the public folder adds to the Daftar Informasi Publik.
pub(crate) fn dip_tambahan(latar: &Latar, rows: &[(BarisDkip, Informasi)]) -> Vec<DipBaris> {
    let one = |(n, (row, item)): (usize, &(BarisDkip, Informasi))| {
        let dip = baris_dip(latar, row, item);
        DipBaris {
            nomor: n.to_string(),
            ringkasan_isi: dip.ringkasan,
            pejabat_menguasai: dip.penguasa,
            penanggung_jawab: dip.penanggung_jawab,
            waktu_tempat: dip.waktu_tempat,
            bentuk: dip.bentuk_tersedia,
            jangka_waktu_simpan: dip.retensi,
        }
    };
    (1..).zip(rows).map(one).collect()
}

/// The row of an item in the Daftar Informasi Publik (Perki 1/2021 Pasal 21 ayat (2)).
fn baris_dip(latar: &Latar, row: &BarisDkip, item: &Informasi) -> BarisDip {
    let row = row.for_publik();
    let kota = &latar.instansi.kota_penetapan;
    let by_schedule = item.jangka_waktu.iter().any(|j| j.jenis == JenisJangkaWaktu::SesuaiJra);
    BarisDip {
        ringkasan: titled(&row.judul, &row.uraian),
        penguasa: row.unit.clone(),
        penanggung_jawab: if row.penanggung_jawab.is_empty() {
            latar.istilah.get("ppid_pelaksana_unit", &[("unit", &row.unit)])
        } else {
            row.penanggung_jawab.clone()
        },
        waktu_tempat: if item.kurun_waktu.is_empty() {
            kota.clone()
        } else {
            format!("{}, {kota}", item.kurun_waktu)
        },
        bentuk_tersedia: match item.bentuk {
            BentukInformasi::Hardcopy => latar.istilah.get("bentuk_hardcopy", &[]),
            BentukInformasi::Softcopy => latar.istilah.get("bentuk_softcopy", &[]),
            BentukInformasi::HardcopyDanSoftcopy => latar.istilah.get("bentuk_keduanya", &[]),
        },
        retensi: if by_schedule { row.jangka_waktu.clone() } else { latar.istilah.get("retensi_jra", &[]) },
    }
}

#[cfg(test)]
mod tests {
    use super::{ends, terbuka_sejak};
    use chrono::NaiveDate;

    #[test]
    fn the_ends_of_all_exemptions_are_named_or_none() {
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        let known = [day("2027-01-10"), day("2026-12-31"), day("2027-01-10")];
        assert_eq!(ends(known.into_iter()), ["31 Desember 2026", "10 Januari 2027"]);
        assert!(ends([day("2027-01-10"), None].into_iter()).is_empty());
    }

    #[test]
    fn what_ended_before_its_decree_is_open_since_its_end() {
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        assert_eq!(terbuka_sejak(day("2027-02-01"), day("2026-12-31")), day("2027-01-01"));
        assert_eq!(terbuka_sejak(day("2027-02-01"), day("2027-03-31")), day("2027-02-01"));
        assert_eq!(terbuka_sejak(day("2027-02-01"), None), day("2027-02-01"), "an end that nobody knows");
        assert_eq!(terbuka_sejak(None, day("2026-12-31")), None, "nothing is announced without a decree");
    }
}
