//! D12 Berita Acara rapat Tim Pertimbangan.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Bilangan, Kop, Penandatangan, WaktuTerbilang};
use crate::engine::model::{Align, Block, Para, Section};
use crate::layout::{Columns, Office, Side, SignatureStyle, Signer, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

mod persetujuan;

/// Input of the Berita Acara.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeritaAcaraRapat {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Badan Publik, e.g. `Pemerintah Kota …`.
    pub badan_publik: String,
    /// Day of the meeting; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// Place of the meeting.
    pub tempat: String,
    /// Who led it, as in the sentence `dipimpin oleh …`.
    pub pimpinan_rapat: String,
    /// Attendance and quorum.
    pub kehadiran: Kehadiran,
    /// Legal basis and invitation, one entry an item; empty takes the shipped list.
    #[serde(default)]
    pub dasar: Vec<String>,
    /// Summary of the discussion; may hold several paragraphs and lists. Empty leaves its heading out.
    pub ringkasan: String,
    /// Decisions.
    pub putusan: Vec<BarisPutusan>,
    /// How it was decided, e.g. `secara musyawarah mufakat`; `None` takes just that.
    #[serde(default)]
    pub cara_putusan: Option<String>,
    /// Number of originals.
    pub rangkap: Bilangan,
    /// Place of signing.
    pub tempat_tanda_tangan: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Pimpinan rapat.
    pub pimpinan: Penandatangan,
    /// Notulis.
    pub notulis: Penandatangan,
    /// All present members, in two columns.
    pub anggota: Vec<AnggotaHadir>,
}

/// Attendance and quorum in numbers and words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kehadiran {
    /// Members present.
    pub hadir: Bilangan,
    /// Members in office on the day.
    pub anggota: Bilangan,
    /// Members needed.
    pub kuorum: Bilangan,
    /// Reason why it was held without quorum (audited override); `None`: the quorum was met.
    #[serde(default)]
    pub kuorum_dikecualikan: Option<String>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisPutusan {
    /// Group heading, as in the matrix.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Information.
    pub informasi: String,
    /// Legal basis.
    pub dasar_hukum: String,
    /// Decision of the meeting.
    pub putusan: String,
    /// The meeting agreed that this row is exempt, whole or in part: the closing sentence names these rows only.
    #[serde(default)]
    pub disetujui: bool,
    /// Jangka waktu.
    pub jangka_waktu: String,
    /// Remark.
    #[serde(default)]
    pub catatan: String,
}

/// One present member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnggotaHadir {
    /// Name.
    pub nama: String,
    /// Office, or whom the person represents.
    pub jabatan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D12",
    text: include_str!("../../../../assets/naskah/berita_acara_rapat.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["waktu", "tempat", "badan_publik", "pimpinan"]),
        ("kehadiran", &["hadir", "anggota", "kuorum"]),
        ("kehadiran_dikecualikan", &["hadir", "anggota", "kuorum", "alasan"]),
        ("dasar_judul", &[]),
        ("dasar", &[]),
        ("ringkasan_judul", &[]),
        ("putusan_judul", &["cara"]),
        ("cara", &[]),
        ("persetujuan", &[]),
        ("persetujuan_sebagian", &["jumlah", "nomor"]),
        ("rentang", &["dari", "sampai"]),
        ("dua", &["awal", "akhir"]),
        ("banyak", &["awal", "akhir"]),
        ("penutup", &["rangkap"]),
        ("notulis", &[]),
        ("pimpinan", &[]),
        ("anggota", &[]),
        ("kolom.no", &[]),
        ("kolom.informasi", &[]),
        ("kolom.dasar_hukum", &[]),
        ("kolom.putusan", &[]),
        ("kolom.jangka_waktu", &[]),
        ("kolom.catatan", &[]),
    ],
};

