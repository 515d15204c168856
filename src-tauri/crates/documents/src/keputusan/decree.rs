//! Text of a decree, whatever it decides: D14, D15 and D21 differ in their sentences and in their annex.

use super::rujukan::{Field, Rujukan};
use super::{BentukKeputusan, Keputusan, LabelDiktum};
use crate::RenderError;
use crate::engine::model::{Block, Mark, PageSpec, Para, Role, Text};
use crate::layout::{Office, given};
use crate::naskah::{Fields, Naskah};

/// A decree with the texts that stand in several of its places.
pub(super) struct Decree<'d, 'o> {
    pub(super) data: &'d Keputusan,
    pub(super) office: &'o Office<'o>,
    naskah: &'o Naskah,
    /// Where its sentences stand in the wording: `penetapan`, `keputusan.pembukaan`.
    pub(super) section: String,
    fields: Vec<Field>,
    pub(super) rujukan: Vec<Rujukan>,
    pub(super) number: String,
    pub(super) tentang_kapital: String,
}

/// Name of a form in the wording.
pub(super) fn form(bentuk: BentukKeputusan) -> &'static str {
    match bentuk {
        BentukKeputusan::Penetapan => "penetapan",
        BentukKeputusan::Keputusan => "keputusan",
    }
}

impl<'d, 'o> Decree<'d, 'o> {
    /// `kind` is what it decides, for papers that can decide several things; `own` are fields of that paper alone.
    pub(super) fn new(
        data: &'d Keputusan,
        office: &'o Office<'o>,
        naskah: &'o Naskah,
        kind: Option<&str>,
        own: Vec<Field>,
        rujukan: Vec<Rujukan>,
    ) -> Result<Self, RenderError> {
        let form = form(data.bentuk);
        let section = kind.map_or_else(|| form.to_owned(), |kind| format!("{form}.{kind}"));
        let mut fields = own;
        fields.push(("badan_publik", data.badan_publik.clone()));
        fields.push(("pejabat", data.pejabat.clone()));
        fields.extend(rujukan.iter().flat_map(|r| r.fields.iter().cloned()));
        let number = office.number(data.nomor.as_deref(), data.tahun.as_deref())?;
        let mut decree =
            Self { data, office, naskah, section, fields, rujukan, number, tentang_kapital: String::new() };
        let tentang = match given(data.tentang.as_deref()) {
            Some(text) => text.to_owned(),
            None => naskah.get(&format!("{}.tentang", decree.section), &decree.fields(&[]))?,
        };
        decree.tentang_kapital = tentang.to_uppercase();
        let kapital = decree.tentang_kapital.clone();
        let first = decree.dictum_label(0)?;
        decree.fields.extend([("tentang", tentang), ("tentang_kapital", kapital), ("diktum_pertama", first)]);
        Ok(decree)
    }

