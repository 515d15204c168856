//! Pages that are looked at, searched and handed to the printer; all papers of a meeting at once.

use super::Tercetak;
use crate::ApiError;
use saksama_core::dokumen::KodeDokumen;
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// Asks for every paper of a meeting.
    SemuaRapatReq {
        /// The meeting.
        rapat_id: String,
        /// Paper size; none takes the office's.
        kertas: Option<Kertas>,
    }
    /// Every paper of a meeting, as far as it can be made now.
    SemuaRapatRes {
        /// All of them in one file, in the order in which they are signed; none when none could be made.
        sumber: Option<String>,
        /// Title of that file.
        judul: String,
        /// Its pages.
        halaman: u32,
        /// What was made and kept, waited for its signature or was signed before, in the same order; `peringatan` of
        /// each has all that the officer must know before it is signed.
        surat: Vec<Tercetak>,
        /// What can't be made yet.
        lewat: Vec<SuratLewat>,
        /// What is to be known about the one file: its papers are of different sizes.
        peringatan: Vec<Masalah>,
    }
    /// A paper that can't be made yet, or was cancelled.
    SuratLewat {
        /// Which paper.
        kode: KodeDokumen,
        /// Why.
        galat: ApiError,
    }
    /// Asks for the hearing file of an item.
    BerkasSidangReq {
        /// The item.
        id: String,
        /// Whether the cover says what the program thinks of it: for who prepares the hearing, not for the other side.
        penilaian: bool,
    }
    /// The hearing file of an item.
    BerkasSidangRes {
        /// The file.
        sumber: String,
        /// Its title.
        judul: String,
        /// Its pages.
        halaman: u32,
        /// Its parts in order, also those that aren't there.
        bagian: Vec<BagianBerkasSidang>,
    }
    /// A part of the hearing file.
    BagianBerkasSidang {
        /// Its name.
        nama: String,
        /// What it is, or why it isn't there.
        keterangan: String,
        /// Its first page; none: it isn't there.
        halaman: Option<u32>,
    }
    /// A finished file that is looked at.
    SumberReq {
        /// `dokumen:<id>`, or the `sumber` of several papers in one.
        sumber: String,
        /// Its title, for the name of a copy.
        judul: String,
    }
    /// A finished file for the printer.
    PrintSumberReq {
        /// `dokumen:<id>`, or the `sumber` of several papers in one.
        sumber: String,
        /// Its title, for the print dialog.
        judul: String,
        /// First page to print; none prints all.
        dari: Option<u32>,
        /// Last page to print.
        sampai: Option<u32>,
        /// Copies.
        rangkap: u32,
        /// On both sides of the sheet, where the printer can.
        dua_sisi: bool,
    }
    /// Asks where words stand.
    SearchHalamanReq {
        /// `dokumen:<id>` or the `sumber` of a preview.
        sumber: String,
        /// The words.
        kata: String,
    }
    /// A place where the words stand.
    Temuan {
        /// Page from 1.
        halaman: u32,
        /// What they cover: a part for each line.
        kotak: Vec<Kotak>,
    }
    /// A part of a page, points from its upper left corner.
    Kotak {
        /// From the left edge.
        x: f32,
        /// From the upper edge.
        y: f32,
        /// Width.
        lebar: f32,
        /// Height.
        tinggi: f32,
    }
}
