//! D25 Bukti unggah of the public list.

use super::dkip::{dasar_penetapan, public_title};
use super::istilah::Istilah;
use super::tanda_tangan::{Gaya, penandatangan, selaku};
use super::{Latar, or_dots, waktu};
use saksama_core::dkip::{BarisDkip, BerkasEkspor, Ekspor};
use saksama_core::dokumen::BahanDokumen;
use saksama_core::keputusan::Keputusan;
use saksama_core::pejabat::Peran;
use saksama_core::publikasi::Publikasi;
use saksama_core::tanggal;
use saksama_documents::Penandatangan;
use saksama_documents::bukti_unggah::{Berkas, BuktiUnggah};

/// File of an export that tells the fingerprints of the others.
const MANIFES: &str = "manifest.json";

/// The proof, of `publikasi` where one was recorded; before anything was exported its files are left to be written by hand.
pub(crate) fn bukti_unggah(
    latar: &Latar,
    rows: &[BarisDkip],
    decrees: &[Keputusan],
    ekspor: Option<&Ekspor>,
    publikasi: Option<&Publikasi>,
    bahan: &BahanDokumen,
) -> BuktiUnggah {
    let exported = ekspor.map(|e| e.waktu.date());
    // What was typed for the paper goes before what was recorded.
    let day = bahan.tanggal("tanggal").or(publikasi.map(|p| p.tanggal));
    let files: &[BerkasEkspor] = ekspor.map_or(&[], |e| &e.berkas);
    let mut berkas: Vec<Berkas> = files.iter().map(|f| file(&latar.istilah, f)).collect();
    if berkas.is_empty() {
        berkas.push(Berkas::default());
    }
    BuktiUnggah {
        kop: latar.kop(),
        nomor: None,
        waktu: day.map(waktu),
        isi: public_title(&latar.istilah, exported.unwrap_or(latar.today)),
        dasar_penetapan: dasar_penetapan(latar, decrees, rows),
        sarana: latar.istilah.get("sarana_unggah", &[]),
        alamat: bahan
            .teks("laman")
            .map(str::to_owned)
            .or_else(|| publikasi.and_then(|p| or_dots(&p.alamat)))
            .or_else(|| or_dots(&latar.instansi.laman)),
        pukul: None,
        berkas,
        manifes_sha256: files.iter().find(|f| f.nama == MANIFES).map(|f| f.sha256.clone()),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: day.map(tanggal::panjang),
        petugas: petugas(latar, bahan.teks("petugas").or(publikasi.map(|p| p.petugas.as_str()))),
        mengetahui: selaku(latar, Peran::PpidUtama, "ppid_utama"),
    }
}

fn petugas(latar: &Latar, nama: Option<&str>) -> Penandatangan {
    let officer = latar.holder(Peran::PetugasPpid);
    match nama {
        Some(nama) if officer.is_none_or(|p| p.nama_lengkap != nama) => {
            Penandatangan { nama: Some(nama.to_owned()), ..Penandatangan::default() }
        }
        _ => officer.map_or_else(Penandatangan::default, |p| penandatangan(latar, Some(p), Gaya::Surat, "")),
    }
}

fn file(istilah: &Istilah, f: &BerkasEkspor) -> Berkas {
    let (key, count) =
        if f.ukuran < 1000 { ("ukuran_bita", f.ukuran) } else { ("ukuran_kb", f.ukuran.div_ceil(1000)) };
    Berkas {
        nama: f.nama.clone(),
        ukuran: istilah.get(key, &[("jumlah", &count.to_string())]),
        sha256: f.sha256.clone(),
    }
}
