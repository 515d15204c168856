//! D25 Formulir peminjaman with the slip that stands in the place of the archive while it is out.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan, format_nip};
use crate::engine::model::{Align, Block, Card, Cards, Item, Para, Role, Section, Text, TextStyle};
use crate::format::MM;
use crate::layout::{Office, Side, SignatureStyle, given};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the form; what is not known yet prints dots to be filled in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormulirPeminjaman {
    /// Letterhead, if wanted.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Who borrows; signs at left.
    pub peminjam: Penandatangan,
    /// Unit kerja of the borrower.
    #[serde(default)]
    pub unit: Option<String>,
    /// Number in the register.
    #[serde(default)]
    pub nomor_register: Option<String>,
    /// Title; never on the slip.
    #[serde(default)]
    pub judul: Option<String>,
    /// Full code of the place; text of the QR code of the slip.
    #[serde(default)]
    pub lokasi: Option<String>,
    /// Keperluan.
    #[serde(default)]
    pub keperluan: Option<String>,
    /// Day it is lent, e.g. `20 November 2026`.
    #[serde(default)]
    pub tanggal_pinjam: Option<String>,
    /// Day it must be back.
    #[serde(default)]
    pub tanggal_harus_kembali: Option<String>,
    /// Day it came back; `None` as long as it is out.
    #[serde(default)]
    pub tanggal_kembali: Option<String>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Name of who hands it out.
    #[serde(default)]
    pub petugas: Option<String>,
    /// Who permits it (exempt information is lent by permission only); signs at right.
    pub pemberi_izin: Penandatangan,
}

pub(crate) static NASKAH: Source = Source {
    name: "D25",
    text: include_str!("../../../../../assets/naskah/formulir_peminjaman.toml"),
    keys: &[
        ("judul", &[]),
        ("peminjam", &[]),
        ("nama", &[]),
        ("nip", &[]),
        ("jabatan", &[]),
        ("unit", &[]),
        ("arsip", &[]),
        ("nomor_register", &[]),
        ("judul_arsip", &[]),
        ("lokasi", &[]),
        ("peminjaman", &[]),
        ("keperluan", &[]),
        ("tanggal_pinjam", &[]),
        ("tanggal_harus_kembali", &[]),
        ("tanggal_kembali", &[]),
        ("petugas", &[]),
        ("pernyataan", &[]),
        ("janji", &[]),
        ("tanda_peminjam", &[]),
        ("tanda_izin", &[]),
        ("gunting", &[]),
        ("slip.judul", &[]),
        ("slip.register", &["register"]),
        ("slip.lokasi", &["lokasi"]),
        ("slip.peminjam", &["nama", "unit"]),
        ("slip.pinjam", &["tanggal"]),
        ("slip.harus_kembali", &["tanggal"]),
    ],
};

/// Key of a label with its text.
type Row<'a> = (&'a str, Option<&'a str>);

/// Width of the labels, in em.
const LABEL: f32 = 12.0;
/// Height of the slip.
const SLIP: f32 = 37.0 * MM;

