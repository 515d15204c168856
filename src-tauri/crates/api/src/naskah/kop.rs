//! Letterheads: of the office, of another perangkat daerah, of a head of region.

use super::Latar;
use super::kepala_daerah::{heads_region, is_kepala_daerah};
use saksama_core::organisasi::GarisKop;
use saksama_core::pejabat::{Pejabat, Peran};
use saksama_core::unit::{JenisUnit, Unit};
use saksama_documents::{Garis, Kop};

impl Latar {
    /// The letterhead of the office.
    pub(super) fn kop(&self) -> Kop {
        let i = &self.instansi;
        Kop {
            logo: self.logo.clone(),
            pemerintah: i.nama_pemerintah.clone(),
            instansi: vec![i.nama_opd.clone()],
            alamat: self.alamat(&[
                ("alamat", &i.alamat),
                ("telepon", &i.telepon),
                ("faksimile", &i.faksimile),
                ("laman", &i.laman),
                ("pos_el", &i.pos_el),
                ("kode_pos", &i.kode_pos),
            ]),
            garis: match i.pengaturan.garis_kop {
                GarisKop::TebalTipis => Garis::TebalTipis,
                GarisKop::Tunggal => Garis::Tunggal,
            },
        }
    }

    /// The letterhead of a letter that `signer` signs: that of the signer's own perangkat daerah, e.g. Sekretariat Daerah,
    /// where it is another than that of the PPID Utama.
    pub(super) fn kop_of(&self, signer: Option<&Pejabat>) -> Kop {
        let own = self.kop();
        let home = self.holder(Peran::PpidUtama).and_then(|p| p.unit_id.as_deref());
        let unit =
            signer.and_then(|p| p.unit_id.as_deref()).filter(|id| home.is_some_and(|home| home != *id));
        let known = unit.and_then(|id| self.units.iter().find(|u| u.id == id));
        // A bagian or bidang writes under the letterhead of what it belongs to, which the list doesn't tell.
        match known.filter(|u| u.jenis == JenisUnit::PerangkatDaerah && u.nama != self.opd) {
            Some(unit) => {
                Kop { instansi: vec![unit.nama.to_uppercase()], alamat: self.alamat_unit(unit), ..own }
            }
            None => own,
        }
    }

    /// The letterhead of a decree that `signer` signs: of a head of region, or in that name, the name of the office alone
    /// (no address, and the emblem of the state, which is printed beforehand, in the place of that of the region); in the
    /// name of another official that official's.
    pub(super) fn kop_penetap(&self, signer: Option<&Pejabat>) -> Kop {
        let Some(who) = signer else { return self.kop_of(None) };
        let title = who.atas_nama_siapa().unwrap_or(&who.jabatan);
        let known = if who.atas_nama_siapa().is_some() { self.pejabat_bernama(title) } else { signer };
        let of_region = match known {
            Some(p) => heads_region(p),
            None => is_kepala_daerah(title),
        };
        if !of_region {
            return self.kop_of(known.or(signer));
        }
        let instansi = vec![title.to_uppercase()];
        Kop { logo: None, pemerintah: String::new(), instansi, alamat: vec![], ..self.kop() }
    }

    /// Who has the office `title` today.
    pub(super) fn pejabat_bernama(&self, title: &str) -> Option<&Pejabat> {
        self.people.iter().find(|p| p.jabatan.eq_ignore_ascii_case(title.trim()))
    }

    /// What is known of where a unit is; nothing where nothing is: a wrong address is worse than none.
    fn alamat_unit(&self, u: &Unit) -> Vec<String> {
        self.alamat(&[
            ("alamat", &u.alamat),
            ("telepon", &u.telepon),
            ("laman", &u.laman),
            ("pos_el", &u.pos_el),
            ("kode_pos", &u.kode_pos),
        ])
    }

    /// The street on its own line, the rest below it.
    fn alamat(&self, known: &[(&str, &String)]) -> Vec<String> {
        let mut parts = Vec::new();
        for (key, value) in known {
            if !value.trim().is_empty() {
                let part = self.istilah.get(key, &[(key, value.trim())]);
                // a street may go on in the next line; a number or an address is read in one piece
                parts.push(if *key == "alamat" { part } else { part.replace(' ', "\u{a0}") });
            }
        }
        let has_street = known.iter().any(|(key, value)| *key == "alamat" && !value.trim().is_empty());
        match parts.split_first() {
            Some((street, rest)) if has_street && !rest.is_empty() => vec![street.clone(), rest.join(", ")],
            Some(_) => vec![parts.join(", ")],
            None => vec![],
        }
    }
}
