//! D25 Daftar peminjaman: archives that are out, and those that should be back.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::Penandatangan;
use crate::engine::model::{Block, Para, Role, Section, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the list; the caller orders it, longest overdue first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarPeminjaman {
    /// Title lines below the shipped ones, e.g. `PEMERINTAH KOTA …`.
    #[serde(default)]
    pub judul: Vec<String>,
    /// Day whose state it shows; `None` prints dots.
    #[serde(default)]
    pub keadaan: Option<String>,
    /// Rows.
    pub baris: Vec<BarisPeminjaman>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who keeps the archives.
    pub pengelola: Penandatangan,
}

/// One loan that is out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisPeminjaman {
    /// Group heading, e.g. `Terlambat`.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Number in the register.
    pub nomor_register: String,
    /// Full code of the place.
    pub lokasi: String,
    /// Name of the borrower.
    pub peminjam: String,
    /// Unit kerja.
    pub unit: String,
    /// Who permitted it.
    pub izin: String,
    /// Day it was lent.
    pub tanggal_pinjam: String,
    /// Day it must be back.
    pub tanggal_harus_kembali: String,
    /// How late it is in words; empty if it isn't.
    #[serde(default)]
    pub terlambat: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D25-PEMINJAMAN",
    text: include_str!("../../../../../assets/naskah/daftar_peminjaman.toml"),
    keys: &[
        ("judul", &[]),
        ("keadaan", &["tanggal"]),
        ("nihil", &[]),
        ("pengelola", &[]),
        ("kolom.no", &[]),
        ("kolom.nomor_register", &[]),
        ("kolom.lokasi", &[]),
        ("kolom.peminjam", &[]),
        ("kolom.unit", &[]),
        ("kolom.izin", &[]),
        ("kolom.tanggal_pinjam", &[]),
        ("kolom.tanggal_harus_kembali", &[]),
        ("kolom.terlambat", &[]),
    ],
};

impl Compose for DaftarPeminjaman {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[])?;
        let mut blocks = vec![];
        for (i, line) in title.iter().chain(&self.judul).enumerate() {
            blocks.push(office.title(Text::bold(line), 0.0, if i == 0 { Role::H1 } else { Role::P }));
        }
        let date = office.date(self.keadaan.as_deref())?;
        blocks.push(office.title(Text::plain(naskah.get("keadaan", &[("tanggal", &date)])?), 2.0, Role::P));
        if self.baris.is_empty() {
            blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("nihil")?, 12.0) }));
        } else {
            blocks.push(self.rows(office, naskah, width)?);
        }
        let intro = [office.place_date(&self.tempat, self.tanggal.as_deref())?, word("pengelola")?];
        let style = SignatureStyle::LETTER;
        let who = office.signature_column(&self.pengelola, &intro, style, Side::Right, width)?;
        blocks.push(office.signatures(vec![who], 14.0, false));
        Ok(Composed { title: title.join(" "), kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl DaftarPeminjaman {
    fn rows(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.table_style();
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.3)
            .share(word("nomor_register")?, 1.1)
            .share(word("lokasi")?, 1.3)
            .share(word("peminjam")?, 1.5)
            .share(word("unit")?, 1.3)
            .share(word("izin")?, 1.3)
            .share(word("tanggal_pinjam")?, 0.95)
            .share(word("tanggal_harus_kembali")?, 0.95)
            .share(word("terlambat")?, 0.9);
        let mut list = table(columns, width, style, 8.0);
        list.rows = grouped(
            &self.baris,
            |row| row.kelompok.as_deref(),
            |number, row| {
                vec![
                    number.to_string(),
                    row.nomor_register.clone(),
                    row.lokasi.clone(),
                    row.peminjam.clone(),
                    row.unit.clone(),
                    row.izin.clone(),
                    row.tanggal_pinjam.clone(),
                    row.tanggal_harus_kembali.clone(),
                    row.terlambat.clone(),
                ]
            },
        );
        list.keep_next = true;
        Ok(Block::Table(list))
    }
}
