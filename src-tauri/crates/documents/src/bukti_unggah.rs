//! D25 Bukti unggah: that the public list stands on a web site, with the fingerprints of the files.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan, WaktuTerbilang};
use crate::engine::model::{Block, Para, Section};
use crate::layout::{Columns, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuktiUnggah {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Day of the upload in words; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// What was uploaded, e.g. `Daftar Informasi yang Dikecualikan Tahun 2026`.
    pub isi: String,
    /// Decrees it rests on, a line each.
    #[serde(default)]
    pub dasar_penetapan: Vec<String>,
    /// Sarana, e.g. `Laman resmi PPID`.
    pub sarana: String,
    /// Address where it is found; `None` prints dots.
    #[serde(default)]
    pub alamat: Option<String>,
    /// Hour, e.g. `pukul 09.15 WIB`; `None` leaves the line out.
    #[serde(default)]
    pub pukul: Option<String>,
    /// Files.
    pub berkas: Vec<Berkas>,
    /// SHA-256 of the manifest of the export, 64 hexadecimal digits; `None` leaves the line out.
    #[serde(default)]
    pub manifes_sha256: Option<String>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Officer who uploaded it; signs at right.
    pub petugas: Penandatangan,
    /// Who takes note (PPID); signs at left.
    pub mengetahui: Penandatangan,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Berkas {
    /// Name.
    pub nama: String,
    /// Size in words, e.g. `182 KB`.
    pub ukuran: String,
    /// SHA-256, 64 hexadecimal digits.
    pub sha256: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D25-UNGGAH",
    text: include_str!("../../../../assets/naskah/bukti_unggah.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["waktu"]),
        ("isi", &[]),
        ("dasar_penetapan", &[]),
        ("sarana", &[]),
        ("alamat", &[]),
        ("pukul", &[]),
        ("petugas", &[]),
        ("manifes", &[]),
        ("berkas", &[]),
        ("penutup", &[]),
        ("mengetahui", &[]),
        ("tanda_petugas", &[]),
        ("kolom.no", &[]),
        ("kolom.nama", &[]),
        ("kolom.ukuran", &[]),
        ("kolom.sha256", &[]),
    ],
};

/// Width of the labels, in em.
const LABEL: f32 = 9.5;
/// Digits of a fingerprint that stand together.
const GROUP: usize = 8;

impl Compose for BuktiUnggah {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[])?;
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut blocks = vec![office.kop(&self.kop, &page)];
        blocks.extend(office.titles(&title, &number));
        let opening = naskah.get("pembuka", &[("waktu", &office.day(self.waktu.as_ref())?)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(opening, 14.0) }));
        let about = [
            ("isi", Some(self.isi.clone())),
            ("dasar_penetapan", Some(self.dasar_penetapan.join("\n"))),
            ("sarana", Some(self.sarana.clone())),
            ("alamat", Some(office.or_dots(self.alamat.as_deref())?)),
            ("pukul", self.pukul.clone()),
            ("petugas", Some(office.or_dots(self.petugas.nama.as_deref())?)),
            ("manifes", self.manifes_sha256.as_deref().map(spaced)),
        ];
        let mut before = 8.0;
        for (key, text) in about {
            let Some(text) = given(text.as_deref()) else { continue };
            blocks.push(Block::Para(office.labelled(&word(key)?, text, LABEL, before)));
            before = 2.0;
        }
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("berkas")?, 10.0) }));
        blocks.push(self.files(office, naskah, width)?);
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 10.0) }));
        let style = SignatureStyle::LETTER;
        let left = [String::new(), word("mengetahui")?];
        let left = office.signature_column(&self.mengetahui, &left, style, Side::Left, width)?;
        let right = [office.place_date(&self.tempat, self.tanggal.as_deref())?, word("tanda_petugas")?];
        let right = office.signature_column(&self.petugas, &right, style, Side::Right, width)?;
        blocks.push(office.signatures(vec![left, right], 14.0, false));
        Ok(Composed {
            title: format!("{} {number}", title.join(" ")),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

impl BuktiUnggah {
    fn files(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        // small, so that usual names of files stand on one line: a hyphen of a line end would look like theirs
        let style = office.people_style(2.5);
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.3)
            .share(word("nama")?, 2.05)
            .share(word("ukuran")?, 0.55)
            .share(word("sha256")?, 1.85);
        let mut list = table(columns, width, style, 4.0);
        list.rows = grouped(
            &self.berkas,
            |_| None,
            |number, row| vec![number.to_string(), row.nama.clone(), row.ukuran.clone(), spaced(&row.sha256)],
        );
        Ok(Block::Table(list))
    }
}

/// A fingerprint in groups, so that it can be read aloud and broken over lines.
fn spaced(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let groups = digits.chunks(GROUP).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
