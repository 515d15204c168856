//! D23 Laporan pendokumentasian informasi yang dikecualikan.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Block, Para, Section};
use crate::layout::{Office, Side, SignatureStyle};
use crate::naskah::{Naskah, Source};
use bagian::Bagian;
use serde::{Deserialize, Serialize};

mod bagian;

/// Input of the report. Counts and order are the caller's; a list without rows says that there is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaporanPendokumentasian {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Periode, e.g. `1 Januari s.d. 31 Desember 2026`; in capitals in the title.
    pub periode: String,
    /// Badan Publik, e.g. `Pemerintah Kota …`.
    pub badan_publik: String,
    /// Items in the list on the day of the report that were set until the end of the period.
    pub jumlah_informasi: u32,
    /// Items a letter of UU 14/2008 Pasal 17; an item may bear several letters.
    pub per_huruf: Vec<Jumlah>,
    /// Items a unit.
    pub per_unit: Vec<Jumlah>,
    /// Items a state.
    pub per_status: Vec<Jumlah>,
    /// Tests, meetings and decrees of the period.
    #[serde(default)]
    pub kegiatan: Vec<Kegiatan>,
    /// Items added, changed and opened in the period.
    #[serde(default)]
    pub perubahan: Vec<Perubahan>,
    /// Items whose exemption ends in the next 12 months.
    #[serde(default)]
    pub jatuh_tempo: Vec<JatuhTempo>,
    /// State of the archives, e.g. `Hardcopy yang sudah berlokasi`.
    pub arsip: Vec<Jumlah>,
    /// Changes of state from the audit trail; none leaves the part out.
    #[serde(default)]
    pub riwayat: Vec<Riwayat>,
    /// Kendala; `None` prints dots to write them on, an empty list says that there are none.
    #[serde(default)]
    pub kendala: Option<Vec<String>>,
    /// Rekomendasi, likewise.
    #[serde(default)]
    pub rekomendasi: Option<Vec<String>>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// PPID Utama.
    pub penandatangan: Penandatangan,
    /// Offices whose initials a draft bears.
    #[serde(default)]
    pub paraf: Vec<String>,
    /// Tembusan.
    #[serde(default)]
    pub tembusan: Vec<String>,
}

/// A count.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jumlah {
    /// What is counted.
    pub uraian: String,
    /// How many.
    pub jumlah: u32,
}

/// A test, meeting or decree.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kegiatan {
    /// Group heading, e.g. `Pengujian Konsekuensi`.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Number of its paper.
    #[serde(default)]
    pub nomor: String,
    /// Day.
    pub tanggal: String,
    /// What it was about.
    pub uraian: String,
}

/// An item added, changed or opened.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Perubahan {
    /// Group heading, e.g. `Ditambahkan`.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Number in the register.
    pub nomor_register: String,
    /// Title.
    pub informasi: String,
    /// Decree.
    pub penetapan: String,
}

/// An item whose exemption ends.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JatuhTempo {
    /// Number in the register.
    pub nomor_register: String,
    /// Title.
    pub informasi: String,
    /// End of the exemption.
    pub berakhir: String,
    /// Latest day for the decree.
    pub batas: String,
}

/// A change of state.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Riwayat {
    /// Day and hour.
    pub waktu: String,
    /// Number in the register.
    pub nomor_register: String,
    /// State before.
    pub dari: String,
    /// State after.
    pub ke: String,
    /// Who did it.
    pub pengguna: String,
    /// Reason.
    #[serde(default)]
    pub alasan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D23",
    text: include_str!("../../../../../assets/naskah/laporan_pendokumentasian.toml"),
    keys: &[
        ("judul", &[]),
        ("periode", &["periode"]),
        ("jumlah", &[]),
        ("nihil", &[]),
        ("dasar.judul", &[]),
        ("dasar.isi", &[]),
        ("informasi.judul", &[]),
        ("informasi.isi", &["periode", "badan_publik", "jumlah", "tanggal"]),
        ("informasi.nihil", &["periode", "badan_publik", "tanggal"]),
        ("informasi.huruf", &[]),
        ("informasi.huruf_catatan", &[]),
        ("informasi.unit", &[]),
        ("informasi.status", &[]),
        ("kegiatan.judul", &[]),
        ("perubahan.judul", &[]),
        ("jatuh_tempo.judul", &[]),
        ("arsip.judul", &[]),
        ("arsip.uraian", &[]),
        ("riwayat.judul", &[]),
        ("kendala.judul", &[]),
        ("rekomendasi.judul", &[]),
        ("penutup", &[]),
        ("kolom.no", &[]),
        ("kolom.nomor", &[]),
        ("kolom.tanggal", &[]),
        ("kolom.uraian", &[]),
        ("kolom.nomor_register", &[]),
        ("kolom.informasi", &[]),
        ("kolom.penetapan", &[]),
        ("kolom.berakhir", &[]),
        ("kolom.batas", &[]),
        ("kolom.waktu", &[]),
        ("kolom.dari", &[]),
        ("kolom.ke", &[]),
        ("kolom.pengguna", &[]),
        ("kolom.alasan", &[]),
    ],
};

