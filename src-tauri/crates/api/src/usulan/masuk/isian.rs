//! A row of a package in the shape of the form.

use saksama_core::informasi::{BentukInformasi, Cakupan, DasarHukum, InformasiIsian, KelasKeamanan};
use saksama_core::jangka_waktu::{JangkaWaktuIsian, JenisJangkaWaktu, OperatorJangkaWaktu, SatuanWaktu};
use saksama_core::masalah::Masalah;
use saksama_core::peraturan::Peraturan;
use saksama_core::tanggal;
use saksama_exchange::paket::{DasarHukumUsulan, JangkaWaktuUsulan, UsulanBaris};

/// The form; a word that this program does not know is the one problem given back.
pub(super) fn read(b: &UsulanBaris, unit_id: &str, laws: &[Peraturan]) -> Result<InformasiIsian, Masalah> {
    let day = |d: Option<chrono::NaiveDate>| d.map(tanggal::angka).unwrap_or_default();
    let terms: Result<Vec<_>, _> = b.jangka_waktu.iter().map(jangka_waktu).collect();
    Ok(InformasiIsian {
        id: None,
        versi: 0,
        judul: line(&b.judul),
        uraian: b.uraian.clone(),
        cakupan: known("cakupan", &b.cakupan, Cakupan::parse)?,
        bagian_dikecualikan: b.bagian_dikecualikan.clone(),
        bentuk: known("bentuk", &b.bentuk, BentukInformasi::parse)?,
        jumlah_berkas: b.jumlah_berkas.map(|n| n.to_string()).unwrap_or_default(),
        kurun_waktu: line(&b.kurun_waktu),
        unit_id: Some(unit_id.to_owned()),
        penanggung_jawab: line(&b.penanggung_jawab),
        tanggal_usul: day(b.tanggal_usul),
        kode_pasal17: b.kode_pasal17.clone(),
        dasar_hukum: b.dasar_hukum.iter().map(|d| dasar(d, laws)).collect(),
        jangka_waktu: terms?,
        operator_jangka_waktu: known(
            "operator_jangka_waktu",
            &b.operator_jangka_waktu,
            OperatorJangkaWaktu::parse,
        )?,
        usul_dibuka: b.matriks.dibuka.clone(),
        usul_ditutup: b.matriks.ditutup.clone(),
        bukan_pasal18: b.bukan_pasal18,
        persetujuan_tertulis_subjek: b.persetujuan_tertulis_subjek,
        terkait_jabatan_publik: b.terkait_jabatan_publik,
        kka: line(&b.kka),
        kelas_keamanan: known("kelas_keamanan", &b.kelas_keamanan, KelasKeamanan::parse)?,
        catatan_internal: String::new(),
    })
}

/// A field of one line; an item that the unit took out of a list may hold line ends there.
fn line(text: &str) -> String {
    text.replace(['\r', '\n', '\t'], " ")
}

fn known<T>(medan: &str, text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Masalah> {
    let short: String = text.chars().take(60).collect();
    parse(text).ok_or_else(|| Masalah::galat(medan, "NILAI_TIDAK_DIKENAL").with("nilai", short))
}

/// The regulation by its name; where this office's list has none, the citation as the unit prints it.
fn dasar(d: &DasarHukumUsulan, laws: &[Peraturan]) -> DasarHukum {
    let Some(named) = &d.peraturan else {
        return DasarHukum {
            pasal: d.pasal.clone(),
            ayat: d.ayat.clone(),
            huruf: d.huruf.clone(),
            angka: d.angka.clone(),
            ..DasarHukum::dari_teks(&d.teks)
        };
    };
    let same = |p: &&Peraturan| {
        p.jenis.as_str() == named.jenis
            && p.nama_jenis.eq_ignore_ascii_case(&named.nama_jenis)
            && p.nomor == named.nomor
            && p.tahun == named.tahun
    };
    match laws.iter().find(same) {
        None => DasarHukum::dari_teks(&d.cetak),
        Some(law) => DasarHukum {
            peraturan_id: Some(law.id.clone()),
            pasal: d.pasal.clone(),
            ayat: d.ayat.clone(),
            huruf: d.huruf.clone(),
            angka: d.angka.clone(),
            ..DasarHukum::dari_teks(&d.teks)
        },
    }
}

fn jangka_waktu(j: &JangkaWaktuUsulan) -> Result<JangkaWaktuIsian, Masalah> {
    let day = |d: Option<chrono::NaiveDate>| d.map(tanggal::angka).unwrap_or_default();
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let satuan = j.satuan.as_deref().map(|s| known("jangka_waktu", s, SatuanWaktu::parse)).transpose()?;
    Ok(JangkaWaktuIsian {
        jenis: known("jangka_waktu", &j.jenis, JenisJangkaWaktu::parse)?,
        nilai: j.nilai.map(i64::from),
        satuan,
        mulai: day(j.mulai),
        berakhir: day(j.berakhir),
        alasan_berakhir: text(&j.alasan_berakhir),
        peristiwa: text(&j.peristiwa),
        peraturan: text(&j.peraturan),
        retensi_aktif: j.retensi_aktif.map(i64::from),
        retensi_inaktif: j.retensi_inaktif.map(i64::from),
        tinjau_pada: day(j.tinjau_pada),
        uraian_cetak: line(&j.uraian_cetak),
        teks_asal: text(&j.teks_asal),
    })
}
