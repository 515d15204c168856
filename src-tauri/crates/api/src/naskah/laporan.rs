//! D23 Laporan pendokumentasian.

use super::dkip::penetapan_of;
use super::istilah::Istilah;
use super::nomor::nomor_tahun;
use super::pengubahan::is_pengujian;
use super::tanda_tangan::selaku;
use super::{Latar, or_dots};
use chrono::{Datelike, Months, NaiveDate};
use saksama_core::arsip::BarisArsip;
use saksama_core::dkip::BarisDkip;
use saksama_core::dokumen::{BahanDokumen, StatusDokumen};
use saksama_core::informasi::Informasi;
use saksama_core::informasi::status::StatusInformasi as S;
use saksama_core::jangka_waktu::tenggat;
use saksama_core::keputusan::{JenisKeputusan as J, Keputusan};
use saksama_core::pejabat::Peran;
use saksama_core::rapat::{RapatRingkas, StatusRapat};
use saksama_core::tanggal;
use saksama_core::uji_konsekuensi::{JenisLembar, LembarUji, LembarUjiRingkas, StatusLembar};
use saksama_documents::laporan::{JatuhTempo, Jumlah, Kegiatan, LaporanPendokumentasian, Perubahan};
use std::collections::HashSet;

/// Months in which an end is near.
const DEKAT: Months = Months::new(12);

/// From the first to the last day of the report.
#[derive(Clone, Copy)]
pub(crate) struct Periode {
    pub(crate) mulai: NaiveDate,
    pub(crate) sampai: NaiveDate,
}

impl Periode {
    /// As typed, else from the first of January to today.
    pub(crate) fn of(bahan: &BahanDokumen, today: NaiveDate) -> Self {
        let sampai = bahan.tanggal("sampai").unwrap_or(today);
        let first = || NaiveDate::from_ymd_opt(sampai.year(), 1, 1);
        Self { mulai: bahan.tanggal("mulai").or_else(first).unwrap_or(sampai), sampai }
    }

    /// Whether it ends before it begins.
    pub(crate) fn is_reversed(self) -> bool {
        self.sampai < self.mulai
    }

    fn holds(self, day: NaiveDate) -> bool {
        self.mulai <= day && day <= self.sampai
    }

    fn uraian(self, istilah: &Istilah) -> String {
        let (first, last) = (tanggal::panjang(self.mulai), tanggal::panjang(self.sampai));
        // A year that both share is said once.
        let year = format!(" {}", self.sampai.year());
        let first = first.strip_suffix(&year).unwrap_or(&first);
        istilah.get("periode_hari", &[("mulai", first), ("sampai", &last)])
    }
}

/// What the report is made from.
pub(crate) struct BahanLaporan {
    /// The final list.
    pub(crate) dkip: Vec<BarisDkip>,
    /// The same items as archives.
    pub(crate) arsip: Vec<BarisArsip>,
    /// Sheets with the key of what they are about.
    pub(crate) lembar: Vec<(LembarUjiRingkas, &'static str)>,
    /// Meetings with the number of their signed Berita Acara.
    pub(crate) rapat: Vec<(RapatRingkas, String)>,
    pub(crate) keputusan: Vec<Keputusan>,
    /// Items whose term ran out in the period, opened by law; what a decree opened is told by the decree.
    pub(crate) demi_hukum: Vec<Informasi>,
}

/// The key of what a sheet is about: its paper has another name when it is about a change.
pub(crate) fn uraian_lembar(sheet: &LembarUji) -> &'static str {
    match sheet.jenis {
        JenisLembar::Awal | JenisLembar::Ulang => "kegiatan_uji_uraian",
        JenisLembar::Pengubahan if is_pengujian(sheet) => "kegiatan_uji_pengubahan_uraian",
        JenisLembar::Pengubahan => "kegiatan_pertimbangan_pengubahan_uraian",
    }
}

