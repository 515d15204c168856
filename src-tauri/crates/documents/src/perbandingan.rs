//! Comparison of the list of two days: what came, what changed, what is exempt no longer.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{Block, Para, Role, Section, Text};
use crate::layout::{Columns, Office, grouped, table};
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};
use serde::{Deserialize, Serialize};

/// Input of the comparison; the caller orders it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Perbandingan {
    /// Name of the office.
    pub kantor: String,
    /// The earlier day.
    pub semula: String,
    /// The later day.
    pub menjadi: String,
    /// Items on the earlier day.
    pub jumlah_semula: u32,
    /// Items on the later day.
    pub jumlah_menjadi: u32,
    /// Items on both days as they were.
    pub tetap: u32,
    /// Items of the later day only.
    pub baru: Vec<BarisBanding>,
    /// Items of both days on which was decided between them.
    pub berubah: Vec<BarisBanding>,
    /// Items of the earlier day only.
    pub keluar: Vec<BarisBanding>,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisBanding {
    /// Number in the register.
    pub nomor_register: String,
    /// Title.
    pub informasi: String,
    /// Unit, or empty.
    pub unit: String,
    /// Letters of Pasal 17.
    pub huruf: String,
    /// Last day of the exemption, or empty.
    pub berakhir: String,
    /// Number of the decree, or empty where the term ended by itself.
    pub keputusan: String,
    /// Day of the decree.
    pub tanggal: String,
    /// What changed.
    pub beda: Vec<Beda>,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beda {
    /// What: a key of `medan` in the wording.
    pub medan: String,
    /// Before; empty for nothing.
    pub semula: String,
    /// After.
    pub menjadi: String,
}

static NASKAH: Source = Source {
    name: "perbandingan",
    text: include_str!("../../../../assets/naskah/perbandingan.toml"),
    keys: &[
        ("judul", &[]),
        ("sifat", &[]),
        (
            "keadaan",
            &["semula", "menjadi", "jumlah_semula", "jumlah_menjadi", "baru", "berubah", "keluar", "tetap"],
        ),
        ("baru", &[]),
        ("berubah", &[]),
        ("keluar", &[]),
        ("nihil", &[]),
        ("unit", &["unit"]),
        ("keputusan", &["nomor", "tanggal"]),
        ("berakhir", &["tanggal"]),
        ("beda", &["medan", "semula", "menjadi"]),
        ("kosong", &[]),
        ("tanpa_beda", &[]),
        ("medan.huruf", &[]),
        ("medan.berakhir", &[]),
        ("medan.dibuka", &[]),
        ("medan.ditutup", &[]),
        ("kolom.no", &[]),
        ("kolom.nomor_register", &[]),
        ("kolom.informasi", &[]),
        ("kolom.huruf", &[]),
        ("kolom.berakhir", &[]),
        ("kolom.keputusan", &[]),
        ("kolom.beda", &[]),
        ("kolom.sebab", &[]),
    ],
};

/// What the last column of a table tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bagian {
    Baru,
    Berubah,
    Keluar,
}

