//! Papers, their pages and signatures; shelves.

use chrono::NaiveDate;
use saksama_core::dokumen::{BahanDokumen, Dokumen, JenisMedan, KodeDokumen, TandaTanganIsian};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

wire! {
    /// Papers of one thing, or all.
    ListDokumenReq {
        /// The sheet, meeting, decree or `dkip`; none for all.
        subjek_id: Option<String>,
    }
    /// A paper to make.
    PrintDokumenReq {
        /// Which paper.
        kode: KodeDokumen,
        /// About what: id, or `dkip`.
        subjek_id: String,
        /// Paper size; none takes the office's.
        kertas: Option<Kertas>,
        /// Whether a paper that was printed in older wording takes the newest; else it says what it said.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        naskah_terbaru: bool,
    }
    /// The same letter to every unit in use.
    PrintPerUnitReq {
        /// Which letter.
        kode: KodeDokumen,
        /// The decree it goes with, for a letter that goes with one; none takes the newest.
        subjek_id: Option<String>,
        /// Paper size; none takes the office's.
        kertas: Option<Kertas>,
        /// One PDF for all instead of one for each.
        satu_berkas: bool,
        /// Folder they are written to.
        path: String,
    }
    /// Letters that were made, kept and written.
    PerUnitRes {
        /// The file, or the folder of the files.
        path: String,
        /// The papers, by the names of their units.
        dokumen: Vec<Dokumen>,
        /// What could not be printed or used, each once.
        masalah: Vec<Masalah>,
    }
    /// A preview that has not been printed.
    Pratinjau {
        /// Name for `render_halaman`.
        sumber: String,
        /// Number of pages.
        halaman: u32,
        /// Characters that no font has; `■` stands for them on the paper.
        tak_tercetak: Vec<char>,
        /// What of the office's wording and page setup could not be used, or not be met.
        peringatan: Vec<Masalah>,
        /// Whether it says what its print said, in wording that was changed since.
        kalimat_lama: bool,
    }
    /// A paper that was made and kept.
    Tercetak {
        /// The paper.
        #[serde(flatten)]
        dokumen: Dokumen,
        /// Characters that no font has; `■` stands for them on the paper.
        tak_tercetak: Vec<char>,
        /// What of the office's wording and page setup could not be used, or not be met.
        peringatan: Vec<Masalah>,
        /// Whether it says what its print said, in wording that was changed since.
        kalimat_lama: bool,
    }
    /// One page as a picture.
    HalamanReq {
        /// `dokumen:<id>` or the `sumber` of a preview.
        sumber: String,
        /// Page from 1.
        halaman: u32,
        /// Pixels per point; 1.5 is sharp at 100 % on an ordinary screen.
        skala: f32,
    }
    /// A picture.
    Gambar {
        /// PNG in base64.
        png: String,
        /// Width in pixels.
        lebar: u32,
        /// Height in pixels.
        tinggi: u32,
    }
    /// A file that was saved or made, none when the officer cancelled.
    TersimpanRes {
        /// Its path.
        path: Option<String>,
    }
    /// How a paper was handed to the printer.
    CetakRes {
        /// `DIALOG` the system's print dialog, `PENAMPIL` opened in the viewer instead, `BATAL` cancelled.
        cara: String,
        /// Copies that are wanted.
        rangkap: u32,
    }
    /// The signature with its scan.
    RecordTandaTanganReq {
        /// What stands on the paper.
        isian: TandaTanganIsian,
        /// The scan, if there is one already.
        pindaian: Option<String>,
    }
    /// The record of a signed paper as it should be.
    CorrectTandaTanganReq {
        /// What really stands on the paper.
        isian: TandaTanganIsian,
        /// The right scan; none keeps the one there is.
        pindaian: Option<String>,
        /// Why it is corrected.
        alasan: String,
    }
    /// Items for a place.
    PlaceHardcopyReq {
        /// The items.
        informasi_id: Vec<String>,
        /// The place.
        lokasi_id: String,
        /// Number in the folder, may be empty.
        nomor_item: String,
    }
    /// Asks for the next number of a paper.
    UsulNomorReq {
        /// Which paper.
        kode: KodeDokumen,
        /// What it is about.
        subjek_id: String,
        /// Its day as typed; empty: as it will be by itself.
        #[serde(default)]
        tanggal: String,
    }
    /// A number.
    NomorRes {
        /// The proposal.
        nomor: String,
    }
    /// Asks what was typed for a paper.
    BahanReq {
        /// Which paper.
        kode: KodeDokumen,
        /// What it is about.
        subjek_id: String,
    }
    /// One field that is typed for a paper.
    MedanBahan {
        /// Its key in `isian`.
        medan: String,
        /// Its name, for its label.
        nama: String,
        /// How it is typed.
        jenis: JenisMedan,
        /// The item it belongs to, where each has its own.
        informasi: Option<String>,
        /// What was read in it, for the new term of an item (D20); none for other fields and where nothing was typed.
        akhir: Option<AkhirBahan>,
    }
    /// The end that a new term has by its words.
    AkhirBahan {
        /// Last day of exemption, were its decree of today; none: its end isn't known.
        berakhir: Option<NaiveDate>,
    }
    /// What is typed for a paper; no field for papers that need nothing.
    BahanRes {
        /// Its fields, in the order of the form.
        medan: Vec<MedanBahan>,
        /// What was typed so far.
        isian: BahanDokumen,
    }
    /// Keeps what is typed for a paper.
    SaveBahanReq {
        /// Which paper.
        kode: KodeDokumen,
        /// What it is about.
        subjek_id: String,
        /// Every field that is not empty.
        isian: BTreeMap<String, String>,
    }
}
