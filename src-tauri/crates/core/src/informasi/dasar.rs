//! Legal bases: as printed, and as the rules look at them.

use super::uji_baris::DasarUji;
use super::{DasarHukum, Informasi};
use crate::masalah::Masalah;
use crate::peraturan::{JenisPeraturan, Peraturan, kutipan, pasal17};

impl DasarHukum {
    /// The words of an imported list, not matched to a regulation yet.
    #[must_use]
    pub fn dari_teks(teks: &str) -> Self {
        Self {
            peraturan_id: None,
            teks: teks.to_owned(),
            pasal: String::new(),
            ayat: String::new(),
            huruf: String::new(),
            angka: String::new(),
            cetak: String::new(),
        }
    }

    /// As printed: `Pasal 4 ayat (2) huruf a Undang-Undang Nomor … tentang …`, or the free text as it was written.
    #[must_use]
    pub fn uraian(&self, peraturan: &[Peraturan]) -> String {
        let Some(law) = self.find(peraturan) else { return self.teks.trim().to_owned() };
        let mut out = Vec::new();
        for (name, value) in
            [("pasal", &self.pasal), ("ayat", &self.ayat), ("huruf", &self.huruf), ("angka", &self.angka)]
        {
            let value = value.trim();
            let bare = match value.get(..name.len()) {
                Some(word) if word.eq_ignore_ascii_case(name) => {
                    value.get(name.len()..).unwrap_or_default().trim()
                }
                _ => value,
            };
            match name {
                _ if bare.is_empty() => {}
                "pasal" => out.push(format!("Pasal {bare}")),
                "ayat" if !bare.contains('(') => out.push(format!("ayat ({bare})")),
                _ => out.push(format!("{name} {bare}")),
            }
        }
        out.push(law.judul());
        out.join(" ")
    }

    fn find<'a>(&self, peraturan: &'a [Peraturan]) -> Option<&'a Peraturan> {
        let id = self.peraturan_id.as_deref()?;
        peraturan.iter().find(|p| p.id == id)
    }

    /// Whether this is Pasal 17 of UU 14/2008 itself, which the codes of the item already say.
    fn is_pasal17(&self, peraturan: &[Peraturan]) -> bool {
        let digits: String =
            self.pasal.chars().filter(|c| !c.is_whitespace() && !c.is_alphabetic()).collect();
        digits == "17" && self.find(peraturan).is_some_and(is_uu_kip)
    }
}

fn is_uu_kip(p: &Peraturan) -> bool {
    p.jenis == JenisPeraturan::Uu && p.nomor.trim() == "14" && p.tahun == 2008
}

/// The legal bases of an item as printed, one a line: the citation of its Pasal 17 codes first, then every other
/// basis. What a free text says already is not printed a second time.
pub(super) fn cetak(i: &Informasi, peraturan: &[Peraturan]) -> String {
    let said: Vec<String> = i
        .dasar_hukum
        .iter()
        .filter(|d| d.find(peraturan).is_none())
        .flat_map(|d| kutipan::baca_pasal17(&d.teks))
        .collect();
    let letter = |k: &str| k.split('.').next().unwrap_or_default().to_owned();
    let is_said = |k: &str| said.iter().any(|s| s == k || *s == letter(k));
    let unsaid: Vec<&str> = i.kode_pasal17.iter().map(String::as_str).filter(|k| !is_said(k)).collect();
    let mut lines = Vec::new();
    if !unsaid.is_empty() {
        lines.push(pasal17::kutipan_gabungan(&unsaid));
    }
    for d in &i.dasar_hukum {
        let text = d.uraian(peraturan);
        let doubled = !i.kode_pasal17.is_empty() && d.is_pasal17(peraturan);
        if !text.is_empty() && !doubled && !lines.contains(&text) {
            lines.push(text);
        }
    }
    lines.join("\n")
}

/// A basis that names another letter of Pasal 17 than the codes of the item: the paper would print only the codes, and
/// the grounds would contradict each other (UU 14/2008 Pasal 17). What was chosen from the list is an error; what was
/// only read out of a free text is weak.
pub(super) fn check_pasal17(i: &Informasi, peraturan: &[Peraturan]) -> Vec<Masalah> {
    if i.kode_pasal17.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (n, d) in i.dasar_hukum.iter().enumerate() {
        let mut lain = kutipan::baca_pasal17(&d.uraian(peraturan));
        lain.retain(|said| !i.kode_pasal17.iter().any(|kode| agrees(said, kode)));
        if lain.is_empty() {
            continue;
        }
        let medan = format!("dasar_hukum.{n}");
        let masalah = match d.find(peraturan) {
            Some(_) => Masalah::galat(medan, "DASAR_PASAL17_BERBEDA"),
            None => Masalah::peringatan(medan, "DASAR_PASAL17_BERBEDA"),
        };
        out.push(masalah.with("huruf", named(&lain)).with("kode", named(&i.kode_pasal17)));
    }
    out
}

/// Whether a code that a basis says and a code of the item may mean the same: `h` says no more than `h.3`.
fn agrees(said: &str, kode: &str) -> bool {
    said == kode
        || kode.strip_prefix(said).is_some_and(|rest| rest.starts_with('.'))
        || said.strip_prefix(kode).is_some_and(|rest| rest.starts_with('.'))
}

/// `h.3, j` → `h angka 3, j`.
fn named(kode: &[String]) -> String {
    kode.iter().map(|k| k.replace('.', " angka ")).collect::<Vec<_>>().join(", ")
}

/// One law cited by an item, with the place of its basis in the form.
pub(crate) struct Sumber {
    /// Index of the basis.
    pub(super) urut: usize,
    jenis: JenisPeraturan,
    nomor: String,
    tahun: i32,
    pasal: String,
    dicabut: bool,
}

impl Sumber {
    /// As the rules of a row take it.
    pub(crate) fn uji(&self) -> DasarUji<'_> {
        DasarUji {
            jenis: self.jenis,
            nomor: &self.nomor,
            tahun: self.tahun,
            pasal: &self.pasal,
            dicabut: self.dicabut,
        }
    }
}

/// Every law that the bases cite; a free text may cite several.
pub(crate) fn sumber(i: &Informasi, peraturan: &[Peraturan]) -> Vec<Sumber> {
    let mut out = Vec::new();
    for (urut, d) in i.dasar_hukum.iter().enumerate() {
        if let Some(law) = d.find(peraturan) {
            out.push(Sumber {
                urut,
                jenis: law.jenis,
                nomor: law.nomor.clone(),
                tahun: law.tahun,
                pasal: d.pasal.clone(),
                dicabut: law.is_dicabut(),
            });
            continue;
        }
        out.extend(kutipan::baca_peraturan(&d.teks).into_iter().filter_map(|k| {
            // A law without its year is not named well enough to count.
            let tahun = k.tahun?;
            let same = |p: &&Peraturan| p.jenis == k.jenis && p.nomor == k.nomor && p.tahun == tahun;
            Some(Sumber {
                urut,
                dicabut: peraturan.iter().find(same).is_some_and(Peraturan::is_dicabut),
                jenis: k.jenis,
                nomor: k.nomor,
                tahun,
                pasal: k.pasal,
            })
        }));
    }
    out
}
