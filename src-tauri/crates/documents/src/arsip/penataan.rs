//! D19 Daftar penataan: the order of the shelves by the end of the exemption, to be ticked off while archives are put
//! in order.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::Penandatangan;
use crate::engine::model::{Block, Role, Section, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the shelving list; the caller orders it, earliest end first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarPenataan {
    /// Title lines below the shipped ones, e.g. `PEMERINTAH KOTA …`.
    #[serde(default)]
    pub judul: Vec<String>,
    /// Room or shelf it is about, e.g. `Ruang Arsip (G1-R201)`.
    pub tempat_simpan: String,
    /// Day whose state it shows; `None` prints dots.
    #[serde(default)]
    pub keadaan: Option<String>,
    /// Rows.
    pub baris: Vec<BarisPenataan>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who puts the shelves in order.
    pub pengelola: Penandatangan,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisPenataan {
    /// Group heading, e.g. `Berakhir tahun 2027`.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// End of the exemption in words.
    pub berakhir: String,
    /// Number in the register.
    pub nomor_register: String,
    /// Number of folder and box.
    pub folder_boks: String,
    /// Full code of the place where it lies.
    pub lokasi: String,
    /// Full code of the place where it belongs by its end; empty: to be filled in by hand.
    #[serde(default)]
    pub lokasi_baru: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D19-PENATAAN",
    text: include_str!("../../../../../assets/naskah/daftar_penataan.toml"),
    keys: &[
        ("judul", &[]),
        ("internal", &[]),
        ("tempat_simpan", &[]),
        ("keadaan", &[]),
        ("urutan", &[]),
        ("kotak", &[]),
        ("pengelola", &[]),
        ("kolom.no", &[]),
        ("kolom.berakhir", &[]),
        ("kolom.nomor_register", &[]),
        ("kolom.folder_boks", &[]),
        ("kolom.lokasi", &[]),
        ("kolom.lokasi_baru", &[]),
        ("kolom.selesai", &[]),
    ],
};

impl Compose for DaftarPenataan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[])?;
        let mut blocks = vec![];
        for (i, line) in title.iter().chain(&self.judul).enumerate() {
            blocks.push(office.title(Text::bold(line), 0.0, if i == 0 { Role::H1 } else { Role::P }));
        }
        blocks.push(office.title(Text::plain(word("internal")?), 2.0, Role::P));
        let state = office.date(self.keadaan.as_deref())?;
        let about = [("tempat_simpan", self.tempat_simpan.as_str()), ("keadaan", &state)];
        for (i, (key, text)) in about.into_iter().enumerate() {
            let before = if i == 0 { 10.0 } else { 1.0 };
            blocks.push(Block::Para(office.labelled(&word(key)?, text, 9.0, before)));
        }
        blocks.push(Block::Para(office.para(word("urutan")?, 8.0)));
        let tick = word("kotak")?;
        let column = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.people_style(2.5);
        let columns = Columns::new()
            .fixed(column("no")?, style.size * 3.4)
            .share(column("berakhir")?, 1.25)
            .share(column("nomor_register")?, 0.75)
            .share(column("folder_boks")?, 0.5)
            .share(column("lokasi")?, 0.95)
            .share(column("lokasi_baru")?, 0.75)
            .fixed(column("selesai")?, style.size * 5.0);
        let mut list = table(columns, width, style, 6.0);
        list.rows = grouped(
            &self.baris,
            |row| row.kelompok.as_deref(),
            |number, row| {
                vec![
                    number.to_string(),
                    row.berakhir.clone(),
                    row.nomor_register.clone(),
                    row.folder_boks.clone(),
                    row.lokasi.clone(),
                    row.lokasi_baru.clone(),
                    tick.clone(),
                ]
            },
        );
        list.keep_next = true;
        blocks.push(Block::Table(list));
        let intro = [office.place_date(&self.tempat, self.tanggal.as_deref())?, word("pengelola")?];
        let who =
            office.signature_column(&self.pengelola, &intro, SignatureStyle::LETTER, Side::Right, width)?;
        blocks.push(office.signatures(vec![who], 14.0, false));
        Ok(Composed { title: title.join(" "), kop: None, sections: vec![Section { page, blocks }] })
    }
}