/// The report of a period. What it counts is the list as it stands on the day the report is made, as far as it was set
/// until the end of the period: what was opened since is no longer in it, and the report says so by its day.
pub(crate) fn laporan(
    latar: &Latar,
    data: &BahanLaporan,
    periode: Periode,
    bahan: &BahanDokumen,
) -> LaporanPendokumentasian {
    let listed: Vec<&BarisDkip> =
        data.dkip.iter().filter(|r| r.keputusan_tanggal.is_none_or(|d| d <= periode.sampai)).collect();
    let known: HashSet<&str> = listed.iter().map(|r| r.informasi_id.as_str()).collect();
    let of_list = |r: &&BarisArsip| known.contains(r.informasi_id.as_str());
    let archives: Vec<&BarisArsip> = data.arsip.iter().filter(of_list).collect();
    LaporanPendokumentasian {
        kop: latar.kop(),
        nomor: None,
        periode: periode.uraian(&latar.istilah),
        badan_publik: latar.instansi.nama_badan_publik.clone(),
        jumlah_informasi: count(listed.len()),
        per_huruf: per_huruf(&latar.istilah, &listed),
        per_unit: per_unit(&latar.istilah, &listed),
        per_status: per_status(&latar.istilah, &listed),
        kegiatan: kegiatan(&latar.istilah, data, periode),
        perubahan: perubahan(&latar.istilah, data, periode),
        jatuh_tempo: jatuh_tempo(latar, &archives, periode.sampai),
        arsip: keadaan(&latar.istilah, &archives),
        riwayat: vec![],
        kendala: said(bahan, "kendala"),
        rekomendasi: said(bahan, "rekomendasi"),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(latar.today)),
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
        paraf: latar.paraf(),
        tembusan: latar.tembusan(bahan, "tembusan"),
    }
}

