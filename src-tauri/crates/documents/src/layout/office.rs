//! The sheet, type and common wording of one paper being made.

use super::umum::UMUM;
use crate::compose::{Composed, EveryPage};
use crate::data::{Bilangan, Kop, WaktuTerbilang};
use crate::engine::model::{
    Align, Block, Family, Furniture, HERE, Hyphenate, Mark, NumberPlace, PageNumber, PageSpec, Paper, Para,
    Picture, Role, TOTAL, Text, TextStyle, Watermark,
};
use crate::format::{Arah, MM, Margin, NomorHalaman};
use crate::naskah::{Fields, Naskah, Source};
use crate::{Format, Huruf, Keluaran, Printed, Progress, RenderError, engine};

/// Least width and height of the text area.
const LEAST: f32 = 80.0 * MM;
/// Least and greatest side of an own sheet, millimetres.
const SHEET: std::ops::RangeInclusive<f32> = 100.0..=450.0;

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
        if !(1.0..=2.0).contains(&format.spasi) {
            return Err(RenderError::LineHeightOutOfRange { hundredths: (format.spasi * 100.0) as i32 });
        }
        if format.ukuran_khusus.is_some_and(|own| !SHEET.contains(&own.lebar) || !SHEET.contains(&own.tinggi))
        {
            return Err(RenderError::SheetOutOfRange);
        }
        let office = Self { format, umum: wording(format, &UMUM)?, size };
        for page in [office.upright(), office.lying()] {
            let sides = [page.left, page.right, page.top, page.bottom];
            let room = page.text_width().min(page.text_height());
            if !sides.iter().all(|side| *side >= 0.0) || room < LEAST {
                return Err(RenderError::MarginTooLarge);
            }
        }
        Ok(office)
    }

    /// The wording of a paper, with the office's own sentences, or as it was kept with a print.
    pub(crate) fn naskah(&self, source: &Source) -> Result<Naskah, RenderError> {
        wording(self.format, source)
    }

    /// Page of a letter, upright unless the office wants it lying.
    pub(crate) fn upright(&self) -> PageSpec {
        if self.format.arah == Some(Arah::Rebah) { self.on_its_side() } else { self.on_end() }
    }

    /// Page of a wide table, lying unless the office wants it upright.
    pub(crate) fn lying(&self) -> PageSpec {
        if self.format.arah == Some(Arah::Tegak) { self.on_end() } else { self.on_its_side() }
    }

    fn on_end(&self) -> PageSpec {
        let (width, height) = self.format.sheet();
        sheet(width, height, self.format.margin, [20.0, 25.0, 30.0, 20.0])
    }

    fn on_its_side(&self) -> PageSpec {
        let (height, width) = self.format.sheet();
        sheet(width, height, self.format.margin_rebah, [20.0; 4])
    }

    /// Running text.
    pub(crate) fn body(&self) -> TextStyle {
        TextStyle {
            size: self.size,
            lead: self.format.spasi,
            align: Align::Justify,
            hyphenate: Hyphenate::Running,
        }
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

    /// Item `i` of a list of `count`; a single one bears no number.
    pub(crate) fn listed(&self, (i, count): (usize, usize), text: &str, before: f32) -> Para {
        match count {
            1 => self.para(text, before),
            _ => self.item(format!("{}.", i + 1), text, 0.0, before),
        }
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

    /// Lines of a title and its number below them.
    pub(crate) fn titles(&self, lines: &[String], number: &str) -> Vec<Block> {
        let line = |(i, line)| {
            let (before, role) = if i == 0 { (12.0, Role::H1) } else { (0.0, Role::P) };
            self.title(Text::bold(line), before, role)
        };
        let mut blocks: Vec<Block> = lines.iter().enumerate().map(line).collect();
        blocks.push(self.title(Text::plain(number), 2.0, Role::P));
        blocks
    }

    /// `9 (sembilan)`
    pub(crate) fn count(&self, number: &Bilangan) -> Result<String, RenderError> {
        let fields = [("angka", &*number.angka.to_string()), ("terbilang", &number.terbilang)];
        self.umum.get("bilangan", &fields)
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

    /// Makes the file; with it, the number of pages of the first section.
    pub(crate) fn print(
        &self,
        naskah: &Naskah,
        composed: Composed<'_>,
        every_page: EveryPage,
        progress: &mut Progress<'_>,
    ) -> Result<(Printed, u32), RenderError> {
        let Composed { title, kop, sections } = composed;
        let watermark = self.watermark(every_page.draft)?;
        let paper = Paper {
            title,
            family: match self.format.huruf {
                Huruf::Sans => Family::Sans,
                Huruf::Bookman => Family::Bookman,
            },
            sections,
            picture: self.picture(kop)?,
            watermark,
            furniture: Furniture {
                foot: every_page.foot.map(Text::plain),
                separate: every_page.separate,
                ..self.furniture()?
            },
        };
        let done = match self.format.keluaran {
            Keluaran::Pdf => engine::print(&paper, progress)?,
            Keluaran::Docx => engine::docx::print(&paper, &self.umum.get("salinan_penyuntingan", &[])?)?,
        };
        let mut naskah_versi = format!("{}+{}", naskah.versi, self.umum.versi);
        // what comes from the wording of another paper, such as the form in the annex of D01
        let own = &self.format.naskah;
        for kode in own.kalimat.iter().filter(|(_, k)| !k.is_empty()).map(|(kode, _)| kode) {
            if *kode != naskah.name && kode != UMUM.name {
                naskah_versi.push_str(&format!("+{kode}-kantor/{}", own.versi));
            }
        }
        let printed = Printed {
            bytes: done.bytes,
            pages: done.pages,
            naskah_versi,
            kalimat: Naskah::kept([naskah, &self.umum]),
            tak_tercetak: done.missing,
            tak_muat_satu_halaman: None,
            kode_lembar: done.code,
        };
        Ok((printed, done.first_section))
    }

    fn furniture(&self) -> Result<Furniture, RenderError> {
        let number = |key: &str, fields: Fields<'_>, place| {
            let text = self.umum.get(key, fields)?;
            Ok::<_, RenderError>(Some(PageNumber { text, place }))
        };
        let here = ("halaman", HERE);
        Ok(Furniture {
            number: match self.format.nomor_halaman {
                NomorHalaman::AtasTengah => number("halaman", &[here], NumberPlace::TopCenter)?,
                NomorHalaman::BawahTengah => number("halaman_bawah", &[here], NumberPlace::BottomCenter)?,
                NomorHalaman::HalamanDari => {
                    number("halaman_dari", &[here, ("jumlah", TOTAL)], NumberPlace::BottomRight)?
                }
                NomorHalaman::Tanpa => None,
            },
            catchword: match self.format.kata_penyambung {
                true => Some(self.umum.get("kata_penyambung", &[])?),
                false => None,
            },
            identity: self.format.identitas.clone(),
            trail: self.format.kode_jejak.clone(),
            foot: None,
            separate: false,
            rulers: self.format.penggaris,
        })
    }

    fn watermark(&self, draft: bool) -> Result<Option<Watermark>, RenderError> {
        let marks = [(self.format.latihan, "latihan"), (self.format.draf || draft, "draf")];
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

fn wording(format: &Format, source: &Source) -> Result<Naskah, RenderError> {
    match &format.naskah_tercetak {
        Some(kept) => Naskah::printed(source, kept),
        None => Naskah::read(source, &format.naskah),
    }
}

fn sheet(width: f32, height: f32, margin: Option<Margin>, default: [f32; 4]) -> PageSpec {
    let [top, bottom, left, right] =
        margin.map_or(default, |m| [m.atas, m.bawah, m.kiri, m.kanan]).map(|mm| mm * MM);
    PageSpec { width, height, left, right, top, bottom, bare: false }
}

/// A text with something in it.
pub(crate) fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