impl Compose for FormulirPeminjaman {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[])?;
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut blocks: Vec<Block> = self.kop.iter().map(|kop| office.kop(kop, &page)).collect();
        blocks.extend(office.titles(&title, &number));
        let nip = self.peminjam.nip.as_deref().map(|nip| format_nip(nip).replace(' ', "\u{a0}"));
        let parts: [(&str, &[Row<'_>]); 3] = [
            (
                "peminjam",
                &[
                    ("nama", self.peminjam.nama.as_deref()),
                    ("nip", nip.as_deref()),
                    ("jabatan", Some(&self.peminjam.jabatan)),
                    ("unit", self.unit.as_deref()),
                ],
            ),
            (
                "arsip",
                &[
                    ("nomor_register", self.nomor_register.as_deref()),
                    ("judul_arsip", self.judul.as_deref()),
                    ("lokasi", self.lokasi.as_deref()),
                ],
            ),
            (
                "peminjaman",
                &[
                    ("keperluan", self.keperluan.as_deref()),
                    ("tanggal_pinjam", self.tanggal_pinjam.as_deref()),
                    ("tanggal_harus_kembali", self.tanggal_harus_kembali.as_deref()),
                    ("tanggal_kembali", self.tanggal_kembali.as_deref()),
                    ("petugas", self.petugas.as_deref()),
                ],
            ),
        ];
        for (i, (heading, rows)) in parts.into_iter().enumerate() {
            let para = office.para("", if i == 0 { 6.0 } else { 4.0 });
            let text = Text::bold(word(heading)?);
            blocks.push(Block::Para(Para { text, keep_next: true, role: Role::H2, ..para }));
            for (key, text) in rows {
                blocks.push(Block::Para(office.labelled(&word(key)?, &office.or_dots(*text)?, LABEL, 0.5)));
            }
        }
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("pernyataan")?, 6.0) }));
        let promises = naskah.list("janji", &[])?;
        let count = promises.len();
        for (i, text) in promises.iter().enumerate() {
            let item = office.item(format!("{}.", i + 1), text, 0.0, 1.0);
            let style = TextStyle { lead: item.style.lead.min(1.2), ..item.style };
            blocks.push(Block::Para(Para { style, keep_next: i + 1 == count, ..item }));
        }
        blocks.push(self.signatures(office, naskah, width)?);
        let cut = Para { style: office.fixed(Align::Center), ..office.para(word("gunting")?, 8.0) };
        blocks.push(Block::Para(Para { keep_next: true, ..cut }));
        blocks.push(self.slip(office, naskah, width)?);
        Ok(Composed {
            title: format!("{} {number}", title.join(" ")),
            kop: self.kop.as_ref(),
            sections: vec![Section { page, blocks }],
        })
    }
}

impl FormulirPeminjaman {
    fn signatures(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let style = SignatureStyle::LETTER;
        let left = [String::new(), naskah.get("tanda_peminjam", &[])?];
        let left = office.signature_column(&self.peminjam, &left, style, Side::Left, width)?;
        let place = office.place_date(&self.tempat, self.tanggal.as_deref())?;
        let right = [place, naskah.get("tanda_izin", &[])?];
        let right = office.signature_column(&self.pemberi_izin, &right, style, Side::Right, width)?;
        // signed without a stamp
        Ok(office.small_signatures(vec![left, right], 8.0, false))
    }

    /// Stands on the shelf, so it names no title.
    fn slip(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let dots = |text: &Option<String>| office.or_dots(text.as_deref());
        let (register, place) = (dots(&self.nomor_register)?, dots(&self.lokasi)?);
        let (name, unit) = (dots(&self.peminjam.nama)?, dots(&self.unit)?);
        let (from, until) = (
            office.date(self.tanggal_pinjam.as_deref())?,
            office.date(self.tanggal_harus_kembali.as_deref())?,
        );
        let style = TextStyle { lead: 1.15, ..office.fixed(Align::Left) };
        let large = TextStyle { size: style.size * 1.3, ..style };
        let line = |text: String| Item { style, ..office.line(Text::plain(text), None) };
        let title = Text::bold(naskah.get("slip.judul", &[])?);
        let items = vec![
            Item { style: large, ..office.line(title, None) },
            Item { before: 4.0, ..line(naskah.get("slip.register", &[("register", &register)])?) },
            line(naskah.get("slip.lokasi", &[("lokasi", &place)])?),
            line(naskah.get("slip.peminjam", &[("nama", &name), ("unit", &unit)])?),
            line(naskah.get("slip.pinjam", &[("tanggal", &from)])?),
            line(naskah.get("slip.harus_kembali", &[("tanggal", &until)])?),
        ];
        let code = given(self.lokasi.as_deref()).map(str::to_owned);
        let card = Card { x: 0.0, width, items, code, frame: true };
        Ok(Block::Cards(Cards { height: SLIP, cards: vec![card], before: 4.0, keep_next: false }))
    }
}
