//! Report on the health of the register: what was found how often, and what to mend first.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{Block, Role, Section, Text};
use crate::layout::{Columns, Office, grouped, table};
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};
use serde::{Deserialize, Serialize};

/// Input of the report; the caller orders it, the gravest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaporanKesehatan {
    /// Name of the office.
    pub kantor: String,
    /// Day of the report.
    pub keadaan: String,
    /// Items that were checked.
    pub jumlah: u32,
    /// Those without any finding.
    pub bersih: u32,
    /// Those with findings, by the gravest of them: high, middle, low.
    pub per_risiko: [u32; 3],
    /// Those whose last day can't be computed.
    pub tanpa_tanggal: u32,
    /// Kinds of findings.
    pub jenis: Vec<BarisJenis>,
    /// Findings that every item has, told once.
    pub bersama: Vec<String>,
    /// The work plan.
    pub rencana: Vec<BarisRencana>,
    /// Items of the work plan that don't stand here.
    pub sisa: u32,
}

/// One kind of finding.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisJenis {
    /// What was found.
    pub temuan: String,
    /// How grave it is.
    pub risiko: String,
    /// How many items have it.
    pub jumlah: u32,
    /// Article.
    pub dasar: String,
    /// What to do next.
    pub langkah: String,
}

/// One item of the work plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisRencana {
    /// Group heading, e.g. `Risiko tinggi`.
    pub kelompok: String,
    /// Number in the register.
    pub nomor_register: String,
    /// Title.
    pub informasi: String,
    /// How its description begins, or empty.
    pub uraian: String,
    /// Unit, or empty.
    pub unit: String,
    /// What is wrong, what to do next, and the article, one sentence each.
    pub temuan: Vec<String>,
}

static NASKAH: Source = Source {
    name: "laporan_kesehatan",
    text: include_str!("../../../../assets/naskah/laporan_kesehatan.toml"),
    keys: &[
        ("judul", &[]),
        ("sifat", &[]),
        ("keadaan", &["tanggal", "jumlah", "perlu", "tinggi", "sedang", "rendah", "bersih", "tanpa_tanggal"]),
        ("kosong", &[]),
        ("nihil", &[]),
        ("jenis", &[]),
        ("jenis_catatan", &[]),
        ("rencana", &[]),
        ("rencana_catatan", &[]),
        ("bersama", &["temuan"]),
        ("sisa", &["jumlah", "sisa"]),
        ("unit", &["unit"]),
        ("kolom_jenis.no", &[]),
        ("kolom_jenis.temuan", &[]),
        ("kolom_jenis.risiko", &[]),
        ("kolom_jenis.jumlah", &[]),
        ("kolom_jenis.dasar", &[]),
        ("kolom_jenis.langkah", &[]),
        ("kolom.no", &[]),
        ("kolom.nomor_register", &[]),
        ("kolom.informasi", &[]),
        ("kolom.temuan", &[]),
        ("kolom.selesai", &[]),
    ],
};

