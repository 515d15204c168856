//! The sheet, type and common wording of one paper being made.

use crate::data::{Kop, WaktuTerbilang};
use crate::engine::model::{
    Align, Block, Family, Hyphenate, Mark, PageSpec, Paper, Para, Picture, Role, Section, Text, TextStyle,
    Watermark,
};
use crate::format::MM;
use crate::naskah::{Naskah, Source};
use crate::{Format, Huruf, Pdf, Progress, RenderError, engine};

/// Wording all papers share.
pub(crate) static UMUM: Source = Source {
    name: "umum",
    text: include_str!("../../../../../assets/naskah/umum.toml"),
    keys: &[
        ("nip", &["nip"]),
        ("atas_nama", &[]),
        ("untuk_beliau", &[]),
        ("plt", &[]),
        ("plh", &[]),
        ("pj", &[]),
        ("pjs", &[]),
        ("selaku", &["selaku"]),
        ("nama_kosong", &[]),
        ("nomor_tahun", &["nomor", "tahun"]),
        ("nomor", &["nomor"]),
        ("titik_nomor", &[]),
        ("titik", &[]),
        ("titik_tanggal", &[]),
        ("waktu", &["hari", "tanggal", "bulan", "tahun", "angka"]),
        ("angka_tanggal", &["angka"]),
        ("tempat_tanggal", &["tempat", "tanggal"]),
        ("ditetapkan_di", &["tempat"]),
        ("pada_tanggal", &["tanggal"]),
        ("halaman", &["halaman"]),
        ("latihan", &[]),
        ("latihan_kaki", &[]),
        ("draf", &[]),
        ("draf_kaki", &[]),
        ("logo", &[]),
        ("matriks.no", &[]),
        ("matriks.informasi", &[]),
        ("matriks.dasar_hukum", &[]),
        ("matriks.konsekuensi", &[]),
        ("matriks.dibuka", &[]),
        ("matriks.ditutup", &[]),
        ("matriks.jangka_waktu", &[]),
        ("matriks.penanggung_jawab", &[]),
    ],
};

/// Least width and height of the text area.
const LEAST: f32 = 80.0 * MM;
/// Stands in a sentence where the page number goes; cleaned text cannot hold it.
const HERE: &str = "\u{1}";

/// Format and common wording, checked.
#[derive(Debug)]
pub(crate) struct Office<'a> {
    pub(crate) format: &'a Format,
    pub(crate) umum: Naskah,
    /// Size of running text.
    pub(crate) size: f32,
}

impl<'a> Office<'a> {
    pub(crate) fn new(format: &'a Format) -> Result<Self, RenderError> {
        let size = format.ukuran_huruf;
        if !(8.0..=16.0).contains(&size) {
            // a size that is no number becomes 0
            return Err(RenderError::FontSizeOutOfRange { tenths: (size * 10.0) as i32 });
        }
        let office = Self { format, umum: Naskah::read(&UMUM)?, size };
        for page in [office.upright(), office.lying()] {
            let sides = [page.left, page.right, page.top, page.bottom];
            let room = page.text_width().min(page.text_height());
            if !sides.iter().all(|side| *side >= 0.0) || room < LEAST {
                return Err(RenderError::MarginTooLarge);
            }
        }
        Ok(office)
    }

    pub(crate) fn upright(&self) -> PageSpec {
        let (width, height) = self.format.kertas.size();
        self.sheet(width, height, [20.0, 25.0, 30.0, 20.0])
    }

    pub(crate) fn lying(&self) -> PageSpec {
        let (height, width) = self.format.kertas.size();
        self.sheet(width, height, [20.0; 4])
    }

    fn sheet(&self, width: f32, height: f32, default: [f32; 4]) -> PageSpec {
        let [top, bottom, left, right] =
            self.format.margin.map_or(default, |m| [m.atas, m.bawah, m.kiri, m.kanan]).map(|mm| mm * MM);
        PageSpec { width, height, left, right, top, bottom }
    }

    /// Running text.
    pub(crate) fn body(&self) -> TextStyle {
        TextStyle { size: self.size, lead: 1.3, align: Align::Justify, hyphenate: Hyphenate::Running }
    }

    /// Titles, names, addresses.
    pub(crate) fn fixed(&self, align: Align) -> TextStyle {
        TextStyle { align, hyphenate: Hyphenate::Never, ..self.body() }
    }

    /// Tables; Bookman runs wide and is set smaller.
    pub(crate) fn table_style(&self) -> TextStyle {
        let smaller = if self.format.huruf == Huruf::Bookman { 3.0 } else { 2.0 };
        TextStyle {
            size: (self.size - smaller).max(7.5),
            lead: 1.22,
            align: Align::Left,
            hyphenate: Hyphenate::Narrow,
        }
    }

    /// Tables of people: names and offices are not hyphenated.
    pub(crate) fn people_style(&self, smaller: f32) -> TextStyle {
        TextStyle { size: self.size - smaller, hyphenate: Hyphenate::Never, ..self.table_style() }
    }

    /// Justified paragraph of running text.
    pub(crate) fn para(&self, text: impl Into<String>, before: f32) -> Para {
        Para {
            text: Text::plain(text),
            style: self.body(),
            x: 0.0,
            before,
            marks: vec![],
            keep_next: false,
            role: Role::P,
        }
    }

