//! An invented office and the steps of its work, for the stories of this crate. Today is Friday, 20 November 2026.

use crate::dokumen::{CetakBaru, Dokumen, KodeDokumen, TandaTanganIsian, isi_sha256, record_print};
use crate::informasi::status::StatusInformasi;
use crate::informasi::{self, InformasiIsian};
use crate::keputusan::{self, JenisKeputusan, Keputusan, KeputusanIsian};
use crate::organisasi::{self, BentukKeputusan, Instansi, Kertas};
use crate::pejabat::nip::StatusKepegawaian;
use crate::pejabat::{self, JenisKewenangan, PejabatIsian, Peran, PeranIsian};
use crate::rapat::{self, HasilRapat, JenisRapat, Rapat, RapatIsian, SebagaiUndangan};
use crate::storage::Store;
use crate::testing::{informasi_lengkap, store};
use crate::uji_konsekuensi::{
    self as uji, HasilUji, JenisLembar, LembarUji, LembarUjiBarisIsian, LembarUjiIsian, PemicuUji, Penguji,
};
use tempfile::TempDir;

/// The office: nine members of the Tim Pertimbangan, its chair among them.
pub(crate) struct Stage {
    pub(crate) dir: TempDir,
    pub(crate) store: Store,
    pub(crate) wali_kota: String,
    pub(crate) ppid: String,
    pub(crate) ketua: String,
    pub(crate) notulis: String,
}

/// Saves a person who holds `peran` from `mulai` to `sampai` (as typed).
pub(crate) fn person(
    store: &mut Store,
    nama: &str,
    jabatan: &str,
    peran: Peran,
    mulai: &str,
    sampai: &str,
) -> String {
    pejabat::save(store, &person_isian(nama, jabatan, peran, mulai, sampai)).unwrap().id
}

/// The form of such a person.
pub(crate) fn person_isian(
    nama: &str,
    jabatan: &str,
    peran: Peran,
    mulai: &str,
    sampai: &str,
) -> PejabatIsian {
    PejabatIsian {
        id: None,
        nama: nama.into(),
        gelar_depan: String::new(),
        gelar_belakang: "S.Sos.".into(),
        nip: String::new(),
        status_kepegawaian: StatusKepegawaian::NonAsn,
        golongan: String::new(),
        jabatan: jabatan.into(),
        unit_id: None,
        jenis_kewenangan: JenisKewenangan::Definitif,
        atas_nama: String::new(),
        pejabat_antara: String::new(),
        peran: vec![PeranIsian { peran, berlaku_mulai: mulai.into(), berlaku_sampai: sampai.into() }],
    }
}

/// The office with its people.
pub(crate) fn open() -> Stage {
    let (dir, mut store) = store();
    let s = &mut store;
    let mut add = |nama: &str, jabatan: &str, peran| person(s, nama, jabatan, peran, "1-1-2026", "");
    let wali_kota = add("Wirya Adiguna", "Wali Kota Contoh", Peran::PimpinanBadanPublik);
    let ppid = add("Rahayu Lestari", "Kepala Dinas Kominfo", Peran::PpidUtama);
    let notulis = add("Notulis Kantor", "Analis Dokumen", Peran::Notulis);
    let ketua = add("Ketua Tim", "Sekretaris Daerah", Peran::KetuaTimPertimbangan);
    for n in 2..=9 {
        add(&format!("Anggota {n}"), &format!("Kepala Dinas {n}"), Peran::AnggotaTimPertimbangan);
    }
    Stage { dir, store, wali_kota, ppid, ketua, notulis }
}

impl Stage {
    /// Changes the office, whose name is filled first.
    pub(crate) fn office(&mut self, edit: impl FnOnce(&mut Instansi)) {
        let mut instansi = organisasi::get(&self.store).unwrap();
        instansi.nama_pemerintah = "Pemerintah Kota Contoh".into();
        instansi.nama_opd = "Dinas Kominfo".into();
        instansi.kota_penetapan = "Contoh".into();
        edit(&mut instansi);
        organisasi::save(&mut self.store, &instansi).unwrap();
    }

    /// Registers a complete item, changed by `edit`.
    pub(crate) fn item(&mut self, edit: impl FnOnce(&mut InformasiIsian)) -> String {
        let mut isian = informasi_lengkap(&self.store);
        edit(&mut isian);
        informasi::save(&mut self.store, &isian).unwrap().informasi.id
    }

    /// The state of an item.
    pub(crate) fn status(&self, id: &str) -> StatusInformasi {
        informasi::get(&self.store, id).unwrap().status
    }

    /// The head of a sheet that lacks nothing.
    pub(crate) fn head(&self) -> LembarUjiIsian {
        LembarUjiIsian {
            id: None,
            nomor: String::new(),
            jenis: JenisLembar::Awal,
            pemicu: PemicuUji::SebelumPermohonan,
            tanggal: "5 November 2026".into(),
            tempat: "Ruang Rapat Dinas".into(),
            penyetuju_id: None,
            penguji: vec![Penguji {
                pejabat_id: Some(self.ppid.clone()),
                nama: "Rahayu Lestari, S.Sos.".into(),
                jabatan: "Kepala Dinas Kominfo".into(),
                unit_kerja: "Dinas Kominfo".into(),
            }],
        }
    }

