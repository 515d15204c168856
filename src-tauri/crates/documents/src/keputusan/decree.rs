//! Layout of the decree and its annex.

use super::{BentukKeputusan, Keputusan, LabelDiktum, LampiranKeputusan, RujukanLembar};
use crate::RenderError;
use crate::engine::model::{Block, Mark, PageSpec, Para, Role, Section, Text};
use crate::layout::{Office, Side, SignatureStyle, given, matrix};
use crate::naskah::{Fields, Naskah};

/// A decree with the texts that stand in several of its places.
pub(super) struct Decree<'a> {
    data: &'a Keputusan,
    office: &'a Office<'a>,
    naskah: &'a Naskah,
    pub(super) number: String,
    tentang: String,
    pub(super) tentang_kapital: String,
    /// `Nomor … Tahun …` of each Lembar.
    lembar: Vec<String>,
}

impl<'a> Decree<'a> {
    pub(super) fn new(
        data: &'a Keputusan,
        office: &'a Office<'a>,
        naskah: &'a Naskah,
    ) -> Result<Self, RenderError> {
        let number = office.number(data.nomor.as_deref(), data.tahun.as_deref())?;
        let tentang = given(data.tentang.as_deref())
            .map_or_else(|| naskah.get("tentang", &[]), |text| Ok(text.to_owned()))?;
        let tentang_kapital = tentang.to_uppercase();
        let none = [RujukanLembar::default()];
        let rested_on = if data.lembar.is_empty() { &none[..] } else { &data.lembar[..] };
        let lembar =
            rested_on.iter().map(|l| lembar_number(l, office, naskah)).collect::<Result<_, RenderError>>()?;
        Ok(Self { data, office, naskah, number, tentang, tentang_kapital, lembar })
    }

