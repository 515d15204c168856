//! D13 Hasil pertimbangan tentang informasi yang dikecualikan, from the Tim Pertimbangan to the PPID Utama.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Bilangan, Kop, Penandatangan};
use crate::engine::model::{Align, Block, Para, Section, Text};
use crate::layout::{LetterHead, Office, Side, SignatureStyle, Signer, given};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HasilPertimbangan {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Sifat, e.g. `Terbatas`.
    pub sifat: String,
    /// Count of annexes; `None` leaves the line out.
    #[serde(default)]
    pub lampiran: Option<String>,
    /// Place at the top right.
    pub tempat_surat: String,
    /// Date at the top right; `None` prints dots.
    #[serde(default)]
    pub tanggal_surat: Option<String>,
    /// Addressee lines after `Yth.`; empty takes the PPID Utama.
    #[serde(default)]
    pub kepada: Vec<String>,
    /// What was handed to the team: Nota Dinas, Berita Acara, meeting. Empty leaves its heading out.
    #[serde(default)]
    pub dasar: Vec<String>,
    /// How many pieces of information were considered.
    pub jumlah: Bilangan,
    /// Considerations, one a piece of information.
    pub pertimbangan: Vec<Pertimbangan>,
    /// Ketua Tim Pertimbangan.
    pub penandatangan: Penandatangan,
    /// Further members who sign; empty if the Ketua signs alone.
    #[serde(default)]
    pub anggota: Vec<AnggotaTim>,
    /// Offices that initial the draft, lowest first; printed on drafts only.
    #[serde(default)]
    pub paraf: Vec<String>,
    /// Tembusan.
    #[serde(default)]
    pub tembusan: Vec<String>,
}

/// Consideration of one piece of information (UU 14/2008 Pasal 2 ayat (4)); empty texts print dots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pertimbangan {
    /// Information.
    pub informasi: String,
    /// By law.
    #[serde(default)]
    pub undang_undang: String,
    /// By propriety.
    #[serde(default)]
    pub kepatutan: String,
    /// By public interest.
    #[serde(default)]
    pub kepentingan_umum: String,
    /// `Disetujui dikecualikan`, `… sebagian`, `Dinyatakan terbuka`, `Diuji ulang`.
    #[serde(default)]
    pub kesimpulan: String,
    /// Jangka waktu.
    #[serde(default)]
    pub jangka_waktu: String,
}

/// A member of the team who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnggotaTim {
    /// Name.
    pub nama: String,
    /// Office.
    pub jabatan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D13",
    text: include_str!("../../../../assets/naskah/hasil_pertimbangan.toml"),
    keys: &[
        ("judul", &[]),
        ("kepada", &[]),
        ("dasar", &[]),
        ("pembuka", &["jumlah"]),
        ("undang_undang", &[]),
        ("kepatutan", &[]),
        ("kepentingan_umum", &[]),
        ("kesimpulan", &[]),
        ("jangka_waktu", &[]),
        ("penutup", &[]),
        ("anggota", &[]),
    ],
};

impl Compose for HasilPertimbangan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = word("judul")?;
        let head = LetterHead {
            nomor: self.nomor.as_deref(),
            sifat: &self.sifat,
            lampiran: self.lampiran.as_deref(),
            hal: &title,
            tempat: &self.tempat_surat,
            tanggal: self.tanggal_surat.as_deref(),
        };
        let mut blocks = vec![office.kop(&self.kop, &page), office.letter_head(&head, width)?];
        let to = if self.kepada.iter().any(|line| given(Some(line)).is_some()) {
            self.kepada.clone()
        } else {
            vec![word("kepada")?]
        };
        blocks.extend(office.addressee(&to, 16.0)?);
        let mut before = 16.0;
        if !self.dasar.is_empty() {
            blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("dasar")?, before) }));
            before = 8.0;
        }
        for (i, text) in self.dasar.iter().enumerate() {
            blocks.push(Block::Para(office.listed((i, self.dasar.len()), text, 2.0)));
        }
        let opening = naskah.get("pembuka", &[("jumlah", &office.count(&self.jumlah)?)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(opening, before) }));
        for (i, item) in self.pertimbangan.iter().enumerate() {
            blocks.extend(considered((i, self.pertimbangan.len()), item, office, naskah)?);
        }
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 10.0) }));
        blocks.extend(self.signatures(office, naskah, width)?);
        Ok(Composed {
            title: format!("{title} {}", office.letter_number(self.nomor.as_deref())?),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

impl HasilPertimbangan {
    fn signatures(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        width: f32,
    ) -> Result<Vec<Block>, RenderError> {
        let style = SignatureStyle::LETTER;
        let column = office.signature_column(&self.penandatangan, &[], style, Side::Right, width)?;
        let mut signed = vec![office.signatures(vec![column], 20.0, !self.anggota.is_empty())];
        if !self.anggota.is_empty() {
            let heading = office.para(naskah.get("anggota", &[])?, 16.0);
            signed.push(Block::Para(Para { style: office.fixed(Align::Left), keep_next: true, ..heading }));
            let members: Vec<Signer<'_>> =
                self.anggota.iter().map(|who| Signer { nama: &who.nama, jabatan: &who.jabatan }).collect();
            signed.extend(office.signers(&members, width, false)?);
        }
        office.closing(signed, &self.paraf, &self.tembusan, width)
    }
}

/// The information in bold at its `place` among how many, then what speaks for the conclusion, a labelled text each.
fn considered(
    place: (usize, usize),
    item: &Pertimbangan,
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<Vec<Block>, RenderError> {
    let mut name = office.listed(place, "", 10.0);
    let indent = name.x;
    name.text = Text::bold(&item.informasi);
    name.style = office.fixed(Align::Left);
    let mut blocks = vec![Block::Para(Para { keep_next: true, ..name })];
    let lines = [
        ("undang_undang", &item.undang_undang),
        ("kepatutan", &item.kepatutan),
        ("kepentingan_umum", &item.kepentingan_umum),
        ("kesimpulan", &item.kesimpulan),
        ("jangka_waktu", &item.jangka_waktu),
    ];
    for (key, text) in lines {
        let text = office.or_dots(Some(text))?;
        let mut line = office.labelled(&naskah.get(key, &[])?, &text, 10.6, 3.0);
        line.x += indent;
        line.marks.iter_mut().for_each(|mark| mark.x += indent);
        if key == "kesimpulan" {
            line.text = Text::bold(text);
            line.keep_next = true;
        }
        blocks.push(Block::Para(line));
    }
    Ok(blocks)
}
