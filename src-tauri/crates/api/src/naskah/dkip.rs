//! D18, the printed list, and the rows of the public export.

use super::Latar;
use super::istilah::Istilah;
use super::keputusan::selaku;
use super::lembar::what;
use super::nomor::nomor_tahun;
use super::tanda_tangan::{Gaya, penandatangan};
use chrono::{Datelike, NaiveDate};
use saksama_core::dkip::BarisDkip;
use saksama_core::dokumen::StatusDokumen;
use saksama_core::keputusan::{self, JenisKeputusan, Keputusan};
use saksama_core::organisasi::BentukKeputusan;
use saksama_core::pejabat::Pejabat;
use saksama_core::tanggal;
use saksama_documents::Penandatangan;
use saksama_documents::dkip as paper;
use saksama_exchange::dkip::{BerakhirPublik, DkipPublikBaris};
use std::collections::HashSet;

/// The list as of `today`; `decrees` are all there are, of which those of the rows are named; `signer` is the PPID, or
/// none for an unsigned public list. A `rancangan` is not decided: it has neither decree nor signature, and stays inside
/// the office, in the register's own words.
pub(crate) fn dkip(
    latar: &Latar,
    rows: &[BarisDkip],
    rancangan: bool,
    decrees: &[Keputusan],
    signer: Option<&Pejabat>,
    today: NaiveDate,
) -> paper::Dkip {
    paper::Dkip {
        rancangan,
        judul: vec![
            latar.instansi.nama_badan_publik.to_uppercase(),
            latar.istilah.get("tahun", &[("tahun", &today.year().to_string())]),
        ],
        dasar_penetapan: dasar_penetapan(latar, decrees, rows),
        baris: rows
            .iter()
            .map(
                |r| if rancangan { baris(&latar.istilah, r) } else { baris(&latar.istilah, &r.for_publik()) },
            )
            .collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(today)),
        penandatangan: signer.map(|p| Penandatangan {
            selaku: selaku(latar, signer, true),
            ..penandatangan(latar, Some(p), Gaya::Penetapan, "ppid_tak_terisi")
        }),
        persetujuan: None,
    }
}

/// The decrees behind a list, a line each: those that set its rows, and below each what added to it since and by what it
/// was changed, also by taking out what is open now. What follows a decree is also what follows one of those. Of several
/// changes the last is named, as in a law; an addition sets rows of its own and is always named.
pub(super) fn dasar_penetapan(latar: &Latar, decrees: &[Keputusan], rows: &[BarisDkip]) -> Vec<String> {
    let mut later: Vec<&Keputusan> = decrees.iter().filter(|k| is_later(k)).collect();
    later.sort_by(|a, b| (a.tanggal, &a.nomor).cmp(&(b.tanggal, &b.nomor)));
    let later: Vec<Later<'_>> = later.into_iter().map(|k| (k, keputusan::lama(decrees, k))).collect();
    let mut named: HashSet<&str> = HashSet::new();
    let mut lines = Vec::new();
    let (first, rest): (Vec<_>, Vec<_>) = decrees_of(decrees, rows).into_iter().partition(|k| !is_later(k));
    for k in first.into_iter().chain(rest) {
        if named.contains(k.id.as_str()) {
            continue;
        }
        lines.push(sebutan(latar, k));
        let since = following(&later, k);
        named.extend(since.iter().map(|new| new.id.as_str()));
        let changes = since.iter().filter(|new| is_change(new)).count();
        let last = since.iter().rposition(|new| is_change(new));
        for (n, new) in since.iter().enumerate() {
            let key = match (is_change(new), last == Some(n)) {
                (false, _) => "ditambah_dengan",
                (true, true) if changes == 1 => "diubah_dengan",
                (true, true) => "beberapa_kali_diubah",
                (true, false) => continue,
            };
            lines.push(latar.istilah.get(key, &[("sebutan", &sebutan(latar, new))]));
        }
    }
    lines
}

/// A later decree, and those it names.
type Later<'a> = (&'a Keputusan, Vec<&'a Keputusan>);

/// What names `first`, or a decree that does, and so on; in the order of `later`.
fn following<'a>(later: &[Later<'a>], first: &Keputusan) -> Vec<&'a Keputusan> {
    let mut reached: HashSet<&str> = HashSet::from([first.id.as_str()]);
    // of one day the order tells nothing, so that one pass may miss some
    loop {
        let before = reached.len();
        for (new, lama) in later {
            if lama.iter().any(|old| reached.contains(old.id.as_str())) {
                reached.insert(&new.id);
            }
        }
        if reached.len() == before {
            break;
        }
    }
    later
        .iter()
        .map(|(new, _)| *new)
        .filter(|k| k.id != first.id && reached.contains(k.id.as_str()))
        .collect()
}

/// Whether a later decree changes the earlier one, which an addition does not.
fn is_change(k: &Keputusan) -> bool {
    k.jenis != JenisKeputusan::Tambahan
}

/// Whether a signed decree rests on an earlier one.
fn is_later(k: &Keputusan) -> bool {
    k.status == StatusDokumen::Ditandatangani && k.jenis != JenisKeputusan::Penetapan
}

/// What is no longer exempt, as the public folder names it.
pub(crate) fn ended_list(rows: &[BarisDkip]) -> Vec<BerakhirPublik> {
    let one = |r: &BarisDkip| BerakhirPublik {
        uraian: r.for_publik().judul,
        berakhir: r.berakhir.map(tanggal::panjang).unwrap_or_default(),
    };
    rows.iter().map(one).collect()
}

