//! What was decided on the proposals of a unit, on its way back.

use super::{AsalPaket, BedaUsulan};
use chrono::{NaiveDate, NaiveDateTime};
use saksama_core::masalah::Masalah;
use saksama_core::paket::{HasilPutusan, KeputusanDiterima, PeranBerkas};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// A unit that a signed decree says something about.
    PutusanUnit {
        /// Id.
        unit_id: String,
        /// Name.
        nama: String,
        /// Code.
        kode_unit: String,
        /// How many of its items the decree sets, changes or opens.
        jumlah: u32,
        /// How many of its own proposals were found open or withdrawn, and go along.
        lain: u32,
        /// Whether the fingerprint of its key was recorded from paper.
        kunci_tercatat: bool,
        /// Whether the key itself is here too: it comes with a signed package of the unit.
        dapat_dikirim: bool,
        /// Number of the last package of decisions to it; none before the first.
        nomor_terakhir: Option<u32>,
        /// Day of that one.
        tanggal_terakhir: Option<NaiveDate>,
    }
    /// Packages of decisions to make.
    KirimPutusanReq {
        /// The signed decree.
        keputusan_id: String,
        /// Units that get one each.
        unit_id: Vec<String>,
        /// The drive or folder.
        folder: String,
    }
    /// A package of decisions that was written.
    PutusanTerkirim {
        /// The unit.
        unit_id: String,
        /// Its name.
        nama: String,
        /// Its code.
        kode_unit: String,
        /// Number of the package.
        nomor: u32,
        /// What it is known by, short enough to be read out.
        kode_isi: String,
        /// Where it is.
        path: String,
        /// How many items it tells of.
        jumlah: u32,
    }
    /// What was written.
    HasilKirimPutusan {
        /// The decree.
        keputusan_id: String,
        /// One for each unit.
        paket: Vec<PutusanTerkirim>,
        /// The signed scan is not in them: there is none, or it is too long for a package.
        tanpa_pindaian: bool,
        /// The public list is not in them: none was printed since the decree.
        tanpa_dkip: bool,
    }
    /// A package of the main office to take in.
    TerimaPutusanReq {
        /// The package.
        path: String,
        /// Only check, save nothing.
        uji_coba: bool,
    }
    /// A paper that comes with decisions.
    BerkasPutusan {
        /// What it is.
        peran: PeranBerkas,
        /// Its name.
        nama: String,
        /// Length in bytes.
        ukuran: u64,
        /// Whether it is a PDF; a scan may be a picture.
        pdf: bool,
        /// How it is opened and printed, once it was taken in.
        sumber: Option<String>,
        /// Number of its pages; none for a picture, and before it was taken in.
        halaman: Option<u32>,
    }
    /// What became of one item.
    BarisPutusan {
        /// Number in the unit as it was sent; empty when it did not come in a package.
        nomor_asal: String,
        /// Title as decided.
        judul: String,
        /// What became of it.
        hasil: HasilPutusan,
        /// Term as printed.
        jangka_waktu: String,
        /// Last day of the exemption.
        berakhir: Option<NaiveDate>,
        /// Why.
        alasan: String,
        /// The item here; none when there is none of that number.
        informasi_id: Option<String>,
        /// Its register number here.
        nomor_register: Option<String>,
        /// What the officer should know of it.
        temuan: Vec<Masalah>,
        /// Where the item here differs from what was decided.
        beda: Vec<BedaUsulan>,
    }
    /// A package of the main office that was checked, or taken in.
    HasilTerimaPutusan {
        /// Name of the unit that it is for.
        unit: String,
        /// Name of the main office.
        pengirim: String,
        /// How it is known.
        asal: AsalPaket,
        /// The decree.
        keputusan: KeputusanDiterima,
        /// Its papers.
        berkas: Vec<BerkasPutusan>,
        /// Its items.
        baris: Vec<BarisPutusan>,
        /// Whether it was written down now.
        dicatat: bool,
    }
    /// What one package of the main office brought.
    PutusanTercatat {
        /// Id.
        id: String,
        /// Name of the unit.
        unit: String,
        /// Name of the main office.
        pengirim: String,
        /// Number of the package.
        nomor_paket: u32,
        /// When it was taken in.
        diterima_at: NaiveDateTime,
        /// The decree.
        keputusan: KeputusanDiterima,
        /// Its papers.
        berkas: Vec<BerkasPutusan>,
        /// Its items, or the one that was asked for.
        baris: Vec<BarisPutusan>,
    }
}
