//! D25 Kartu peminjaman: who borrowed an archive and when, kept where it lies.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::format_nip;
use crate::engine::model::{Block, Cell, Role, Section, TableRow, Text};
use crate::layout::{Columns, Office, given, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the card of one archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KartuPeminjaman {
    /// Instansi.
    pub instansi: String,
    /// Number in the register.
    pub nomor_register: String,
    /// Title; `None` leaves it out, so that the card reveals nothing.
    #[serde(default)]
    pub judul: Option<String>,
    /// Full code of the place.
    pub lokasi: String,
    /// Kelas keamanan.
    #[serde(default)]
    pub kelas: Option<String>,
    /// Loans in order.
    #[serde(default)]
    pub pinjaman: Vec<Pinjaman>,
    /// Empty rows behind them, at most 60.
    #[serde(default)]
    pub baris_kosong: u32,
}

/// One loan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pinjaman {
    /// Name.
    pub nama: String,
    /// NIP, if any.
    #[serde(default)]
    pub nip: Option<String>,
    /// Unit kerja.
    pub unit: String,
    /// Keperluan.
    pub keperluan: String,
    /// Who permitted it.
    pub izin: String,
    /// Day it was lent, e.g. `20-11-2026`.
    pub tanggal_pinjam: String,
    /// Day it must be back.
    pub tanggal_harus_kembali: String,
    /// Day it came back; empty as long as it is out.
    #[serde(default)]
    pub tanggal_kembali: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D25-KARTU",
    text: include_str!("../../../../../assets/naskah/kartu_peminjaman.toml"),
    keys: &[
        ("judul", &[]),
        ("nomor_register", &[]),
        ("judul_arsip", &[]),
        ("lokasi", &[]),
        ("kelas", &[]),
        ("kolom.no", &[]),
        ("kolom.peminjam", &[]),
        ("kolom.unit", &[]),
        ("kolom.keperluan", &[]),
        ("kolom.izin", &[]),
        ("kolom.tanggal_pinjam", &[]),
        ("kolom.tanggal_harus_kembali", &[]),
        ("kolom.tanggal_kembali", &[]),
        ("kolom.tanda_tangan", &[]),
    ],
};

/// Room for a signature.
const SIGN_HEIGHT: f32 = 28.0;
/// More empty rows than this are not printed.
const MOST_EMPTY: u32 = 60;
/// Width of the labels, in em.
const LABEL: f32 = 9.0;

impl Compose for KartuPeminjaman {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let word = |key: &str| naskah.get(key, &[]);
        let title = word("judul")?;
        let mut blocks = vec![
            office.title(Text::plain(&self.instansi), 0.0, Role::P),
            office.title(Text::bold(&title), 2.0, Role::H1),
        ];
        let about = [
            ("nomor_register", Some(self.nomor_register.as_str())),
            ("judul_arsip", self.judul.as_deref()),
            ("lokasi", Some(&self.lokasi)),
            ("kelas", self.kelas.as_deref()),
        ];
        for (key, text) in about {
            let Some(text) = given(text) else { continue };
            let before = if key == "nomor_register" { 10.0 } else { 1.0 };
            blocks.push(Block::Para(office.labelled(&word(key)?, text, LABEL, before)));
        }
        blocks.push(self.rows(office, naskah, page.text_width())?);
        let title = format!("{title} {}", self.nomor_register);
        Ok(Composed { title, kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl KartuPeminjaman {
    fn rows(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.people_style(1.5);
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.2)
            .share(word("peminjam")?, 1.5)
            .share(word("unit")?, 1.3)
            .share(word("keperluan")?, 1.5)
            .share(word("izin")?, 1.3)
            .share(word("tanggal_pinjam")?, 0.8)
            .share(word("tanggal_harus_kembali")?, 0.8)
            .share(word("tanggal_kembali")?, 0.8)
            .share(word("tanda_tangan")?, 0.9);
        let mut list = table(columns, width, style, 8.0);
        let empty = Pinjaman::default();
        let blanks = std::iter::repeat_n(&empty, self.baris_kosong.min(MOST_EMPTY) as usize);
        for (i, loan) in self.pinjaman.iter().chain(blanks).enumerate() {
            let nip = loan.nip.as_deref().map(|nip| format_nip(nip).replace(' ', "\u{a0}"));
            let who = [Some(loan.nama.as_str()), nip.as_deref()].into_iter().filter_map(given);
            let texts = [
                (i + 1).to_string(),
                who.collect::<Vec<_>>().join("\n"),
                loan.unit.clone(),
                loan.keperluan.clone(),
                loan.izin.clone(),
                loan.tanggal_pinjam.clone(),
                loan.tanggal_harus_kembali.clone(),
                loan.tanggal_kembali.clone(),
                String::new(),
            ];
            let cells = texts.map(|text| Cell { text: Text::plain(text), indent: 0.0 }).to_vec();
            list.rows.push(TableRow::Cells { cells, min_height: SIGN_HEIGHT });
        }
        Ok(Block::Table(list))
    }
}
