//! A clock and a data folder for the tests of this crate.

use crate::clock::Clock;
use crate::informasi::{
    BentukInformasi, Cakupan, CariInformasi, DasarHukum, InformasiIsian, KelasKeamanan, UrutInformasi,
};
use crate::jangka_waktu::{JangkaWaktuIsian, JenisJangkaWaktu, OperatorJangkaWaktu, SatuanWaktu};
use crate::storage::Store;
use crate::unit::{JenisUnit, Unit, UnitIsian};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use saksama_vault::{KunciData, KunciKantor};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;

/// A clock that stands still and counts its ids.
pub(crate) struct TestClock {
    today: NaiveDate,
    ids: AtomicU64,
}

impl TestClock {
    /// Standing at nine in the morning of `today` (`YYYY-MM-DD`).
    pub(crate) fn at(today: &str) -> Arc<Self> {
        Arc::new(Self { today: date(today), ids: AtomicU64::new(0) })
    }
}

impl Clock for TestClock {
    fn now(&self) -> NaiveDateTime {
        self.today.and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap())
    }

    fn new_id(&self) -> String {
        format!("00000000-0000-7000-8000-{:012x}", self.ids.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        let n = self.ids.fetch_add(1, Ordering::Relaxed).to_le_bytes();
        out.iter_mut().zip(n.iter().cycle()).for_each(|(byte, n)| *byte = *n);
        Ok(())
    }
}

/// The keys of every office of these tests.
pub(crate) fn kunci() -> KunciData {
    KunciData::make(&sevens).unwrap()
}

/// The key file of these keys. Made once: each making costs what a guess of a passphrase costs.
pub(crate) fn kantor() -> &'static KunciKantor {
    static KANTOR: OnceLock<KunciKantor> = OnceLock::new();
    KANTOR.get_or_init(|| KunciKantor::make_latihan("Petugas PPID", &sevens).unwrap().0)
}

fn sevens(out: &mut [u8]) -> std::io::Result<()> {
    out.fill(7);
    Ok(())
}

/// A date written `YYYY-MM-DD`.
pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A new data folder, opened on 20 November 2026. The folder lives as long as the guard.
pub(crate) fn store() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).unwrap();
    (dir, store.signed_in("Petugas PPID"))
}

/// The code of a refusal, or of the first problem.
pub(crate) fn kode<T: std::fmt::Debug>(result: crate::Result<T>) -> String {
    match result.unwrap_err() {
        crate::Error::Refused { kode, .. } => kode.to_owned(),
        crate::Error::Masalah(list) => list[0].kode.clone(),
        other => panic!("no code: {other:?}"),
    }
}

/// A form without any problem: bank accounts of aid recipients, five years, Pasal 17 huruf h angka 3.
pub(crate) fn informasi_lengkap(store: &Store) -> InformasiIsian {
    let laws = crate::peraturan::list(store).unwrap();
    let uu_kip =
        laws.iter().find(|p| p.jenis.as_str() == "UU" && p.nomor == "14" && p.tahun == 2008).unwrap();
    let mut dasar = DasarHukum::dari_teks("");
    dasar.peraturan_id = Some(uu_kip.id.clone());
    dasar.pasal = "17".into();
    let lima_tahun = JangkaWaktuIsian {
        nilai: Some(5),
        satuan: Some(SatuanWaktu::Tahun),
        ..JangkaWaktuIsian::kosong(JenisJangkaWaktu::Durasi)
    };
    InformasiIsian {
        id: None,
        versi: 0,
        judul: "Rekening penerima bantuan sosial".into(),
        uraian: "Nomor rekening dan saldo penerima bantuan sosial per orang".into(),
        cakupan: Cakupan::Seluruh,
        bagian_dikecualikan: String::new(),
        bentuk: BentukInformasi::HardcopyDanSoftcopy,
        jumlah_berkas: "12".into(),
        kurun_waktu: "2025".into(),
        unit_id: None,
        penanggung_jawab: "Kepala Bidang Rehabilitasi Sosial".into(),
        tanggal_usul: "2-11-2026".into(),
        kode_pasal17: vec!["h.3".into()],
        dasar_hukum: vec![dasar],
        jangka_waktu: vec![lima_tahun],
        operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
        usul_dibuka: "Penerima bantuan dapat menjadi sasaran penipuan.".into(),
        usul_ditutup: "Rahasia keuangan penerima bantuan terlindungi.".into(),
        bukan_pasal18: true,
        persetujuan_tertulis_subjek: false,
        terkait_jabatan_publik: false,
        kka: "000.8.3".into(),
        kelas_keamanan: KelasKeamanan::Terbatas,
        catatan_internal: String::new(),
    }
}

/// A unit as the form sends it, without what only its letters need; its short name is its code.
pub(crate) fn unit_isian(nama: &str, kode_unit: &str) -> UnitIsian {
    UnitIsian {
        id: None,
        nama: nama.into(),
        singkatan: kode_unit.into(),
        kode_unit: kode_unit.into(),
        jenis: JenisUnit::PerangkatDaerah,
        aktif: true,
        alamat: String::new(),
        telepon: String::new(),
        laman: String::new(),
        pos_el: String::new(),
        kode_pos: String::new(),
    }
}

/// A unit as it is stored; its code is its id.
pub(crate) fn unit(id: &str, nama: &str) -> Unit {
    let UnitIsian {
        nama, singkatan, kode_unit, jenis, aktif, alamat, telepon, laman, pos_el, kode_pos, ..
    } = unit_isian(nama, id);
    Unit { id: id.into(), nama, singkatan, kode_unit, jenis, aktif, alamat, telepon, laman, pos_el, kode_pos }
}

/// The whole register, narrowed by `teks`.
pub(crate) fn cari(teks: &str) -> CariInformasi {
    CariInformasi {
        teks: teks.into(),
        status: Vec::new(),
        huruf: Vec::new(),
        unit_id: Vec::new(),
        hanya_bermasalah: false,
        rentang_nomor: None,
        sampah: false,
        urut: UrutInformasi::NomorRegister,
        menurun: false,
        mulai: 0,
        jumlah: 100,
    }
}