impl Compose for Perbandingan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let title = naskah.list("judul", &[])?;
        let mut blocks = Vec::new();
        for (i, line) in title.iter().enumerate() {
            blocks.push(office.title(Text::bold(line), 0.0, if i == 0 { Role::H1 } else { Role::P }));
        }
        blocks.push(office.title(Text::plain(&self.kantor), 2.0, Role::P));
        blocks.push(office.title(Text::plain(naskah.get("sifat", &[])?), 2.0, Role::P));
        blocks.push(office.said(self.state(naskah)?, 10.0));
        let parts = [
            ("baru", &self.baru, Bagian::Baru),
            ("berubah", &self.berubah, Bagian::Berubah),
            ("keluar", &self.keluar, Bagian::Keluar),
        ];
        for (key, rows, bagian) in parts {
            let head = Para { text: Text::bold(naskah.get(key, &[])?), ..office.para("", 12.0) };
            blocks.push(Block::Para(Para { keep_next: true, role: Role::H2, ..head }));
            if rows.is_empty() {
                blocks.push(office.said(naskah.get("nihil", &[])?, 2.0));
            } else {
                blocks.push(list(rows, bagian, office, naskah, page.text_width())?);
            }
        }
        Ok(Composed { title: title.join(" "), kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl Perbandingan {
    fn state(&self, naskah: &Naskah) -> Result<String, RenderError> {
        let count = |n: usize| n.to_string();
        let fields = [
            ("semula", self.semula.clone()),
            ("menjadi", self.menjadi.clone()),
            ("jumlah_semula", self.jumlah_semula.to_string()),
            ("jumlah_menjadi", self.jumlah_menjadi.to_string()),
            ("baru", count(self.baru.len())),
            ("berubah", count(self.berubah.len())),
            ("keluar", count(self.keluar.len())),
            ("tetap", self.tetap.to_string()),
        ];
        naskah.get("keadaan", &fields.each_ref().map(|(key, text)| (*key, text.as_str())))
    }
}

fn list(
    rows: &[BarisBanding],
    bagian: Bagian,
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Block, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.6)
        .fixed(word("nomor_register")?, style.size * 7.6)
        .share(word("informasi")?, 1.6)
        .fixed(word("huruf")?, style.size * 5.4)
        .fixed(word("berakhir")?, style.size * 8.6);
    let columns = match bagian {
        Bagian::Baru => columns.share(word("keputusan")?, 1.0),
        Bagian::Berubah => columns.share(word("beda")?, 2.4).share(word("keputusan")?, 1.0),
        Bagian::Keluar => columns.share(word("sebab")?, 1.2),
    };
    let mut out = table(columns, width, style, 5.0);
    let mut cells = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        let mut title = row.informasi.clone();
        if !row.unit.is_empty() {
            title.push('\n');
            title.push_str(&naskah.get("unit", &[("unit", &row.unit)])?);
        }
        let mut line = vec![
            (i + 1).to_string(),
            row.nomor_register.clone(),
            title,
            row.huruf.clone(),
            row.berakhir.clone(),
        ];
        if bagian == Bagian::Berubah {
            line.push(changes(row, naskah)?);
        }
        line.push(match (row.keputusan.is_empty(), row.berakhir.is_empty()) {
            (false, _) => naskah.get("keputusan", &[("nomor", &row.keputusan), ("tanggal", &row.tanggal)])?,
            (true, false) => naskah.get("berakhir", &[("tanggal", &row.berakhir)])?,
            (true, true) => String::new(),
        });
        cells.push(line);
    }
    out.rows = grouped(&cells, |_| None, |_, row| row.clone());
    Ok(Block::Table(out))
}

/// What changed, one line each.
fn changes(row: &BarisBanding, naskah: &Naskah) -> Result<String, RenderError> {
    let none = naskah.get("kosong", &[])?;
    // The sentence around it has its own points.
    let told =
        |text: &str| if text.is_empty() { none.clone() } else { text.trim_end_matches('.').to_owned() };
    let mut lines = Vec::new();
    for beda in &row.beda {
        let medan = naskah.get(&format!("medan.{}", beda.medan), &[])?;
        let (semula, menjadi) = (told(&beda.semula), told(&beda.menjadi));
        lines.push(naskah.get("beda", &[("medan", &medan), ("semula", &semula), ("menjadi", &menjadi)])?);
    }
    if lines.is_empty() {
        lines.push(naskah.get("tanpa_beda", &[])?);
    }
    Ok(lines.join("\n"))
}

/// Makes the comparison. It is no paper of the round: it has no number, no signature, and is not kept.
///
/// # Errors
/// As [`crate::render`].
pub fn render_perbandingan(
    isi: &Perbandingan,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    compose::render(isi, &format.unkept(), progress)
}
