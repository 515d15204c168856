//! The steps of the mixed work, and what each leaves behind when it is done.

use super::kantor::{Kantor, Refused, new_kantor};
use crate::office::informasi_isian;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Proposals in a package, and rows in a list.
pub const BUTIR: usize = 4;
/// Removed at the begin and at the end of the step that is judged: the shim of faults counts what is between.
pub const MARK: &str = "tanda-langkah";
/// Largest length of an attachment, bytes: several writes long.
const LAMPIRAN: usize = 300_000;

/// One kind of step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A record is saved.
    Save,
    /// A paper is printed: bytes and record in one transaction.
    Print,
    /// A file is stored with an item.
    Attach,
    /// The office is packed into one new file.
    Backup,
    /// A package of a unit is taken in.
    Receive,
    /// A list is taken in.
    Import,
    /// The public list is written to a new folder.
    Export,
    /// The office is put back from a backup.
    Restore,
    /// A backup is made in the data folder because somebody asks for it.
    Local,
    /// A backup is made there by the program itself, because one is due.
    Auto,
    /// Everything is written to a new folder that any program can read.
    Copy,
    /// A long list is taken in; its tag is the number of its rows.
    Long,
}

impl Kind {
    /// Those that are done over and over, in the order of the mixed work.
    pub const MIXED: [Self; 10] = [
        Self::Save,
        Self::Attach,
        Self::Receive,
        Self::Save,
        Self::Print,
        Self::Local,
        Self::Import,
        Self::Save,
        Self::Backup,
        Self::Copy,
    ];
    /// Every one but the long list, which takes too long to fail at each of its calls.
    pub const ALL: [Self; 11] = [
        Self::Save,
        Self::Print,
        Self::Attach,
        Self::Backup,
        Self::Receive,
        Self::Import,
        Self::Export,
        Self::Restore,
        Self::Local,
        Self::Auto,
        Self::Copy,
    ];

    /// Its word in what the driver tells.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Print => "print",
            Self::Attach => "attach",
            Self::Backup => "backup",
            Self::Receive => "receive",
            Self::Import => "import",
            Self::Export => "export",
            Self::Restore => "restore",
            Self::Local => "local",
            Self::Auto => "auto",
            Self::Copy => "copy",
            Self::Long => "long",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().chain([Self::Long]).find(|kind| kind.word() == word)
    }
}

/// One turn of steady work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A page of the register is searched.
    Look,
    /// The office is locked and opened again.
    Lock,
    /// A step.
    Step(Kind),
}

impl Turn {
    /// How many turns it takes until a package is taken in.
    pub const PAKET: u32 = 100;

    /// What is done in the turn number `n`.
    #[must_use]
    pub const fn of(n: u32) -> Self {
        match (n % 1500, n % 300, n % Self::PAKET, n % 25, n % 3) {
            (25, ..) => Self::Step(Kind::Backup),
            (75, ..) => Self::Step(Kind::Copy),
            (125, ..) => Self::Step(Kind::Local),
            (_, 50, ..) => Self::Lock,
            (_, _, 10, ..) => Self::Step(Kind::Attach),
            (_, _, 60, ..) => Self::Step(Kind::Receive),
            (_, _, 30 | 80, ..) => Self::Step(Kind::Import),
            (_, _, _, 20, _) => Self::Step(Kind::Print),
            (.., 0) => Self::Look,
            _ => Self::Step(Kind::Save),
        }
    }
}

/// One step: what is done, and a name that no other step of its office has. A package's name is its number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// What.
    pub kind: Kind,
    /// Which.
    pub tag: String,
}

/// The folder outside of the office: what comes in, and what goes out.
#[derive(Debug, Clone)]
pub struct Luar(pub PathBuf);

impl Luar {
    /// The package of a unit.
    #[must_use]
    pub fn paket(&self, tag: &str) -> PathBuf {
        self.0.join("masuk").join(format!("{tag}.zip"))
    }

    /// A file that is made for a step before it begins.
    #[must_use]
    pub fn masuk(&self, name: &str) -> PathBuf {
        self.0.join("masuk").join(name)
    }

    /// Where backups and exports go.
    #[must_use]
    pub fn keluar(&self) -> PathBuf {
        self.0.join("keluar")
    }

    /// The backup of the step `tag`.
    #[must_use]
    pub fn cadangan(&self, tag: &str) -> PathBuf {
        self.keluar().join(format!("{tag}.zip"))
    }