impl Compose for LaporanKesehatan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let title = naskah.list("judul", &[])?;
        let mut blocks = Vec::new();
        for (i, line) in title.iter().enumerate() {
            blocks.push(office.title(Text::bold(line), 0.0, if i == 0 { Role::H1 } else { Role::P }));
        }
        blocks.push(office.title(Text::plain(&self.kantor), 2.0, Role::P));
        blocks.push(office.title(Text::plain(naskah.get("sifat", &[])?), 2.0, Role::P));
        blocks.push(office.said(self.state(naskah)?, 10.0));
        if self.jenis.is_empty() {
            if self.jumlah > 0 {
                blocks.push(office.said(naskah.get("nihil", &[])?, 4.0));
            }
        } else {
            blocks.push(office.section(naskah.get("jenis", &[])?, 12.0));
            blocks.push(office.said(naskah.get("jenis_catatan", &[])?, 2.0));
            blocks.push(self.kinds(office, naskah, width)?);
            self.plan(office, naskah, width, &mut blocks)?;
        }
        Ok(Composed { title: title.join(" "), kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl LaporanKesehatan {
    fn state(&self, naskah: &Naskah) -> Result<String, RenderError> {
        if self.jumlah == 0 {
            return naskah.get("kosong", &[]);
        }
        let [tinggi, sedang, rendah] = self.per_risiko;
        let counts = [self.jumlah, tinggi + sedang + rendah, tinggi, sedang, rendah, self.bersih];
        let [jumlah, perlu, tinggi, sedang, rendah, bersih] = counts.map(|n| n.to_string());
        let tanpa_tanggal = self.tanpa_tanggal.to_string();
        let fields = [
            ("tanggal", self.keadaan.as_str()),
            ("jumlah", &jumlah),
            ("perlu", &perlu),
            ("tinggi", &tinggi),
            ("sedang", &sedang),
            ("rendah", &rendah),
            ("bersih", &bersih),
            ("tanpa_tanggal", &tanpa_tanggal),
        ];
        naskah.get("keadaan", &fields)
    }

    fn kinds(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom_jenis.{key}"), &[]);
        let style = office.table_style();
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.3)
            .share(word("temuan")?, 2.2)
            .fixed(word("risiko")?, style.size * 5.4)
            .fixed(word("jumlah")?, style.size * 6.4)
            .share(word("dasar")?, 2.0)
            .share(word("langkah")?, 2.2);
        let mut list = table(columns, width, style, 5.0);
        list.rows = grouped(
            &self.jenis,
            |_| None,
            |number, row| {
                vec![
                    number.to_string(),
                    row.temuan.clone(),
                    row.risiko.clone(),
                    row.jumlah.to_string(),
                    row.dasar.clone(),
                    row.langkah.clone(),
                ]
            },
        );
        Ok(Block::Table(list))
    }

    fn plan(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        width: f32,
        blocks: &mut Vec<Block>,
    ) -> Result<(), RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.table_style();
        blocks.push(office.section(naskah.get("rencana", &[])?, 12.0));
        let mut note = vec![naskah.get("rencana_catatan", &[])?];
        if !self.bersama.is_empty() {
            note.push(naskah.get("bersama", &[("temuan", &self.bersama.join("; "))])?);
        }
        if self.sisa > 0 {
            let (jumlah, sisa) = (self.rencana.len().to_string(), self.sisa.to_string());
            note.push(naskah.get("sisa", &[("jumlah", &jumlah), ("sisa", &sisa)])?);
        }
        blocks.push(office.said(note.join(" "), 2.0));
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.6)
            .fixed(word("nomor_register")?, style.size * 7.6)
            .share(word("informasi")?, 1.0)
            .share(word("temuan")?, 2.4)
            .fixed(word("selesai")?, style.size * 5.2);
        let mut list = table(columns, width, style, 5.0);
        let mut cells = Vec::with_capacity(self.rencana.len());
        for (i, row) in self.rencana.iter().enumerate() {
            let mut title = row.informasi.clone();
            if !row.uraian.is_empty() {
                title.push_str(&format!("\n{}", row.uraian));
            }
            if !row.unit.is_empty() {
                title.push('\n');
                title.push_str(&naskah.get("unit", &[("unit", &row.unit)])?);
            }
            let found = row.temuan.iter().enumerate();
            let found = found.map(|(n, text)| format!("{}. {text}", n + 1)).collect::<Vec<_>>();
            let text = if found.len() == 1 { row.temuan.concat() } else { found.join("\n") };
            let number = (i + 1).to_string();
            cells.push((&*row.kelompok, [number, row.nomor_register.clone(), title, text, String::new()]));
        }
        list.rows = grouped(&cells, |row| Some(row.0), |_, row| row.1.to_vec());
        blocks.push(Block::Table(list));
        Ok(())
    }
}

/// Makes the report. It is no paper of the round: it has no number, no signature, and is not kept.
///
/// # Errors
/// As [`crate::render`].
pub fn render_laporan_kesehatan(
    laporan: &LaporanKesehatan,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    compose::render(laporan, &format.unkept(), progress)
}
