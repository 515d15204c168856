//! Page setup and wording of papers; sheets found by their code.

use saksama_core::dokumen::KodeDokumen;
use saksama_core::masalah::Masalah;
use saksama_core::naskah::NaskahVersi;
use saksama_core::organisasi::Kertas;
use saksama_core::tata_letak::TataLetak;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

wire! {
    /// A kind of paper.
    KodeDokumenReq {
        /// Which paper.
        kode: KodeDokumen,
    }
    /// The page setup of a kind of paper.
    TataLetakRes {
        /// Which paper.
        kode: KodeDokumen,
        /// What the office set; a field without value is the standard.
        tata_letak: TataLetak,
        /// The standard, every field with its value but an own sheet.
        standar: TataLetak,
        /// False when what is stored can't be read by this program: the standard is used.
        utuh: bool,
    }
    /// A page setup to save.
    SaveTataLetakReq {
        /// Which paper.
        kode: KodeDokumen,
        /// The whole of it.
        tata_letak: TataLetak,
    }
    /// Sentences of a paper.
    NaskahReq {
        /// Code of the paper, `umum` for what all papers share, or `istilah` for the words that fill their fields.
        kode: String,
    }
    /// A sentence of a paper.
    KalimatBaris {
        /// Its key, e.g. `pembuka`.
        kunci: String,
        /// The shipped text; a list has one sentence a line.
        bawaan: String,
        /// The office's own text.
        kantor: Option<String>,
        /// Fields that may stand in it, without braces.
        bidang: Vec<String>,
        /// Whether it is a list of sentences, one a line.
        daftar: bool,
    }
    /// The wording of a paper.
    Naskah {
        /// Code of the paper, `umum` or `istilah`.
        kode: String,
        /// Every sentence, in the order of the paper.
        kalimat: Vec<KalimatBaris>,
        /// Every state of the office's sentences, newest first.
        versi: Vec<NaskahVersi>,
        /// False when part of the stored sentences can't be read by this program: that part is as shipped.
        utuh: bool,
    }
    /// The office's sentences of a paper: all of them, what isn't here is as shipped.
    SaveNaskahReq {
        /// Code of the paper, `umum` or `istilah`.
        kode: String,
        /// Key of the sentence → text.
        kalimat: BTreeMap<String, String>,
    }
    /// Sentences that are to be as shipped again.
    ResetNaskahReq {
        /// Code of the paper, `umum` or `istilah`.
        kode: String,
        /// One sentence; none for all.
        kunci: Option<String>,
    }
    /// A page setup and wording to look at before they are saved.
    PreviewNaskahReq {
        /// The paper to show.
        kode: KodeDokumen,
        /// The page setup; none takes the one in use.
        tata_letak: Option<TataLetak>,
        /// The sentences of one paper or of all; none takes those in use.
        naskah: Option<SaveNaskahReq>,
    }
    /// What it would look like.
    PratinjauNaskah {
        /// Name for `render_halaman`.
        sumber: String,
        /// Number of pages.
        halaman: u32,
        /// It is the test page: there is nothing yet of which this paper could be made.
        halaman_uji: bool,
        /// What could not be used, and was left aside.
        peringatan: Vec<Masalah>,
    }
    /// A test page.
    HalamanUjiReq {
        /// The paper whose page setup is tried; none for the office's standard.
        kode: Option<KodeDokumen>,
        /// A page setup that isn't saved yet.
        tata_letak: Option<TataLetak>,
        /// Paper size in the place of the one set.
        kertas: Option<Kertas>,
    }
    /// A sheet of paper: the code on it, or a scan.
    KodeLembarReq {
        /// The code as typed.
        kode: Option<String>,
        /// A scan (PDF, PNG, JPEG).
        path: Option<String>,
    }
}