impl Compose for BeritaAcaraRapat {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let acara = self;
        let page = office.upright();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[])?;
        let number = office.number(acara.nomor.as_deref(), None)?;
        let mut blocks = vec![office.kop(&acara.kop, &page)];
        blocks.extend(office.titles(&title, &number));
        let waktu = office.day(acara.waktu.as_ref())?;
        let fields = [
            ("waktu", waktu.as_str()),
            ("tempat", &acara.tempat),
            ("badan_publik", &acara.badan_publik),
            ("pimpinan", &acara.pimpinan_rapat),
        ];
        blocks.push(Block::Para(office.para(naskah.get("pembuka", &fields)?, 14.0)));
        blocks.push(Block::Para(office.para(attendance(&acara.kehadiran, office, naskah)?, 6.0)));
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("dasar_judul")?, 6.0) }));
        let basis = if acara.dasar.is_empty() { naskah.list("dasar", &[])? } else { acara.dasar.clone() };
        for (i, text) in basis.iter().enumerate() {
            blocks.push(Block::Para(office.listed((i, basis.len()), text, 2.0)));
        }
        if let Some(summary) = given(Some(&acara.ringkasan)) {
            blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("ringkasan_judul")?, 6.0) }));
            blocks.push(Block::Para(office.para(summary, 2.0)));
        }
        let manner =
            given(acara.cara_putusan.as_deref()).map_or_else(|| word("cara"), |text| Ok(text.to_owned()))?;
        let heading = naskah.get("putusan_judul", &[("cara", &manner)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(heading, 6.0) }));
        blocks.push(decisions(acara, office, naskah, page.text_width())?);
        if let Some(approval) = persetujuan::sentence(&acara.putusan, naskah)? {
            blocks.push(Block::Para(Para { keep_next: true, ..office.para(approval, 10.0) }));
        }
        let copies = office.count(&acara.rangkap)?;
        let closing = naskah.get("penutup", &[("rangkap", &copies)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(closing, 6.0) }));
        blocks.extend(signatures(acara, office, naskah, page.text_width())?);
        Ok(Composed {
            title: format!("{} {number}", title.join(" ")),
            kop: Some(&acara.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

fn attendance(kehadiran: &Kehadiran, office: &Office<'_>, naskah: &Naskah) -> Result<String, RenderError> {
    let present = office.count(&kehadiran.hadir)?;
    let members = office.count(&kehadiran.anggota)?;
    let needed = office.count(&kehadiran.kuorum)?;
    let mut fields = vec![("hadir", present.as_str()), ("anggota", &members), ("kuorum", &needed)];
    let Some(reason) = &kehadiran.kuorum_dikecualikan else { return naskah.get("kehadiran", &fields) };
    fields.push(("alasan", reason.trim_end_matches('.')));
    naskah.get("kehadiran_dikecualikan", &fields)
}

fn decisions(
    acara: &BeritaAcaraRapat,
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Block, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.1)
        .share(word("informasi")?, 2.1)
        .share(word("dasar_hukum")?, 1.9)
        .share(word("putusan")?, 1.0)
        .share(word("jangka_waktu")?, 1.15)
        .share(word("catatan")?, 0.85);
    let mut list = table(columns, width, style, 6.0);
    list.rows = grouped(
        &acara.putusan,
        |row| row.kelompok.as_deref(),
        |number, row| {
            vec![
                number.to_string(),
                row.informasi.clone(),
                row.dasar_hukum.clone(),
                row.putusan.clone(),
                row.jangka_waktu.clone(),
                row.catatan.clone(),
            ]
        },
    );
    Ok(Block::Table(list))
}

/// Notulis and pimpinan side by side, then the members in pairs.
fn signatures(
    acara: &BeritaAcaraRapat,
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Vec<Block>, RenderError> {
    let word = |key: &str| naskah.get(key, &[]);
    let style = SignatureStyle::LETTER;
    let place = office.place_date(&acara.tempat_tanda_tangan, acara.tanggal.as_deref())?;
    // an empty line beside the date
    let left = [String::new(), word("notulis")?];
    let left = office.signature_column(&acara.notulis, &left, style, Side::Left, width)?;
    let right =
        office.signature_column(&acara.pimpinan, &[place, word("pimpinan")?], style, Side::Right, width)?;
    // all signatures stay on the page of the closing sentence, as long as a page can hold them
    let mut blocks = vec![office.signatures(vec![left, right], 14.0, !acara.anggota.is_empty())];
    if acara.anggota.is_empty() {
        return Ok(blocks);
    }
    let heading = office.para(word("anggota")?, 16.0);
    blocks.push(Block::Para(Para { style: office.fixed(Align::Left), keep_next: true, ..heading }));
    let members: Vec<Signer<'_>> =
        acara.anggota.iter().map(|who| Signer { nama: &who.nama, jabatan: &who.jabatan }).collect();
    blocks.extend(office.signers(&members, width, false)?);
    Ok(blocks)
}
