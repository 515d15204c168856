//! Words of an internal title that its public title avoids.

use super::kata::{Kata, words};
use super::{JenisTemuan, Kena};
use std::collections::HashSet;

/// Shortest word looked at, characters.
const TERPENDEK: usize = 4;

/// Words that tell nothing, in whatever title they stand.
const UMUM: &str = "yang dengan dari pada untuk dalam atas oleh serta atau tentang terhadap antara secara sebagai \
    adalah akan dapat tidak data informasi dokumen daftar laporan berkas hasil surat arsip rincian rekapitulasi catatan \
    naskah kegiatan pelaksanaan penyelenggaraan pengelolaan kota kabupaten provinsi kecamatan kelurahan desa daerah \
    dinas badan kantor bagian bidang unit pemerintah kementerian negara publik tahun bulan tanggal nomor pasal huruf \
    angka ayat undang peraturan keputusan milik para setiap seluruh sebagian lain lainnya terkait mengenai";

/// The places in `sel`, a cell of the row, where it says a word that stands in the row's internal title
/// (`judul_internal`) and not in what the public is told in its place (`publik`).
#[must_use]
pub fn kata_judul(judul_internal: &str, publik: &str, sel: &str) -> Vec<Kena> {
    let told: HashSet<u64> = words(publik).iter().chain(&words(UMUM)).map(|w| w.hash).collect();
    let tells = |w: &&Kata| w.panjang >= TERPENDEK && w.ada_huruf || w.ada_angka && w.panjang > TERPENDEK;
    let hidden: HashSet<u64> =
        words(judul_internal).iter().filter(tells).map(|w| w.hash).filter(|h| !told.contains(h)).collect();
    if hidden.is_empty() {
        return vec![];
    }
    let found = words(sel).into_iter().filter(|w| hidden.contains(&w.hash));
    found
        .map(|w| Kena {
            jenis: JenisTemuan::KataJudul,
            mulai: w.mulai,
            selesai: w.selesai,
            kolom: "informasi.judul".into(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::kata_judul;

    #[test]
    fn only_words_that_the_public_title_avoids() {
        let internal = "Laporan pemeriksaan disiplin guru SMP Melati";
        let publik = "Data pemeriksaan disiplin pegawai";
        let said = |sel: &str| -> Vec<String> {
            kata_judul(internal, publik, sel).iter().map(|k| sel[k.mulai..k.selesai].to_owned()).collect()
        };
        assert_eq!(said("Membuka identitas guru di sekolah Melati."), ["guru", "Melati"]);
        assert!(said("Laporan pemeriksaan disiplin pegawai terganggu").is_empty());
    }
}