/// What was typed, `-` for nothing; none while it wasn't: the program doesn't know that there is nothing.
fn said(bahan: &BahanDokumen, nama: &str) -> Option<Vec<String>> {
    let typed = bahan.baris(nama);
    match typed.as_slice() {
        [] => None,
        [only] if only == "-" => Some(vec![]),
        _ => Some(typed),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// How many of each kind, kinds that nothing is of left out.
fn jumlah(kinds: impl Iterator<Item = (String, usize)>) -> Vec<Jumlah> {
    kinds.filter(|(_, n)| *n > 0).map(|(uraian, n)| Jumlah { uraian, jumlah: count(n) }).collect()
}

fn per_huruf(istilah: &Istilah, rows: &[&BarisDkip]) -> Vec<Jumlah> {
    jumlah(('a'..='j').map(|letter| {
        let n = rows.iter().filter(|r| r.huruf.contains(letter)).count();
        (istilah.get("huruf", &[("huruf", &letter.to_string())]), n)
    }))
}

fn per_unit(istilah: &Istilah, rows: &[&BarisDkip]) -> Vec<Jumlah> {
    let mut units: Vec<&str> = rows.iter().map(|r| r.unit.as_str()).collect();
    units.sort_unstable();
    units.dedup();
    jumlah(units.into_iter().map(|unit| {
        let name = if unit.is_empty() { istilah.get("tanpa_unit", &[]) } else { unit.to_owned() };
        (name, rows.iter().filter(|r| r.unit == unit).count())
    }))
}

fn per_status(istilah: &Istilah, rows: &[&BarisDkip]) -> Vec<Jumlah> {
    let kinds = [
        (S::Ditetapkan, "status_ditetapkan"),
        (S::Terdokumentasi, "status_terdokumentasi"),
        (S::MasaPengubahan, "status_masa_pengubahan"),
    ];
    let number = |status| rows.iter().filter(|r| r.status == status).count();
    jumlah(kinds.into_iter().map(|(status, key)| (istilah.get(key, &[]), number(status))))
}

/// Tests, meetings and decrees, each in the order of its days.
fn kegiatan(istilah: &Istilah, data: &BahanLaporan, periode: Periode) -> Vec<Kegiatan> {
    let about = |key: &str, n: u32| istilah.get(key, &[("jumlah", &n.to_string())]);
    let mut out: Vec<(u8, NaiveDate, Kegiatan)> = Vec::new();
    let mut add = |group: u8, key: &str, nomor: String, day: NaiveDate, uraian: String| {
        if periode.holds(day) {
            let kelompok = Some(istilah.get(key, &[]));
            out.push((group, day, Kegiatan { kelompok, nomor, tanggal: tanggal::panjang(day), uraian }));
        }
    };
    let number = |nomor: &str| or_dots(nomor).unwrap_or_else(|| istilah.get("titik_nomor", &[]));
    for (l, key) in data.lembar.iter().filter(|(l, _)| l.status == StatusLembar::Lengkap) {
        if let Some(day) = l.tanggal {
            add(0, "kegiatan_uji", number(&l.nomor), day, about(key, l.jumlah_baris));
        }
    }
    for (r, nomor) in data.rapat.iter().filter(|(r, _)| r.status == StatusRapat::Selesai) {
        let uraian = about("kegiatan_rapat_uraian", r.jumlah_informasi);
        add(1, "kegiatan_rapat", number(nomor), r.tanggal, uraian);
    }
    for k in data.keputusan.iter().filter(|k| k.status == StatusDokumen::Ditandatangani) {
        if let Some(day) = k.tanggal {
            add(2, "kegiatan_keputusan", nomor_tahun(istilah, &k.nomor, k.tahun), day, k.tentang.clone());
        }
    }
    out.sort_by_key(|(group, day, _)| (*group, *day));
    out.into_iter().map(|(_, _, row)| row).collect()
}

/// Items added, changed and opened, in this order.
fn perubahan(istilah: &Istilah, data: &BahanLaporan, periode: Periode) -> Vec<Perubahan> {
    let mut out: Vec<(u8, Perubahan)> = Vec::new();
    let row = |key: &str, nomor_register: &str, judul: &str, penetapan: String| Perubahan {
        kelompok: Some(istilah.get(key, &[])),
        nomor_register: nomor_register.to_owned(),
        informasi: judul.to_owned(),
        penetapan,
    };
    let signed = data.keputusan.iter().filter(|k| k.status == StatusDokumen::Ditandatangani);
    for k in signed.filter(|k| k.tanggal.is_some_and(|d| periode.holds(d))) {
        let (group, key) = match k.jenis {
            J::Penetapan | J::Tambahan => (0, "ditambahkan"),
            J::Pengubahan => (1, "diubah"),
            J::Pembukaan | J::Pencabutan => (2, "dibuka"),
        };
        let penetapan = penetapan_of(istilah, &k.nomor, k.tanggal);
        let rows = k.item.iter().map(|i| row(key, &i.nomor_register, &i.judul, penetapan.clone()));
        out.extend(rows.map(|row| (group, row)));
    }
    let by_law =
        |i: &Informasi| row("dibuka", &i.nomor_register, &i.judul, istilah.get("tanpa_penetapan", &[]));
    out.extend(data.demi_hukum.iter().map(|i| (2, by_law(i))));
    out.sort_by(|(a, one), (b, other)| (a, &one.nomor_register).cmp(&(b, &other.nomor_register)));
    out.into_iter().map(|(_, row)| row).collect()
}

/// What ends in the 12 months after the period.
fn jatuh_tempo(latar: &Latar, rows: &[&BarisArsip], sampai: NaiveDate) -> Vec<JatuhTempo> {
    let last = sampai.checked_add_months(DEKAT).unwrap_or(sampai);
    let kalender = latar.instansi.pengaturan.kalender();
    let near = rows.iter().filter_map(|r| Some((r, r.berakhir.filter(|e| sampai <= *e && *e <= last)?)));
    near.map(|(r, berakhir)| JatuhTempo {
        nomor_register: r.nomor_register.clone(),
        informasi: r.judul.clone(),
        berakhir: tanggal::panjang(berakhir),
        batas: tenggat(berakhir, sampai, &kalender).batas.map(tanggal::panjang).unwrap_or_default(),
    })
    .collect()
}

/// Paper with and without a place, files stored and not.
fn keadaan(istilah: &Istilah, rows: &[&BarisArsip]) -> Vec<Jumlah> {
    let paper =
        |placed: bool| rows.iter().filter(|r| r.is_hardcopy() && r.lokasi_id.is_some() == placed).count();
    let files =
        |stored: bool| rows.iter().filter(|r| r.is_softcopy() && (r.jumlah_softcopy > 0) == stored).count();
    jumlah(
        [
            ("hardcopy_berlokasi", paper(true)),
            ("hardcopy_belum", paper(false)),
            ("softcopy_tersimpan", files(true)),
            ("softcopy_belum", files(false)),
        ]
        .into_iter()
        .map(|(key, n)| (istilah.get(key, &[]), n)),
    )
}