/// The signed decrees that set `rows`, oldest first.
pub(crate) fn decrees_of<'a>(decrees: &'a [Keputusan], rows: &[BarisDkip]) -> Vec<&'a Keputusan> {
    let listed: HashSet<&str> = rows.iter().map(|r| r.informasi_id.as_str()).collect();
    let sets = |k: &&Keputusan| {
        k.status == StatusDokumen::Ditandatangani
            && k.item.iter().any(|i| listed.contains(i.informasi_id.as_str()))
    };
    let mut found: Vec<&Keputusan> = decrees.iter().filter(sets).collect();
    found.sort_by(|a, b| (a.tanggal, &a.nomor).cmp(&(b.tanggal, &b.nomor)));
    found
}

/// A decree as it is cited: `Keputusan Kepala Dinas … Nomor 12 Tahun 2026 tanggal 20 November 2026`, with dots for what
/// isn't recorded yet.
pub(crate) fn sebutan(latar: &Latar, decree: &Keputusan) -> String {
    let key = match decree.bentuk {
        BentukKeputusan::Keputusan => "sebutan_keputusan",
        BentukKeputusan::Penetapan => "sebutan_penetapan",
    };
    let nomor =
        if decree.nomor.is_empty() { latar.istilah.get("titik_nomor", &[]) } else { decree.nomor.clone() };
    let words = [
        ("jabatan", jabatan_of(latar, decree)),
        ("badan", latar.instansi.nama_badan_publik.as_str()),
        ("nomor_tahun", &nomor_tahun(&latar.istilah, &nomor, decree.tahun)),
        (
            "tanggal",
            &decree.tanggal.map_or_else(|| latar.istilah.get("titik_tanggal", &[]), tanggal::panjang),
        ),
    ];
    // an office that is not known leaves no gap
    latar.istilah.get(key, &words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The office whose decree it is, as recorded and not as its holder has it today; a record of an older program doesn't
/// know it.
pub(super) fn jabatan_of<'a>(latar: &'a Latar, decree: &'a Keputusan) -> &'a str {
    let today = latar.person(decree.penandatangan_id.as_deref());
    match decree.pejabat_penetap() {
        "" => today.map_or("", |p| p.atas_nama_siapa().unwrap_or(&p.jabatan)),
        known => known,
    }
}

/// Title of the public files.
pub(crate) fn public_title(istilah: &Istilah, today: NaiveDate) -> String {
    istilah.get("judul_ekspor", &[("tahun", &today.year().to_string())])
}

/// The rows of the public export: only what domain 5.3 allows out.
pub(crate) fn public_list(istilah: &Istilah, rows: &[BarisDkip]) -> Vec<DkipPublikBaris> {
    rows.iter()
        .map(BarisDkip::for_publik)
        .enumerate()
        .map(|(n, r)| DkipPublikBaris {
            nomor: (n + 1).to_string(),
            uraian: what(istilah, &r),
            dasar_hukum: r.dasar_hukum.clone(),
            konsekuensi_dibuka: r.dibuka.clone(),
            pertimbangan_ditutup: r.ditutup.clone(),
            jangka_waktu: r.jangka_waktu.clone(),
            unit_penanggung_jawab: unit_and_responsible(&r),
            penetapan: penetapan(istilah, &r),
        })
        .collect()
}

/// One row of the list.
pub(super) fn baris(istilah: &Istilah, r: &BarisDkip) -> paper::BarisDkip {
    paper::BarisDkip {
        kelompok: super::or_dots(&r.kategori),
        uraian: what(istilah, r),
        dasar_hukum: r.dasar_hukum.clone(),
        konsekuensi_dibuka: r.dibuka.clone(),
        pertimbangan_ditutup: r.ditutup.clone(),
        jangka_waktu: r.jangka_waktu.clone(),
        penanggung_jawab: unit_and_responsible(r),
        penetapan: penetapan(istilah, r),
    }
}

/// Cell of the column "Unit/Penanggung Jawab" (domain 5.1): the unit, and below it who answers for the item there.
fn unit_and_responsible(r: &BarisDkip) -> String {
    let (unit, person) = (r.unit.trim(), r.penanggung_jawab.trim());
    match (unit.is_empty(), person.is_empty()) {
        (false, false) if !person.eq_ignore_ascii_case(unit) => format!("{unit}\n{person}"),
        (true, _) => person.to_owned(),
        _ => unit.to_owned(),
    }
}

fn penetapan(istilah: &Istilah, r: &BarisDkip) -> String {
    penetapan_of(istilah, &r.keputusan_nomor, r.keputusan_tanggal)
}

/// A decree in a cell: `Nomor 12 Tahun 2026, 20 November 2026`; empty while there is none.
pub(super) fn penetapan_of(istilah: &Istilah, nomor: &str, day: Option<NaiveDate>) -> String {
    if nomor.is_empty() {
        return String::new();
    }
    let Some(day) = day else { return istilah.get("nomor", &[("nomor", nomor)]) };
    let nomor_tahun = nomor_tahun(istilah, nomor, day.year().unsigned_abs());
    istilah.get("penetapan", &[("nomor_tahun", &nomor_tahun), ("tanggal", &tanggal::panjang(day))])
}
