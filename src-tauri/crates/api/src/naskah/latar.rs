//! What every paper needs besides its own data: the office, its people, its logo.

use super::istilah::Istilah;
use chrono::NaiveDate;
use saksama_core::dokumen::{BahanDokumen, KodeDokumen};
use saksama_core::organisasi::{self, Instansi};
use saksama_core::pejabat::{self, Pejabat, Peran};
use saksama_core::storage::Store;
use saksama_core::tata_letak::{BlokTandaTangan, TataLetak, rangkap_standar};
use saksama_core::unit::{self, Unit};
use saksama_documents::{Format, Kertas};

/// The office and its people, read once per paper.
pub(crate) struct Latar {
    /// The office.
    pub(crate) instansi: Instansi,
    pub(super) logo: Option<Vec<u8>>,
    pub(super) people: Vec<Pejabat>,
    /// How many of them, at the front, are not in the trash.
    active: usize,
    pub(super) units: Vec<Unit>,
    /// Id of who holds each role today.
    holders: Vec<(Peran, String)>,
    /// Unit and id of the PPID Pelaksana in office today.
    pelaksana: Vec<(String, String)>,
    /// The office in running text: as the unit of that name is written; the letterhead may have it in capitals.
    pub(crate) opd: String,
    /// Words that fill the fields of papers.
    pub(crate) istilah: Istilah,
    /// Day of the paper.
    pub(crate) today: NaiveDate,
    /// Day whose holders of the roles sign: today, or that of a letter of another day.
    in_office: NaiveDate,
    /// How papers of this kind end in this office.
    pub(super) blok: BlokTandaTangan,
    /// Originals of the paper.
    pub(super) rangkap: u32,
}

impl Latar {
    /// Reads the office and its people.
    pub(crate) fn read(store: &Store) -> saksama_core::Result<Self> {
        Self::in_state(store, None)
    }

    /// The same with the words that fill papers as they were in a state of the wording; none for those in use.
    pub(crate) fn in_state(store: &Store, naskah: Option<u32>) -> saksama_core::Result<Self> {
        Self::on(store, Istilah::at(store, naskah)?, store.today())
    }

    /// The same in the words of `istilah`, with who holds which role on `today`.
    fn on(store: &Store, istilah: Istilah, today: NaiveDate) -> saksama_core::Result<Self> {
        // People in the trash still sign the papers they signed.
        let mut people = pejabat::list(store, false)?;
        let is_pelaksana =
            |p: &&Pejabat| p.peran.iter().any(|r| r.peran == Peran::PpidPelaksana && r.holds_on(today));
        let pelaksana = people
            .iter()
            .filter(is_pelaksana)
            .filter_map(|p| Some((p.unit_id.clone()?, p.id.clone())))
            .collect();
        let active = people.len();
        people.extend(pejabat::list(store, true)?);
        let mut holders = vec![];
        for peran in [
            Peran::AtasanPpid,
            Peran::PpidUtama,
            Peran::Arsiparis,
            Peran::PetugasPpid,
            Peran::StafDokumentasi,
            Peran::KetuaTimPertimbangan,
        ] {
            holders.extend(pejabat::holder(store, peran, today)?.map(|p| (peran, p.id)));
        }
        let instansi = organisasi::get(store)?;
        let named_so = |u: &&Unit| u.nama.to_lowercase() == instansi.nama_opd.to_lowercase();
        let units = unit::list(store, false)?;
        Ok(Self {
            opd: units.iter().find(named_so).map_or_else(|| instansi.nama_opd.clone(), |u| u.nama.clone()),
            istilah,
            instansi,
            logo: organisasi::logo(store)?,
            people,
            active,
            units,
            holders,
            pelaksana,
            today,
            in_office: today,
            blok: BlokTandaTangan::default(),
            rangkap: 1,
        })
    }

    /// The same for a paper of the kind `kode` that the office has set up as `tata`.
    pub(crate) fn set_up(mut self, kode: KodeDokumen, tata: &TataLetak) -> Self {
        self.blok = tata.tanda_tangan.clone();
        self.rangkap = tata.rangkap.unwrap_or(rangkap_standar(kode));
        self
    }

    /// The same for the same paper on the same day, in another state of the wording; none for the one in use.
    pub(crate) fn worded(&self, store: &Store, naskah: Option<u32>) -> saksama_core::Result<Self> {
        let (today, blok, rangkap) = (self.today, self.blok.clone(), self.rangkap);
        Ok(Self { today, blok, rangkap, ..Self::on(store, Istilah::at(store, naskah)?, self.in_office)? })
    }