    fn form(&self) -> &'static str {
        match self.data.bentuk {
            BentukKeputusan::Penetapan => "penetapan",
            BentukKeputusan::Keputusan => "keputusan",
        }
    }

    /// Text of this form without fields.
    pub(super) fn word(&self, key: &str) -> Result<String, RenderError> {
        self.naskah.get(&format!("{}.{key}", self.form()), &[])
    }

    fn list(&self, key: &str) -> Result<Vec<String>, RenderError> {
        self.list_for(key, &self.all_lembar()?)
    }

    fn list_for(&self, key: &str, lembar: &str) -> Result<Vec<String>, RenderError> {
        let fields: Fields<'_> = &[
            ("badan_publik", &self.data.badan_publik),
            ("pejabat", &self.data.pejabat),
            ("tentang", &self.tentang),
            ("tentang_kapital", &self.tentang_kapital),
            ("lembar", lembar),
        ];
        self.naskah.list(&format!("{}.{key}", self.form()), fields)
    }

    /// `Lembar Pengujian Konsekuensi Nomor … Tahun … dan Nomor … Tahun …`.
    fn all_lembar(&self) -> Result<String, RenderError> {
        let joined = match self.lembar.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [awal @ .., akhir] => {
                let key = if awal.len() == 1 { "dua" } else { "banyak" };
                self.naskah.get(key, &[("awal", &awal.join(", ")), ("akhir", akhir)])?
            }
        };
        self.naskah.get("rujukan_lembar", &[("nomor", &joined)])
    }

    /// One item for each Lembar.
    fn memperhatikan(&self) -> Result<Vec<String>, RenderError> {
        let mut items = vec![];
        for nomor in &self.lembar {
            let one = self.naskah.get("rujukan_lembar", &[("nomor", nomor)])?;
            items.extend(self.list_for("memperhatikan", &one)?);
        }
        Ok(items)
    }

    pub(super) fn title(&self) -> Result<Vec<Block>, RenderError> {
        let office = self.office;
        let mut lines: Vec<(String, f32)> = self.list("judul")?.into_iter().map(|line| (line, 0.0)).collect();
        let regional = self.data.bentuk == BentukKeputusan::Keputusan;
        if let (true, Some(selaku)) = (regional, given(self.data.selaku.as_deref())) {
            lines.push((self.naskah.get("selaku", &[])?, 0.0));
            lines.push((selaku.to_owned(), 0.0));
        }
        lines.push((self.number.clone(), 4.0));
        lines.push((self.naskah.get("tentang_judul", &[])?, 8.0));
        lines.push((self.tentang_kapital.clone(), 4.0));
        if self.data.rahmat {
            lines.push((self.naskah.get("rahmat", &[])?, 12.0));
        }
        if regional {
            let last = given(self.data.selaku.as_deref()).map_or_else(
                || self.data.pejabat.clone(),
                |selaku| {
                    format!(
                        "{}\n{} {selaku}",
                        self.data.pejabat,
                        self.naskah.get("selaku", &[]).unwrap_or_default()
                    )
                },
            );
            lines.push((format!("{last},"), 12.0));
        }
        let block = |(i, (text, before)): (usize, (String, f32))| {
            let role = if i == 0 { Role::H1 } else { Role::P };
            office.title(Text::plain(text), if i == 0 { 14.0 } else { before }, role)
        };
        Ok(lines.into_iter().enumerate().map(block).collect())
    }

    /// Menimbang to the last dictum: labels at left, colon, marks, justified text.
    pub(super) fn body(&self, page: &PageSpec) -> Result<Vec<Block>, RenderError> {
        let or = |own: &[String], key: &str| if own.is_empty() { self.list(key) } else { Ok(own.to_vec()) };
        let menimbang = or(&self.data.menimbang, "menimbang")?;
        let own = &self.data.memperhatikan;
        let memperhatikan = if own.is_empty() { self.memperhatikan()? } else { own.clone() };
        let mengingat: Vec<String> = self.data.mengingat.iter().map(|text| closed(text)).collect();
        let mut blocks = vec![];
        let letter = |i: usize| format!("{}.", letters(i));
        let number = |i: usize| format!("{}.", i + 1);
        self.clause(&mut blocks, page, &self.word("menimbang_label")?, &menimbang, &letter);
        self.clause(&mut blocks, page, &self.word("mengingat_label")?, &mengingat, &number);
        self.clause(&mut blocks, page, &self.word("memperhatikan_label")?, &memperhatikan, &number);
        blocks.push(self.office.title(Text::bold(self.word("memutuskan")?), 16.0, Role::H2));
        let from = blocks.len();
        self.clause(&mut blocks, page, &self.word("menetapkan_label")?, &self.list("menetapkan")?, &number);
        for (i, text) in or(&self.data.diktum, "diktum")?.into_iter().enumerate() {
            self.clause(&mut blocks, page, &self.dictum_label(i)?, &[text], &number);
        }
        // the last dictum stays with the signature
        if let (true, Some(Block::Para(last))) = (blocks.len() > from, blocks.last_mut()) {
            last.keep_next = true;
        }
        Ok(blocks)
    }

    fn dictum_label(&self, i: usize) -> Result<String, RenderError> {
        let key = match self.data.label_diktum {
            LabelDiktum::Pertama => "pertama",
            LabelDiktum::Kesatu => "kesatu",
        };
        match self.naskah.list(key, &[])?.into_iter().nth(i) {
            Some(label) => Ok(label),
            None => self.naskah.get("diktum_lain", &[("nomor", &(i + 1).to_string())]),
        }
    }

    fn clause(
        &self,
        blocks: &mut Vec<Block>,
        page: &PageSpec,
        label: &str,
        items: &[String],
        mark: &dyn Fn(usize) -> String,
    ) {
        let em = self.office.size;
        // capitals of the official form are wider
        let wide = if self.data.bentuk == BentukKeputusan::Penetapan { 10.4 } else { 8.6 };
        let colon = (wide * em).min(page.text_width() * 0.3);
        let text = colon + em;
        for (i, item) in items.iter().enumerate() {
            let mut marks = vec![];
            if i == 0 {
                marks.push(Mark { x: 0.0, text: Text::plain(label) });
                marks.push(Mark { x: colon, text: Text::plain(":") });
            }
            let mut x = text;
            if items.len() > 1 {
                marks.push(Mark { x, text: Text::plain(mark(i)) });
                x += if items.len() > 9 { 2.3 * em } else { 1.8 * em };
            }
            let before = if i == 0 { 9.0 } else { 4.0 };
            blocks.push(Block::Para(Para { x, marks, ..self.office.para(item, before) }));
        }
    }

    pub(super) fn signature(&self, text_width: f32) -> Result<Block, RenderError> {
        let umum = &self.office.umum;
        let date = self.office.date(self.data.tanggal.as_deref())?;
        let intro = [
            umum.get("ditetapkan_di", &[("tempat", &self.data.ditetapkan_di)])?,
            umum.get("pada_tanggal", &[("tanggal", &date)])?,
        ];
        let style = SignatureStyle::DECREE;
        let column =
            self.office.signature_column(&self.data.penandatangan, &intro, style, Side::Right, text_width)?;
        Ok(self.office.signatures(vec![column], 18.0, false))
    }

    /// Lying pages: head at the top right, title, matrix, the same signature block.
    pub(super) fn annex(&self, annex: &LampiranKeputusan) -> Result<Section, RenderError> {
        let office = self.office;
        let page = office.lying();
        let width = page.text_width();
        let mut lines = vec![self.naskah.get("daftar.lampiran", &[])?];
        lines.extend(self.list("lampiran")?);
        lines.push(self.number.clone());
        lines.push(self.naskah.get("tentang_judul", &[])?);
        lines.push(self.tentang_kapital.clone());
        let fields = [("badan_publik", self.data.badan_publik.as_str())];
        let title = if annex.judul.is_empty() {
            self.naskah.list("daftar.judul", &fields)?
        } else {
            annex.judul.clone()
        };
        let mut blocks = vec![office.annex_head(&lines, width * 0.6, width)];
        for (i, line) in title.iter().enumerate() {
            let (before, role) = if i == 0 { (14.0, Role::H1) } else { (0.0, Role::P) };
            blocks.push(office.title(Text::bold(line), before, role));
        }
        let mut table = matrix(office, &annex.baris, annex.kolom, width)?;
        table.keep_next = true;
        blocks.push(Block::Table(table));
        blocks.push(self.signature(width)?);
        Ok(Section { page, blocks })
    }
}

