//! D05 Draft DKIP: the list before it is decided. Nobody signs it; version, day and copy stand on every page, so that
//! those who discuss it know that they hold the same.

use crate::RenderError;
use crate::compose::{Compose, Composed, EveryPage};
use crate::dkip::{self, BarisDkip};
use crate::engine::model::{Block, Role, Section, Text};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the draft. Order and grouping are the caller's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrafDkip {
    /// Title lines below the shipped first one, e.g. `PEMERINTAH KOTA …`, `TAHUN 2026`.
    pub judul: Vec<String>,
    /// Version of the draft, from 1.
    pub versi: u32,
    /// Day of printing, e.g. `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub tanggal_cetak: Option<String>,
    /// Which copy this is; `None` if copies are not numbered.
    #[serde(default)]
    pub salinan: Option<Salinan>,
    /// Rows; an empty list prints one row to be filled by hand.
    pub baris: Vec<BarisDkip>,
}

/// A numbered copy: `Salinan ke-2 dari 5`. Each copy is a paper of its own, so that a stray sheet tells whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Salinan {
    /// This copy, from 1.
    pub ke: u32,
    /// Copies in all.
    pub dari: u32,
}

pub(crate) static NASKAH: Source = Source {
    name: "D05",
    text: include_str!("../../../../assets/naskah/draf_dkip.toml"),
    keys: &[("judul", &[]), ("kaki", &["versi", "tanggal"]), ("kaki_salinan", &["kaki", "ke", "dari"])],
};

impl Compose for DrafDkip {
    const NASKAH: &'static Source = &NASKAH;

    fn every_page(&self, office: &Office<'_>, naskah: &Naskah) -> Result<EveryPage, RenderError> {
        let date = office.date(self.tanggal_cetak.as_deref())?;
        let mut foot = naskah.get("kaki", &[("versi", &self.versi.to_string()), ("tanggal", &date)])?;
        if let Some(Salinan { ke, dari }) = self.salinan {
            let (ke, dari) = (ke.to_string(), dari.to_string());
            foot = naskah.get("kaki_salinan", &[("kaki", &foot), ("ke", &ke), ("dari", &dari)])?;
        }
        Ok(EveryPage { foot: Some(foot), draft: true, ..EveryPage::default() })
    }

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let title = naskah.get("judul", &[])?;
        let mut blocks = vec![office.title(Text::bold(&title), 0.0, Role::H1)];
        blocks.extend(self.judul.iter().map(|line| office.title(Text::bold(line), 1.0, Role::P)));
        blocks.push(Block::Table(dkip::rows(office, &self.baris, page.text_width())?));
        Ok(Composed { title, kop: None, sections: vec![Section { page, blocks }] })
    }
}