    /// The same paper dated `day`, signed by who was in office then.
    pub(crate) fn dated(self, store: &Store, day: NaiveDate) -> saksama_core::Result<Self> {
        let Self { istilah, blok, rangkap, .. } = self;
        Ok(Self { blok, rangkap, ..Self::on(store, istilah, day)? })
    }

    /// Offices of who initials the paper.
    pub(super) fn paraf(&self) -> Vec<String> {
        let people = self.blok.paraf.iter().filter_map(|id| self.person(Some(id)));
        people.map(|p| p.jabatan.clone()).collect()
    }

    /// Who gets copies: as typed in the field `nama`, `-` for nobody, else as the office has set up.
    pub(super) fn tembusan(&self, bahan: &BahanDokumen, nama: &str) -> Vec<String> {
        let typed = bahan.baris(nama);
        match typed.as_slice() {
            [] => self.blok.baris_tembusan(),
            [only] if only == "-" => vec![],
            _ => typed,
        }
    }

    /// Who checks what is proposed (SOP of Kota Kupang): a Kepala Bidang of the unit of the PPID Utama.
    pub(super) fn kepala_bidang(&self) -> Option<&Pejabat> {
        let home = self.holder(Peran::PpidUtama)?.unit_id.as_deref()?;
        let mut active = self.people.iter().take(self.active);
        active.find(|p| p.unit_id.as_deref() == Some(home) && p.jabatan.starts_with("Kepala Bidang"))
    }

    /// A person by id.
    pub(crate) fn person(&self, id: Option<&str>) -> Option<&Pejabat> {
        let id = id?;
        self.people.iter().find(|p| p.id == id)
    }

    /// Who holds a role today.
    pub(super) fn holder(&self, peran: Peran) -> Option<&Pejabat> {
        self.holders.iter().find(|(role, _)| *role == peran).and_then(|(_, id)| self.person(Some(id)))
    }

    /// Who certifies copies: the head of the legal unit (domain 8.4), by the name of the office.
    pub(super) fn kepala_hukum(&self) -> Option<&Pejabat> {
        let is_head = |p: &&Pejabat| {
            let jabatan = p.jabatan.to_lowercase();
            jabatan.starts_with("kepala ") && jabatan.split_whitespace().any(|word| word == "hukum")
        };
        self.people.iter().take(self.active).find(is_head)
    }

    /// The unit that is called so, by its name or in short.
    fn unit_called(&self, text: &str) -> Option<&Unit> {
        let same = |own: &str| !own.is_empty() && own.eq_ignore_ascii_case(text.trim());
        self.units.iter().find(|u| same(&u.nama) || same(&u.singkatan))
    }

    /// A unit with its full name, for a line of its own.
    pub(super) fn unit_panjang<'a>(&'a self, text: &'a str) -> &'a str {
        self.unit_called(text).map_or(text, |u| &u.nama)
    }

    /// Whose name is `nama`, with titles or without.
    pub(super) fn named(&self, nama: &str) -> Option<&Pejabat> {
        let same = |text: &str| text.eq_ignore_ascii_case(nama.trim());
        self.people.iter().find(|p| same(&p.nama_lengkap) || same(&p.nama))
    }

    /// The PPID Pelaksana of a unit.
    pub(super) fn pelaksana(&self, unit_id: &str) -> Option<&Pejabat> {
        let found = self.pelaksana.iter().find(|(unit, _)| unit == unit_id);
        found.and_then(|(_, id)| self.person(Some(id)))
    }

    /// The name of the body as a line of a title.
    pub(super) fn judul(&self) -> String {
        self.instansi.nama_badan_publik.to_uppercase()
    }

    /// Look of a paper: the office's own paper and face unless another paper size is asked for.
    pub(crate) fn format(&self, kertas: organisasi::Kertas, huruf: organisasi::Huruf) -> Format {
        Format {
            kertas: match kertas {
                organisasi::Kertas::F4215x330 => Kertas::F4Lebar,
                organisasi::Kertas::F4210x330 => Kertas::F4Sempit,
                organisasi::Kertas::Folio => Kertas::Folio,
                organisasi::Kertas::A4 => Kertas::A4,
                organisasi::Kertas::Legal => Kertas::Legal,
            },
            huruf: match huruf {
                organisasi::Huruf::Sans => saksama_documents::Huruf::Sans,
                organisasi::Huruf::Bookman => saksama_documents::Huruf::Bookman,
            },
            latihan: self.instansi.latihan,
            ..Format::default()
        }
    }
}
