//! What every paper needs besides its own data: the office, its people, its logo.

use super::istilah::istilah;
use chrono::NaiveDate;
use saksama_core::organisasi::{self, GarisKop, Instansi};
use saksama_core::pejabat::{self, Pejabat, Peran};
use saksama_core::storage::Store;
use saksama_core::unit::{self, Unit};
use saksama_documents::{Format, Garis, Kertas, Kop};

/// The office and its people, read once per paper.
pub(crate) struct Latar {
    /// The office.
    pub(crate) instansi: Instansi,
    logo: Option<Vec<u8>>,
    people: Vec<Pejabat>,
    /// Id of who holds each role today.
    holders: Vec<(Peran, String)>,
    /// Unit and id of the PPID Pelaksana in office today.
    pelaksana: Vec<(String, String)>,
    /// The office in running text: as the unit of that name is written; the letterhead may have it in capitals.
    pub(crate) opd: String,
    /// Day of the paper.
    pub(crate) today: NaiveDate,
}

impl Latar {
    /// Reads the office and its people.
    pub(crate) fn read(store: &Store) -> saksama_core::Result<Self> {
        // People in the trash still sign the papers they signed.
        let mut people = pejabat::list(store, false)?;
        let today = store.today();
        let is_pelaksana =
            |p: &&Pejabat| p.peran.iter().any(|r| r.peran == Peran::PpidPelaksana && r.holds_on(today));
        let pelaksana = people
            .iter()
            .filter(is_pelaksana)
            .filter_map(|p| Some((p.unit_id.clone()?, p.id.clone())))
            .collect();
        people.extend(pejabat::list(store, true)?);
        let mut holders = vec![];
        for peran in [Peran::AtasanPpid, Peran::PpidUtama, Peran::Arsiparis, Peran::PetugasPpid] {
            holders.extend(pejabat::holder(store, peran, today)?.map(|p| (peran, p.id)));
        }
        let instansi = organisasi::get(store)?;
        let named_so = |u: &Unit| u.nama.to_lowercase() == instansi.nama_opd.to_lowercase();
        let unit = unit::list(store, false)?.into_iter().find(named_so);
        Ok(Self {
            opd: unit.map_or_else(|| instansi.nama_opd.clone(), |u| u.nama),
            instansi,
            logo: organisasi::logo(store)?,
            people,
            holders,
            pelaksana,
            today,
        })
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

    /// The letterhead.
    pub(super) fn kop(&self) -> Kop {
        let i = &self.instansi;
        let mut parts = Vec::new();
        for (key, value) in [
            ("alamat", &i.alamat),
            ("telepon", &i.telepon),
            ("faksimile", &i.faksimile),
            ("laman", &i.laman),
            ("pos_el", &i.pos_el),
            ("kode_pos", &i.kode_pos),
        ] {
            if !value.trim().is_empty() {
                parts.push(istilah(key, &[(key, value.trim())]));
            }
        }
        // The street on its own line, the rest below it.
        let alamat = match parts.split_first() {
            Some((street, rest)) if !i.alamat.trim().is_empty() && !rest.is_empty() => {
                vec![street.clone(), rest.join(", ")]
            }
            Some(_) => vec![parts.join(", ")],
            None => vec![],
        };
        Kop {
            logo: self.logo.clone(),
            pemerintah: i.nama_pemerintah.clone(),
            instansi: vec![i.nama_opd.clone()],
            alamat,
            garis: match i.pengaturan.garis_kop {
                GarisKop::TebalTipis => Garis::TebalTipis,
                GarisKop::Tunggal => Garis::Tunggal,
            },
        }
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