    /// The folder into which the step `tag` writes an export or an open copy.
    #[must_use]
    pub fn folder(&self, tag: &str) -> PathBuf {
        self.keluar().join(tag)
    }
}

/// The record of the step `tag` as the form sends it.
fn isian(judul: &str, unit: Option<&str>) -> Value {
    let mut isian = informasi_isian();
    isian["judul"] = json!(judul);
    isian["uraian"] = json!(format!("Uraian dari {judul}, ditulis untuk diuji"));
    isian["unit_id"] = json!(unit);
    isian
}

/// Bytes that only this attachment has.
pub(super) fn lampiran(tag: &str) -> Vec<u8> {
    let line = format!("Lampiran {tag}: baris yang sama berulang sampai penuh.\n");
    let mut text = line.repeat(LAMPIRAN / line.len());
    text.truncate(LAMPIRAN / 3 + tag.bytes().map(usize::from).sum::<usize>() * 64 % (LAMPIRAN / 2));
    text.into_bytes()
}

impl Step {
    /// The step `tag` of this kind.
    #[must_use]
    pub fn new(kind: Kind, tag: impl Into<String>) -> Self {
        Self { kind, tag: tag.into() }
    }

    /// Titles of the records that come with it.
    #[must_use]
    pub fn titles(&self) -> Vec<String> {
        let Self { kind, tag } = self;
        let some = |word: &str, count| (1..=count).map(|n| format!("{word} {tag} butir {n}")).collect();
        let each = |word| some(word, BUTIR);
        match kind {
            Kind::Save => vec![format!("Rekam {tag}")],
            Kind::Receive => each("Paket"),
            Kind::Import => each("Daftar"),
            Kind::Long => some("Daftar panjang", tag.parse().unwrap_or_default()),
            _ => Vec::new(),
        }
    }

    /// Makes the files that the step takes in, beside the office.
    ///
    /// # Errors
    /// As the system refuses it.
    pub fn lay_out(&self, luar: &Luar) -> std::io::Result<()> {
        match self.kind {
            Kind::Attach => fs::write(luar.masuk(&format!("{}.txt", self.tag)), lampiran(&self.tag)),
            Kind::Import | Kind::Long => {
                let rows: Vec<String> = self
                    .titles()
                    .iter()
                    .enumerate()
                    .map(|(n, judul)| format!("{},{judul},Isi {judul},Pasal 17 huruf h,5 tahun,\n", n + 1))
                    .collect();
                let list =
                    format!("No,Judul Informasi,Uraian,Dasar Hukum,Jangka Waktu,Unit\n{}", rows.concat());
                fs::write(luar.masuk(&format!("{}.csv", self.tag)), list)
            }
            Kind::Export | Kind::Copy => fs::create_dir_all(luar.folder(&self.tag)),
            _ => Ok(()),
        }
    }

    /// Does it. Gives what the reply names: an id, a hash, a count.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn run(&self, kantor: &Kantor, luar: &Luar) -> Result<String, Refused> {
        let tag = &self.tag;
        let text = |v: &Value| v.as_str().map_or_else(|| v.to_string(), str::to_owned);
        Ok(match self.kind {
            Kind::Save => {
                text(&kantor.call("save_informasi", isian(&format!("Rekam {tag}"), None))?["informasi"]["id"])
            }
            Kind::Print => {
                // Words of its own: an equal print would be the one before it.
                let unit = first_unit(kantor)?;
                let typed = json!({ "kode": "D02", "subjek_id": unit, "isian": { "periode": tag } });
                drop(kantor.call("save_bahan_dokumen", typed)?);
                let req = json!({ "kode": "D02", "subjek_id": unit, "kertas": null });
                text(&kantor.call("print_dokumen", req)?["id"])
            }
            Kind::Attach => {
                let req = json!({ "id": first_item(kantor)?, "path": luar.masuk(&format!("{tag}.txt")) });
                let all = kantor.call("place_softcopy", req)?;
                let name = format!("{tag}.txt");
                let own = all.as_array().into_iter().flatten().find(|p| p["berkas"]["nama"] == name.as_str());
                text(&own.map(|p| p["berkas"]["sha256"].clone()).unwrap_or_default())
            }
            Kind::Backup => {
                text(&kantor.call("backup_kantor", json!({ "path": luar.cadangan(tag) }))?["sha256"])
            }
            Kind::Receive => {
                let req = json!({ "path": luar.paket(tag), "uji_coba": false, "surat_nomor": tag,
                    "sudah_dicocokkan": true });
                text(&kantor.call("receive_usulan", req)?["ringkasan"]["diambil"])
            }
            Kind::Import | Kind::Long => {
                let req = json!({ "path": luar.masuk(&format!("{tag}.csv")), "peta": null, "unit_id": null });
                text(&kantor.call("take_impor", req)?["diambil"])
            }
            Kind::Export => {
                last(&text(&kantor.call("export_dkip", json!({ "path": luar.folder(tag) }))?["folder"]))
            }
            Kind::Copy => {
                let req = json!({ "path": luar.folder(tag) });
                last(&text(&kantor.call("write_salinan_terbuka", req)?["folder"]))
            }
            Kind::Local => text(&kantor.call("make_cadangan", json!({}))?["nama"]),
            Kind::Auto => text(&kantor.call("make_cadangan_otomatis", json!({}))?["nama"]),
            Kind::Restore => {
                text(&kantor.call("restore_kantor", json!({ "path": luar.cadangan("awal") }))?["instansi"])
            }
        })
    }
}