impl Compose for LaporanPendokumentasian {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let mut title = naskah.list("judul", &[])?;
        title.push(naskah.get("periode", &[("periode", &self.periode.to_uppercase())])?);
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut parts = Bagian::new(office, naskah, width);
        parts.blocks.push(office.kop(&self.kop, &page));
        parts.blocks.extend(office.titles(&title, &number));
        self.parts(office, &mut parts)?;
        let mut blocks = parts.blocks;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 10.0) }));
        let intro = [office.place_date(&self.tempat, self.tanggal.as_deref())?];
        let style = SignatureStyle::LETTER;
        let who = office.signature_column(&self.penandatangan, &intro, style, Side::Right, width)?;
        let signed = office.signatures(vec![who], 20.0, false);
        blocks.extend(office.closing(vec![signed], &self.paraf, &self.tembusan, width)?);
        Ok(Composed {
            title: format!("{} {}", title.join(" "), self.badan_publik),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

impl LaporanPendokumentasian {
    fn parts(&self, office: &Office<'_>, parts: &mut Bagian<'_>) -> Result<(), RenderError> {
        let made = office.date(self.tanggal.as_deref())?;
        parts.heading("dasar")?;
        parts.list(&parts.naskah.list("dasar.isi", &[])?)?;
        parts.heading("informasi")?;
        let badan_publik = office.or_dots(Some(&self.badan_publik))?;
        let total = self.jumlah_informasi.to_string();
        let fields = [
            ("periode", &*self.periode),
            ("badan_publik", &*badan_publik),
            ("jumlah", &*total),
            ("tanggal", &*made),
        ];
        let key = if self.jumlah_informasi == 0 { "informasi.nihil" } else { "informasi.isi" };
        parts.sentence(parts.naskah.get(key, &fields)?);
        parts.counts("informasi.huruf", &self.per_huruf, None)?;
        if !self.per_huruf.is_empty() {
            parts.sentence(parts.naskah.get("informasi.huruf_catatan", &[])?);
        }
        parts.counts("informasi.unit", &self.per_unit, Some(self.jumlah_informasi))?;
        parts.counts("informasi.status", &self.per_status, Some(self.jumlah_informasi))?;
        parts.heading("kegiatan")?;
        let shares = [("nomor", 1.3), ("tanggal", 1.0), ("uraian", 2.4)];
        let rows = |row: &Kegiatan| vec![row.nomor.clone(), row.tanggal.clone(), row.uraian.clone()];
        parts.table(&shares, &self.kegiatan, |row| row.kelompok.as_deref(), rows)?;
        parts.heading("perubahan")?;
        let shares = [("nomor_register", 1.05), ("informasi", 2.1), ("penetapan", 1.85)];
        let rows =
            |row: &Perubahan| vec![row.nomor_register.clone(), row.informasi.clone(), row.penetapan.clone()];
        parts.table(&shares, &self.perubahan, |row| row.kelompok.as_deref(), rows)?;
        parts.heading("jatuh_tempo")?;
        let shares = [("nomor_register", 1.05), ("informasi", 2.05), ("berakhir", 1.15), ("batas", 1.15)];
        let rows = |row: &JatuhTempo| {
            vec![row.nomor_register.clone(), row.informasi.clone(), row.berakhir.clone(), row.batas.clone()]
        };
        parts.table(&shares, &self.jatuh_tempo, |_| None, rows)?;
        parts.heading("arsip")?;
        if self.arsip.is_empty() {
            parts.list(&[])?;
        }
        parts.counts("arsip.uraian", &self.arsip, None)?;
        if !self.riwayat.is_empty() {
            parts.heading("riwayat")?;
            let shares = [
                ("waktu", 1.1),
                ("nomor_register", 1.35),
                ("dari", 0.95),
                ("ke", 0.95),
                ("pengguna", 1.0),
                ("alasan", 1.0),
            ];
            let rows = |row: &Riwayat| {
                [&row.waktu, &row.nomor_register, &row.dari, &row.ke, &row.pengguna, &row.alasan]
                    .into_iter()
                    .cloned()
                    .collect()
            };
            parts.table(&shares, &self.riwayat, |_| None, rows)?;
        }
        parts.heading("kendala")?;
        parts.list_or_dots(self.kendala.as_deref())?;
        parts.heading("rekomendasi")?;
        parts.list_or_dots(self.rekomendasi.as_deref())
    }
}