/// `Nomor … Tahun …` of a Lembar.
fn lembar_number(
    lembar: &RujukanLembar,
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<String, RenderError> {
    let dots = office.umum.get("titik_nomor", &[])?;
    let nomor = given(lembar.nomor.as_deref()).unwrap_or(&dots);
    match lembar.tahun.as_deref() {
        Some(tahun) => {
            let tahun = given(Some(tahun)).unwrap_or(&dots);
            naskah.get("nomor_lembar", &[("nomor", nomor), ("tahun", tahun)])
        }
        None => naskah.get("nomor_lembar_tanpa_tahun", &[("nomor", nomor)]),
    }
}

/// An item of Mengingat with its `;`, as Lampiran III closes them, whatever it was typed with.
fn closed(text: &str) -> String {
    format!("{};", text.trim_end().trim_end_matches([';', '.', ',']).trim_end())
}

/// a, b … z, aa, ab …
fn letters(i: usize) -> String {
    let last = char::from(b'a' + (i % 26) as u8);
    if i < 26 { last.to_string() } else { format!("{}{last}", letters(i / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::{closed, letters};

    #[test]
    fn items_are_lettered_past_z() {
        assert_eq!([0, 25, 26, 51, 52].map(letters), ["a", "z", "aa", "az", "ba"]);
    }

    #[test]
    fn an_item_of_mengingat_is_closed_once() {
        for typed in [
            "UU Nomor 14 Tahun 2008 (LN 4846)",
            "UU Nomor 14 Tahun 2008 (LN 4846);",
            "UU Nomor 14 Tahun 2008 (LN 4846) . ",
        ] {
            assert_eq!(closed(typed), "UU Nomor 14 Tahun 2008 (LN 4846);");
        }
    }
}
