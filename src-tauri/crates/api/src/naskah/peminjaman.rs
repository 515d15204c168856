//! D25 Formulir, kartu and daftar peminjaman.

use super::arsip::{kelas, pengelola};
use super::istilah::Istilah;
use super::tanda_tangan::selaku;
use super::{Latar, or_dots};
use chrono::NaiveDate;
use saksama_core::arsip::Penempatan;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::hari_kerja::Kalender;
use saksama_core::informasi::Informasi;
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_documents::Penandatangan;
use saksama_documents::peminjaman::daftar::{BarisPeminjaman, DaftarPeminjaman};
use saksama_documents::peminjaman::formulir::FormulirPeminjaman;
use saksama_documents::peminjaman::kartu::{KartuPeminjaman, Pinjaman};

/// Rows of a card, used or not: one page of the smallest sheet.
const BARIS: u32 = 9;

/// Full code of the present place of the paper of an item.
fn lokasi(placed: &[Penempatan]) -> Option<String> {
    let now = placed.iter().find(|p| p.lokasi_id.is_some() && p.sampai.is_none());
    now.and_then(|p| or_dots(&p.kode_lengkap))
}

/// The form for lending an item; what isn't known of the borrower is left as dots.
pub(crate) fn formulir_peminjaman(
    latar: &Latar,
    item: &Informasi,
    placed: &[Penempatan],
    bahan: &BahanDokumen,
) -> FormulirPeminjaman {
    let text = |nama| bahan.teks(nama).map(str::to_owned);
    let day = |nama| bahan.tanggal(nama).map(tanggal::panjang);
    FormulirPeminjaman {
        kop: Some(latar.kop()),
        nomor: None,
        peminjam: Penandatangan {
            jabatan: text("jabatan").unwrap_or_default(),
            nama: text("peminjam"),
            nip: text("nip"),
            ..Penandatangan::default()
        },
        unit: text("unit_kerja"),
        nomor_register: Some(item.nomor_register.clone()),
        judul: Some(item.judul.clone()),
        lokasi: lokasi(placed),
        keperluan: text("keperluan"),
        tanggal_pinjam: day("tanggal_pinjam"),
        tanggal_harus_kembali: day("tanggal_harus_kembali"),
        tanggal_kembali: day("tanggal_kembali"),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: day("tanggal_pinjam"),
        petugas: latar.holder(Peran::Arsiparis).map(|p| p.nama_lengkap.clone()),
        pemberi_izin: selaku(latar, Peran::PpidUtama, "ppid_utama"),
    }
}

/// The card of an item: the loan that is known, and room for the next ones. It bears no title: it hangs at the shelf.
pub(crate) fn kartu_peminjaman(
    latar: &Latar,
    item: &Informasi,
    placed: &[Penempatan],
    bahan: &BahanDokumen,
) -> KartuPeminjaman {
    let text = |nama| bahan.teks(nama).map(str::to_owned).unwrap_or_default();
    let day = |nama| bahan.tanggal(nama).map(tanggal::angka).unwrap_or_default();
    let lent = bahan.teks("peminjam").map(|nama| Pinjaman {
        nama: nama.to_owned(),
        nip: bahan.teks("nip").map(str::to_owned),
        unit: text("unit_kerja"),
        keperluan: text("keperluan"),
        izin: latar.istilah.get("ppid_utama", &[]),
        tanggal_pinjam: day("tanggal_pinjam"),
        tanggal_harus_kembali: day("tanggal_harus_kembali"),
        tanggal_kembali: day("tanggal_kembali"),
    });
    let pinjaman: Vec<Pinjaman> = lent.into_iter().collect();
    let used = u32::try_from(pinjaman.len()).unwrap_or(BARIS);
    KartuPeminjaman {
        instansi: latar.opd.clone(),
        nomor_register: item.nomor_register.clone(),
        judul: None,
        lokasi: lokasi(placed).unwrap_or_default(),
        kelas: Some(kelas(&latar.istilah, item.kelas_keamanan)),
        pinjaman,
        baris_kosong: BARIS.saturating_sub(used),
    }
}

/// A loan: the item, its places, what was typed for its form.
pub(crate) type Dipinjam = (Informasi, Vec<Penempatan>, BahanDokumen);

/// What is out: lent to somebody and not back. The longest overdue first, what has no day for its return last.
pub(crate) fn daftar_peminjaman(latar: &Latar, mut loans: Vec<Dipinjam>) -> DaftarPeminjaman {
    loans.retain(|(_, _, b)| b.teks("peminjam").is_some() && b.teks("tanggal_kembali").is_none());
    let due = |b: &BahanDokumen| b.tanggal("tanggal_harus_kembali");
    loans.sort_by_key(|(item, _, b)| (due(b).is_none(), due(b), item.nomor_register.clone()));
    let kalender = latar.instansi.pengaturan.kalender();
    let today = Some(tanggal::panjang(latar.today));
    DaftarPeminjaman {
        judul: vec![latar.judul()],
        keadaan: today.clone(),
        baris: loans.iter().map(|loan| baris(&latar.istilah, loan, latar.today, &kalender)).collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: today,
        pengelola: pengelola(latar),
    }
}

fn baris(
    istilah: &Istilah,
    (item, placed, bahan): &Dipinjam,
    today: NaiveDate,
    kalender: &Kalender,
) -> BarisPeminjaman {
    let text = |nama| bahan.teks(nama).map(str::to_owned).unwrap_or_default();
    let due = bahan.tanggal("tanggal_harus_kembali");
    let late = due.filter(|d| *d < today);
    let days = late.and_then(|d| kalender.sisa_hari_kerja(d, today));
    BarisPeminjaman {
        kelompok: Some(istilah.get(if late.is_some() { "terlambat" } else { "belum_terlambat" }, &[])),
        nomor_register: item.nomor_register.clone(),
        lokasi: lokasi(placed).unwrap_or_default(),
        peminjam: text("peminjam"),
        unit: text("unit_kerja"),
        izin: istilah.get("ppid_utama", &[]),
        tanggal_pinjam: bahan.tanggal("tanggal_pinjam").map(tanggal::panjang).unwrap_or_default(),
        tanggal_harus_kembali: due.map(tanggal::panjang).unwrap_or_default(),
        terlambat: days
            .map(|n| istilah.get("terlambat_hari", &[("hari", &n.to_string())]))
            .unwrap_or_default(),
    }
}