    /// A sheet over `items`, every row with `hasil`.
    pub(crate) fn sheet(&mut self, items: &[&str], hasil: HasilUji) -> LembarUji {
        let ids: Vec<String> = items.iter().map(|i| (*i).to_owned()).collect();
        let head = self.head();
        let lembar = uji::save(&mut self.store, &head).unwrap();
        let lembar = uji::add_item(&mut self.store, &lembar.id, &ids).unwrap();
        for b in &lembar.baris {
            uji::save_baris(&mut self.store, &lembar.id, &cells(b, Some(hasil))).unwrap();
        }
        uji::get(&self.store, &lembar.id).unwrap()
    }

    /// Items tested on one complete sheet; its id.
    pub(crate) fn tested(&mut self, items: &[&str]) -> String {
        let lembar = self.sheet(items, HasilUji::Dikecualikan);
        uji::complete(&mut self.store, &lembar.id).unwrap().id
    }

    /// A meeting of the team on 16 November over `items`.
    pub(crate) fn meeting(&mut self, items: &[&str]) -> Rapat {
        let ids: Vec<String> = items.iter().map(|i| (*i).to_owned()).collect();
        let rapat = rapat::save(&mut self.store, &plan()).unwrap();
        rapat::save_informasi(&mut self.store, &rapat.id, &ids).unwrap()
    }

    /// Takes attendance of the first `n` invited people and of the secretariat, in person.
    pub(crate) fn attend(&mut self, rapat_id: &str, n: u32) -> Rapat {
        let invited = rapat::get(&self.store, rapat_id).unwrap().undangan;
        for (urut, u) in (0..).zip(&invited) {
            if urut < n || u.sebagai == SebagaiUndangan::Sekretariat {
                rapat::record_kehadiran(&mut self.store, rapat_id, urut, true, "", "").unwrap();
            }
        }
        rapat::get(&self.store, rapat_id).unwrap()
    }

    /// Decides `hasil` on every item of a meeting.
    pub(crate) fn decide(&mut self, rapat_id: &str, hasil: HasilRapat) {
        for p in rapat::get(&self.store, rapat_id).unwrap().putusan {
            rapat::record_putusan(&mut self.store, rapat_id, &p.informasi_id, Some(hasil), "").unwrap();
        }
    }

    /// Items discussed and agreed in a meeting with five of nine members; the meeting's id.
    pub(crate) fn agreed(&mut self, items: &[&str]) -> String {
        let rapat = self.meeting(items);
        self.attend(&rapat.id, 5);
        self.decide(&rapat.id, HasilRapat::SetujuDikecualikan);
        rapat::finish(&mut self.store, &rapat.id, "").unwrap().id
    }

    /// A decree of the agreed items of a meeting.
    pub(crate) fn decree(&mut self, rapat_id: &str) -> Keputusan {
        let isian = decree_isian(Some(rapat_id));
        keputusan::save(&mut self.store, &isian).unwrap()
    }

    /// Keeps a print with the content `text`.
    pub(crate) fn print(&mut self, kode: KodeDokumen, subjek_id: &str, text: &str) -> Dokumen {
        let isi_sha256 = isi_sha256(&self.store, kode, subjek_id).unwrap();
        record_print(&mut self.store, CetakBaru { isi_sha256, ..cetak(kode, subjek_id, text) }).unwrap()
    }
}

/// A signature as typed from the paper.
pub(crate) fn signature(paper: &Dokumen, nomor: &str, tanggal: &str) -> TandaTanganIsian {
    TandaTanganIsian {
        dokumen_id: paper.id.clone(),
        nomor: nomor.into(),
        tanggal: tanggal.into(),
        penandatangan_id: None,
        walau_berbeda: false,
    }
}

/// The cells of a row as they stand, with `hasil`.
pub(crate) fn cells(b: &uji::LembarUjiBaris, hasil: Option<HasilUji>) -> LembarUjiBarisIsian {
    LembarUjiBarisIsian {
        id: b.id.clone(),
        konsekuensi_dibuka: b.konsekuensi_dibuka.clone(),
        konsekuensi_ditutup: b.konsekuensi_ditutup.clone(),
        hasil,
        syarat: String::new(),
    }
}

/// A meeting on Monday, 16 November 2026.
pub(crate) fn plan() -> RapatIsian {
    RapatIsian {
        id: None,
        jenis: JenisRapat::TimPertimbangan,
        tanggal: "16-11-2026".into(),
        jam_mulai: "9".into(),
        jam_selesai: "12:30".into(),
        tempat: "Ruang Rapat Sekretariat Daerah".into(),
        agenda: String::new(),
        pimpinan_id: None,
        notulis_id: None,
    }
}

/// A new decree as typed.
pub(crate) fn decree_isian(rapat_id: Option<&str>) -> KeputusanIsian {
    KeputusanIsian {
        id: None,
        jenis: JenisKeputusan::Penetapan,
        bentuk: BentukKeputusan::Keputusan,
        tentang: String::new(),
        rapat_id: rapat_id.map(str::to_owned),
        penandatangan_id: None,
        informasi_id: Vec::new(),
    }
}

/// A drawn paper with the content `text`.
pub(crate) fn cetak(kode: KodeDokumen, subjek_id: &str, text: &str) -> CetakBaru {
    CetakBaru {
        kode,
        subjek_id: subjek_id.into(),
        judul: "Judul/cetakan: 1".into(),
        pdf_bytes: format!("%PDF-1.7 {text}").into_bytes(),
        halaman: 2,
        kertas: Kertas::F4215x330,
        ukuran_khusus: String::new(),
        kode_lembar: None,
        kode_jejak: String::new(),
        naskah_versi: "1".into(),
        isi_sha256: String::new(),
        masukan: None,
        nomor_tercetak: String::new(),
        tanggal_tercetak: None,
        keputusan_id: None,
        draf: false,
    }
}