    /// The fields of its sentences, `own` before them.
    fn fields<'b>(&'b self, own: &'b [Field]) -> Vec<(&'b str, &'b str)> {
        own.iter().chain(&self.fields).map(|(name, text)| (*name, text.as_str())).collect()
    }

    pub(super) fn is_regional(&self) -> bool {
        self.data.bentuk == BentukKeputusan::Keputusan
    }

    /// Wording that all decrees share.
    pub(super) fn shared(&self, key: &str, fields: Fields<'_>) -> Result<String, RenderError> {
        self.office.umum.get(&format!("ketetapan.{key}"), fields)
    }

    /// Wording that all decrees of this form share.
    pub(super) fn word(&self, key: &str) -> Result<String, RenderError> {
        self.shared(&format!("{}.{key}", form(self.data.bentuk)), &self.fields(&[]))
    }

    fn list(&self, key: &str) -> Result<Vec<String>, RenderError> {
        self.naskah.list(&format!("{}.{key}", self.section), &self.fields(&[]))
    }

    /// One item for each paper it refers to, in their order.
    fn memperhatikan(&self) -> Result<Vec<String>, RenderError> {
        let mut items = vec![];
        for rujukan in &self.rujukan {
            let key = format!("{}.memperhatikan_{}", self.section, rujukan.kind);
            for one in &rujukan.items {
                let fields: Vec<(&str, &str)> =
                    one.iter().map(|(name, text)| (*name, text.as_str())).collect();
                items.push(self.naskah.get(&key, &fields)?);
            }
        }
        Ok(items)
    }

    pub(super) fn title(&self) -> Result<Vec<Block>, RenderError> {
        let head = self
            .office
            .umum
            .list(&format!("ketetapan.{}.judul", form(self.data.bentuk)), &self.fields(&[]))?;
        let mut lines: Vec<(String, f32)> = head.into_iter().map(|line| (line, 0.0)).collect();
        let word = self.shared("selaku", &[])?;
        let selaku = given(self.data.selaku.as_deref()).filter(|_| self.is_regional());
        if let Some(selaku) = selaku {
            lines.push((word.clone(), 0.0));
            lines.push((selaku.to_owned(), 0.0));
        }
        lines.push((self.number.clone(), 4.0));
        lines.push((self.shared("tentang_judul", &[])?, 8.0));
        lines.push((self.tentang_kapital.clone(), 4.0));
        if self.data.rahmat {
            lines.push((self.shared("rahmat", &[])?, 12.0));
        }
        if self.is_regional() {
            let own = &self.data.pejabat;
            let last = selaku.map_or_else(|| own.clone(), |selaku| format!("{own}\n{word} {selaku}"));
            lines.push((format!("{last},"), 12.0));
        }
        let block = |(i, (text, before)): (usize, (String, f32))| {
            let role = if i == 0 { Role::H1 } else { Role::P };
            self.office.title(Text::plain(text), if i == 0 { 14.0 } else { before }, role)
        };
        Ok(lines.into_iter().enumerate().map(block).collect())
    }

    /// Menimbang to the last dictum: labels at left, colon, marks, justified text.
    pub(super) fn body(&self, page: &PageSpec) -> Result<Vec<Block>, RenderError> {
        let or = |own: &[String], key: &str| if own.is_empty() { self.list(key) } else { Ok(own.to_vec()) };
        let menimbang = or(&self.data.menimbang, "menimbang")?;
        let own = &self.data.memperhatikan;
        let memperhatikan = if own.is_empty() { self.memperhatikan()? } else { own.clone() };
        let laws = if self.data.mengingat.is_empty() {
            self.office.umum.list("ketetapan.peraturan", &[])?
        } else {
            self.data.mengingat.clone()
        };
        let mengingat: Vec<String> = laws.iter().map(|text| closed(text)).collect();
        let mut blocks = vec![];
        let letter = |i: usize| format!("{}.", letters(i));
        let number = |i: usize| format!("{}.", i + 1);
        self.clause(&mut blocks, page, &self.word("menimbang")?, &menimbang, &letter);
        self.clause(&mut blocks, page, &self.word("mengingat")?, &mengingat, &number);
        self.clause(&mut blocks, page, &self.word("memperhatikan")?, &memperhatikan, &number);
        blocks.push(self.office.title(Text::bold(self.word("memutuskan")?), 16.0, Role::H2));
        let from = blocks.len();
        self.clause(&mut blocks, page, &self.word("menetapkan")?, &[self.word("menetapkan_isi")?], &number);
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
            LabelDiktum::Pertama => "ketetapan.pertama",
            LabelDiktum::Kesatu => "ketetapan.kesatu",
        };
        match self.office.umum.list(key, &[])?.into_iter().nth(i) {
            Some(label) => Ok(label),
            None => self.shared("diktum_lain", &[("nomor", &(i + 1).to_string())]),
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
        let wide = if self.is_regional() { 8.6 } else { 10.4 };
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