/// The name of the folder itself.
fn last(folder: &str) -> String {
    folder.rsplit('/').next().unwrap_or_default().to_owned()
}

fn first_unit(kantor: &Kantor) -> Result<Value, Refused> {
    Ok(kantor.call("list_unit", json!({ "sampah": false }))?[0]["id"].clone())
}

/// The item that files are attached to.
pub(super) fn first_item(kantor: &Kantor) -> Result<Value, Refused> {
    let rows = kantor.rows(false)?;
    Ok(rows.iter().find(|row| row["judul"] == PERTAMA).map(|row| row["id"].clone()).unwrap_or_default())
}

const PERTAMA: &str = "Dokumen induk";

/// Makes an office in `data` with a unit, a record, a paper and a backup, and `paket` packages of the unit outside.
///
/// # Panics
/// When a step is refused.
pub fn prepare(data: &Path, luar: &Luar, paket: usize) {
    let kantor = new_kantor(data).unwrap_or_else(|e| panic!("{e:?}"));
    lay_beside(&kantor, luar, paket);
}

/// The same of the practice office, which has a list to export.
///
/// # Panics
/// When a step is refused.
pub fn prepare_latihan(data: &Path, luar: &Luar) {
    let kantor = new_kantor(data).unwrap_or_else(|e| panic!("{e:?}"));
    kantor.fill_latihan();
    lay_beside(&kantor, luar, 0);
}

fn lay_beside(kantor: &Kantor, luar: &Luar, paket: usize) {
    for folder in ["masuk", "keluar"] {
        fs::create_dir_all(luar.0.join(folder)).unwrap_or_else(|e| panic!("{e}"));
    }
    let unit = json!({ "id": null, "nama": "Dinas Uji", "singkatan": "Dinuji", "kode_unit": "UJI",
        "jenis": "PERANGKAT_DAERAH", "aktif": true });
    let passing = tempfile::tempdir().unwrap_or_else(|e| panic!("{e}"));
    let sender = new_kantor(&passing.path().join("unit")).unwrap_or_else(|e| panic!("{e:?}"));
    let id = sender.get("save_unit", unit.clone())["id"].clone();
    for n in 1..=paket {
        let step = Step::new(Kind::Receive, n.to_string());
        let saved: Vec<Value> = step
            .titles()
            .iter()
            .map(|judul| sender.get("save_informasi", isian(judul, id.as_str()))["informasi"]["id"].clone())
            .collect();
        let sent = sender.get("send_usulan", json!({ "unit_id": id, "path": luar.paket(&step.tag) }));
        assert_eq!(sent["jumlah"], BUTIR);
        let _ = sender.get("trash_informasi", json!({ "id": saved }));
    }
    let _ = kantor.get("save_unit", unit);
    let _ = kantor.get("save_informasi", isian(PERTAMA, None));
    for (kind, tag) in [(Kind::Print, "awal"), (Kind::Attach, "awal"), (Kind::Backup, "awal")] {
        let step = Step::new(kind, tag);
        step.lay_out(luar).unwrap_or_else(|e| panic!("{e}"));
        let _told = step.run(kantor, luar).unwrap_or_else(|e| panic!("{step:?}: {e:?}"));
    }
}