    /// Numbered item of running text, `x` from the left.
    pub(crate) fn item(&self, mark: String, text: &str, x: f32, before: f32) -> Para {
        let marks = vec![Mark { x, text: Text::plain(mark) }];
        Para { x: x + self.size * 1.9, marks, ..self.para(text, before) }
    }

    /// `label : text`, the text `ems` times the size from the left.
    pub(crate) fn labelled(&self, label: &str, text: &str, ems: f32, before: f32) -> Para {
        let x = self.size * ems;
        let marks = vec![
            Mark { x: 0.0, text: Text::plain(label) },
            Mark { x: x - self.size * 0.8, text: Text::plain(":") },
        ];
        let style = TextStyle { lead: 1.2, ..self.fixed(Align::Left) };
        Para { x, marks, style, ..self.para(text, before) }
    }

    /// Centred line of a title that stays with what follows.
    pub(crate) fn title(&self, text: Text, before: f32, role: Role) -> Block {
        let style = self.fixed(Align::Center);
        Block::Para(Para { text, style, keep_next: true, role, ..self.para("", before) })
    }

    /// `NOMOR … TAHUN …`, or without year; dots for what is not known yet.
    pub(crate) fn number(&self, nomor: Option<&str>, tahun: Option<&str>) -> Result<String, RenderError> {
        let dots = self.umum.get("titik_nomor", &[])?;
        let nomor = given(nomor).unwrap_or(&dots);
        match tahun {
            Some(tahun) => {
                let tahun = given(Some(tahun)).unwrap_or(&dots);
                self.umum.get("nomor_tahun", &[("nomor", nomor), ("tahun", tahun)])
            }
            None => self.umum.get("nomor", &[("nomor", nomor)]),
        }
    }

    /// The text, or dots to fill in by hand.
    pub(crate) fn or_dots(&self, text: Option<&str>) -> Result<String, RenderError> {
        given(text).map_or_else(|| self.umum.get("titik", &[]), |text| Ok(text.to_owned()))
    }

    /// The date, or dots.
    pub(crate) fn date(&self, date: Option<&str>) -> Result<String, RenderError> {
        given(date).map_or_else(|| self.umum.get("titik_tanggal", &[]), |text| Ok(text.to_owned()))
    }

    /// `Jumat tanggal … bulan … tahun … (…)`, or dots.
    pub(crate) fn day(&self, waktu: Option<&WaktuTerbilang>) -> Result<String, RenderError> {
        let dots = WaktuTerbilang::default();
        let waktu = waktu.unwrap_or(&dots);
        let angka = match given(waktu.angka.as_deref()) {
            Some(angka) => self.umum.get("angka_tanggal", &[("angka", angka)])?,
            None => String::new(),
        };
        let [hari, tanggal, bulan, tahun] =
            [&waktu.hari, &waktu.tanggal, &waktu.bulan, &waktu.tahun].map(|part| self.or_dots(Some(part)));
        let fields: &[(&str, &str)] = &[
            ("hari", &hari?),
            ("tanggal", &tanggal?),
            ("bulan", &bulan?),
            ("tahun", &tahun?),
            ("angka", &angka),
        ];
        self.umum.get("waktu", fields)
    }

    /// Makes the file.
    pub(crate) fn print(
        &self,
        naskah: &Naskah,
        title: String,
        kop: Option<&Kop>,
        sections: Vec<Section>,
        progress: &mut Progress<'_>,
    ) -> Result<Pdf, RenderError> {
        let number = self.umum.get("halaman", &[("halaman", HERE)])?;
        let (before, behind) = number.split_once(HERE).unwrap_or((&number, ""));
        let watermark = self.watermark()?;
        let paper = Paper {
            title,
            family: match self.format.huruf {
                Huruf::Sans => Family::Sans,
                Huruf::Bookman => Family::Bookman,
            },
            sections,
            picture: self.picture(kop)?,
            watermark,
            page_number: (before.to_owned(), behind.to_owned()),
        };
        let done = engine::print(&paper, progress)?;
        let naskah_versi = format!("{}+{}", naskah.versi, self.umum.versi);
        Ok(Pdf { bytes: done.bytes, pages: done.pages, naskah_versi, tak_tercetak: done.missing })
    }

    fn watermark(&self) -> Result<Option<Watermark>, RenderError> {
        let marks = [(self.format.latihan, "latihan"), (self.format.draf, "draf")];
        let keys: Vec<&str> = marks.iter().filter(|mark| mark.0).map(|mark| mark.1).collect();
        let Some(first) = keys.first() else { return Ok(None) };
        let feet = keys.iter().map(|key| self.umum.get(&format!("{key}_kaki"), &[]));
        let foot = feet.collect::<Result<Vec<_>, _>>()?.join(" · ");
        Ok(Some(Watermark { word: self.umum.get(first, &[])?, foot }))
    }

    fn picture(&self, kop: Option<&Kop>) -> Result<Option<Picture>, RenderError> {
        let Some(logo) = kop.and_then(|kop| kop.logo.as_ref()) else { return Ok(None) };
        super::kop::decode(logo, self.umum.get("logo", &[])?).map(Some)
    }
}

/// A text with something in it.
pub(crate) fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
