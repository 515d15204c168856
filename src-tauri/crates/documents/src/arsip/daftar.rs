//! D19 Daftar arsip informasi yang dikecualikan.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::Penandatangan;
use crate::engine::model::{Block, Role, Section, Text, TextStyle};
use crate::layout::{Columns, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the list. Order and grouping are the caller's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarArsip {
    /// Title lines below the shipped first one, e.g. `PEMERINTAH KOTA …`.
    #[serde(default)]
    pub judul: Vec<String>,
    /// Pencipta arsip: the body that made the archives.
    pub pencipta_arsip: String,
    /// Unit pengolah.
    pub unit_pengolah: String,
    /// Day whose state it shows, e.g. `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub keadaan: Option<String>,
    /// Rows.
    pub baris: Vec<BarisArsip>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Arsiparis or whoever keeps the archives; signs at left.
    pub pengelola: Penandatangan,
    /// Who answers for it (PPID Utama); signs at right.
    pub penandatangan: Penandatangan,
}

/// One item of the archives; an empty text leaves its line out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisArsip {
    /// Group heading; printed over the full width when it differs from that of the row before.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Nomor arsip/item.
    pub nomor_item: String,
    /// Number in the register.
    pub nomor_register: String,
    /// Kode klasifikasi arsip (KKA).
    pub kode_klasifikasi: String,
    /// Uraian informasi arsip.
    pub uraian: String,
    /// Kurun waktu, e.g. `2023–2025`.
    pub kurun_waktu: String,
    /// Jumlah, e.g. `2 berkas`.
    pub jumlah: String,
    /// Tingkat perkembangan, e.g. `Asli`.
    pub tingkat_perkembangan: String,
    /// Kondisi, e.g. `Baik`.
    pub kondisi: String,
    /// Media, e.g. `Kertas`.
    pub media: String,
    /// Nomor definitif of the folder.
    pub folder: String,
    /// Nomor definitif of the box.
    pub boks: String,
    /// Lokasi simpan (ruang, rak).
    pub lokasi: String,
    /// Jangka simpan, e.g. `Aktif 2 tahun, inaktif 5 tahun`.
    pub jangka_simpan: String,
    /// Nasib akhir, e.g. `Musnah`.
    pub nasib_akhir: String,
    /// Kategori/kelas keamanan, e.g. `Terbatas (T)`.
    pub kelas_keamanan: String,
    /// Keputusan that exempts it.
    pub penetapan: String,
    /// End of the exemption in words.
    pub berakhir: String,
    /// Remark.
    pub keterangan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D19",
    text: include_str!("../../../../../assets/naskah/daftar_arsip.toml"),
    keys: &[
        ("judul", &[]),
        ("internal", &[]),
        ("pencipta_arsip", &[]),
        ("unit_pengolah", &[]),
        ("keadaan", &[]),
        ("pengelola", &[]),
        ("mengetahui", &[]),
        ("kolom.no", &[]),
        ("kolom.nomor", &[]),
        ("kolom.kode_klasifikasi", &[]),
        ("kolom.uraian", &[]),
        ("kolom.kurun_waktu", &[]),
        ("kolom.jumlah", &[]),
        ("kolom.tingkat_kondisi", &[]),
        ("kolom.media", &[]),
        ("kolom.folder_boks", &[]),
        ("kolom.lokasi", &[]),
        ("kolom.jangka_simpan", &[]),
        ("kolom.kelas_keamanan", &[]),
        ("kolom.penetapan", &[]),
        ("kolom.keterangan", &[]),
    ],
};

impl Compose for DaftarArsip {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = word("judul")?;
        let mut blocks = vec![office.title(Text::bold(&title), 0.0, Role::H1)];
        blocks.extend(self.judul.iter().map(|line| office.title(Text::bold(line), 1.0, Role::P)));
        blocks.push(office.title(Text::plain(word("internal")?), 2.0, Role::P));
        let state = office.date(self.keadaan.as_deref())?;
        let [creator, unit] =
            [&self.pencipta_arsip, &self.unit_pengolah].map(|text| office.or_dots(Some(text)));
        let about = [("pencipta_arsip", &creator?), ("unit_pengolah", &unit?), ("keadaan", &state)];
        for (i, (key, text)) in about.into_iter().enumerate() {
            let before = if i == 0 { 8.0 } else { 1.0 };
            blocks.push(Block::Para(office.labelled(&word(key)?, text, 9.0, before)));
        }
        blocks.push(self.rows(office, naskah, width)?);
        let place = office.place_date(&self.tempat, self.tanggal.as_deref())?;
        let style = SignatureStyle::LETTER;
        let left = [String::new(), word("pengelola")?];
        let left = office.signature_column(&self.pengelola, &left, style, Side::Left, width)?;
        let right = [place, word("mengetahui")?];
        let right = office.signature_column(&self.penandatangan, &right, style, Side::Right, width)?;
        blocks.push(office.signatures(vec![left, right], 14.0, false));
        Ok(Composed { title, kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl DaftarArsip {
    fn rows(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        // fourteen columns: smaller than other tables
        let style = TextStyle { size: (office.table_style().size - 1.5).max(7.0), ..office.table_style() };
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.4)
            .share(word("nomor")?, 1.4)
            .share(word("kode_klasifikasi")?, 1.15)
            .share(word("uraian")?, 2.0)
            .share(word("kurun_waktu")?, 1.05)
            .share(word("jumlah")?, 0.85)
            .share(word("tingkat_kondisi")?, 1.2)
            .share(word("media")?, 0.85)
            .share(word("folder_boks")?, 0.95)
            .share(word("lokasi")?, 1.3)
            .share(word("jangka_simpan")?, 1.3)
            .share(word("kelas_keamanan")?, 1.1)
            .share(word("penetapan")?, 1.5)
            .share(word("keterangan")?, 1.25);
        let mut list = table(columns, width, style, 8.0);
        list.rows = grouped(
            &self.baris,
            |row| row.kelompok.as_deref(),
            |number, row| {
                vec![
                    number.to_string(),
                    lines(&[&row.nomor_item, &row.nomor_register]),
                    row.kode_klasifikasi.clone(),
                    row.uraian.clone(),
                    row.kurun_waktu.clone(),
                    row.jumlah.clone(),
                    lines(&[&row.tingkat_perkembangan, &row.kondisi]),
                    row.media.clone(),
                    lines(&[&row.folder, &row.boks]),
                    row.lokasi.clone(),
                    lines(&[&row.jangka_simpan, &row.nasib_akhir]),
                    row.kelas_keamanan.clone(),
                    lines(&[&row.penetapan, &row.berakhir]),
                    row.keterangan.clone(),
                ]
            },
        );
        list.keep_next = true;
        Ok(Block::Table(list))
    }
}

/// One a line; empty ones are left out.
fn lines(texts: &[&String]) -> String {
    texts.iter().filter_map(|text| given(Some(text))).collect::<Vec<_>>().join("\n")
}
