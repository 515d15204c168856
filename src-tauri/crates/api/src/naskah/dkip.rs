//! D18, the printed list, and the rows of the public export.

use super::Latar;
use super::istilah::istilah;
use super::lembar::what;
use super::tanda_tangan::{Gaya, penandatangan};
use chrono::{Datelike, NaiveDate};
use saksama_core::dkip::BarisDkip;
use saksama_core::pejabat::Pejabat;
use saksama_core::tanggal;
use saksama_documents::dkip as paper;
use saksama_exchange::dkip::DkipPublikBaris;

/// The list as of `today`; `signer` is the PPID, or none for an unsigned public list.
pub(crate) fn dkip(
    latar: &Latar,
    rows: &[BarisDkip],
    signer: Option<&Pejabat>,
    today: NaiveDate,
) -> paper::Dkip {
    let decrees: Vec<String> = decrees(rows).iter().map(|r| penetapan(r)).collect();
    let dasar_penetapan = match decrees.as_slice() {
        [] => None,
        [_] => rows.iter().find(|r| !r.keputusan_nomor.is_empty()).map(|r| {
            istilah(
                "dasar_penetapan",
                &[
                    ("jabatan", signer.map_or("", |p| p.jabatan.as_str())),
                    ("nomor", &r.keputusan_nomor),
                    ("tahun", &year(r)),
                    ("tanggal", &r.keputusan_tanggal.map(tanggal::panjang).unwrap_or_default()),
                ],
            )
        }),
        several => Some(several.join("; ")),
    };
    paper::Dkip {
        judul: vec![
            istilah(
                "judul_dkip",
                &[
                    ("istilah", &list_name(latar)),
                    ("badan", &latar.instansi.nama_badan_publik.to_uppercase()),
                ],
            ),
            istilah("tahun", &[("tahun", &today.year().to_string())]),
        ],
        dasar_penetapan,
        baris: rows.iter().map(row).collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(today)),
        penandatangan: signer.map(|p| penandatangan(Some(p), Gaya::Penetapan, "ppid_tak_terisi")),
    }
}

/// The rows of the public export: only what domain 5.3 allows out.
pub(crate) fn public_list(rows: &[BarisDkip]) -> Vec<DkipPublikBaris> {
    rows.iter()
        .enumerate()
        .map(|(n, r)| DkipPublikBaris {
            nomor: (n + 1).to_string(),
            uraian: what(r),
            dasar_hukum: r.dasar_hukum.clone(),
            konsekuensi_dibuka: r.dibuka.clone(),
            pertimbangan_ditutup: r.ditutup.clone(),
            jangka_waktu: r.jangka_waktu.clone(),
            unit: r.unit.clone(),
            penetapan: penetapan(r),
        })
        .collect()
}

fn row(r: &BarisDkip) -> paper::BarisDkip {
    paper::BarisDkip {
        kelompok: super::or_dots(&r.kategori),
        uraian: what(r),
        dasar_hukum: r.dasar_hukum.clone(),
        konsekuensi_dibuka: r.dibuka.clone(),
        pertimbangan_ditutup: r.ditutup.clone(),
        jangka_waktu: r.jangka_waktu.clone(),
        penanggung_jawab: if r.penanggung_jawab.is_empty() { &r.unit } else { &r.penanggung_jawab }.clone(),
        penetapan: penetapan(r),
    }
}

fn penetapan(r: &BarisDkip) -> String {
    if r.keputusan_nomor.is_empty() {
        return String::new();
    }
    let date = r.keputusan_tanggal.map(tanggal::panjang).unwrap_or_default();
    istilah("penetapan", &[("nomor", &r.keputusan_nomor), ("tahun", &year(r)), ("tanggal", &date)])
}

fn year(r: &BarisDkip) -> String {
    r.keputusan_tanggal.map(|d| d.year().to_string()).unwrap_or_default()
}

/// One row of each decree, in order of appearance.
fn decrees(rows: &[BarisDkip]) -> Vec<&BarisDkip> {
    let mut seen: Vec<&BarisDkip> = Vec::new();
    for r in rows.iter().filter(|r| !r.keputusan_nomor.is_empty()) {
        let same = |s: &&BarisDkip| {
            s.keputusan_nomor == r.keputusan_nomor && s.keputusan_tanggal == r.keputusan_tanggal
        };
        if !seen.iter().any(same) {
            seen.push(r);
        }
    }
    seen
}

fn list_name(latar: &Latar) -> String {
    latar.instansi.pengaturan.istilah_daftar.clone()
}
