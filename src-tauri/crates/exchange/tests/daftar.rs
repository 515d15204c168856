//! Lists of the shapes that agencies publish, with invented words: what is taken, what is flagged, what is refused.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use proptest::prelude::*;
use saksama_durable::quiet;
use saksama_exchange::import::{
    AlasanBukanData as Alasan, Bacaan, BarisBacaan, JenisBaris, KodeTemuan as Kode, Kolom, PaksaBaris, Peta,
    Ringkasan, Table, parse_table, read_table,
};
use std::collections::BTreeMap;

fn read(csv: &str) -> Bacaan {
    let table = parse_table("daftar.csv", csv.as_bytes(), None, &mut quiet).unwrap();
    let bacaan = read_table(&table, None, &mut quiet).unwrap();
    assert_adds_up(&table, &bacaan);
    bacaan
}

/// The counts add up and every word of the file is somewhere in the reading, as often as it was written.
fn assert_adds_up(table: &Table, bacaan: &Bacaan) {
    let r = bacaan.ringkasan;
    assert_eq!(r.baris_dibaca, table.rows.len());
    assert_eq!(r.baris_dibaca, r.diambil + r.ditolak + r.bukan_data);
    assert!(r.ditandai <= r.diambil);
    let mut balance = BTreeMap::<&str, i64>::new();
    for row in &table.rows {
        for word in (0..row.sel.len()).flat_map(|c| row.own(c).split_whitespace()) {
            *balance.entry(word).or_default() += 1;
        }
    }
    // The words of a continued row are counted where they were added, inherited words where they were written.
    let mut above = None;
    for row in bacaan.baris.iter().filter(|r| r.alasan != Some(Alasan::Lanjutan)) {
        let own = row.sel.iter().map(|(kolom, text)| match above.map(|r: &BarisBacaan| r.get(*kolom)) {
            Some(inherited) if row.diwarisi.contains(kolom) => text.strip_prefix(inherited).unwrap(),
            _ => text,
        });
        for word in own.chain(row.lain.iter().map(|l| l.teks.as_str())).flat_map(str::split_whitespace) {
            *balance.entry(word).or_default() -= 1;
        }
        if row.jenis != JenisBaris::BukanData {
            above = Some(row);
        }
    }
    balance.retain(|_, n| *n != 0);
    assert!(balance.is_empty(), "words lost (+) or doubled (-): {balance:?}");
}

fn ringkasan(
    baris_dibaca: usize,
    diambil: usize,
    ditandai: usize,
    ditolak: usize,
    bukan_data: usize,
) -> Ringkasan {
    Ringkasan { baris_dibaca, diambil, ditandai, ditolak, bukan_data }
}

fn kode(bacaan: &Bacaan, line: usize) -> Vec<Kode> {
    let row = bacaan.baris.iter().find(|r| r.baris == line).unwrap();
    row.temuan.iter().map(|t| t.kode).collect()
}

const DUA_KEPALA: &str = "\
LAMPIRAN KEPUTUSAN DINAS CONTOH;;;;;
DAFTAR INFORMASI YANG DIKECUALIKAN;;;;;
;;;;;
No.;Informasi;Dasar Hukum Pengecualian Informasi;Konsekuensi / Pertimbangan Bagi Publik;;Jangka Waktu
;;;Dibuka;Ditutup;
(1);(2);(3);(4);(5);(6)
1;Data gaji pegawai;Pasal 17 huruf h UU KIP;Rahasia pribadi terungkap;Privasi terjaga;5 tahun
2;Gambar jaringan komputer,;\"1. UU ITE;
2. UU KIP\";;Sistem aman;Selama dipakai
;ruang peladen, dan sandi;3. UU Kearsipan;;;
2;Data lelang;;Persaingan terganggu;Persaingan sehat;-
3;;Pasal 17 huruf b;x;y;1 tahun
4;;;;;
;;;;;
Ditetapkan di Kota Contoh;;;;;
;;;;KEPALA DINAS,;
";

#[test]
fn two_row_header_below_a_title() {
    let b = read(DUA_KEPALA);
    assert_eq!(b.ringkasan, ringkasan(15, 3, 2, 1, 11));
    let reasons: Vec<_> = b.baris.iter().filter_map(|r| r.alasan).collect();
    use Alasan::*;
    let want = [Judul, Judul, Kosong, Kepala, Kepala, Kepala, Lanjutan, Kosong, Kosong, Penutup, Penutup];
    assert_eq!(reasons, want);
    assert_eq!(b.baris[6].get(Kolom::Dibuka), "Rahasia pribadi terungkap");
    assert_eq!(b.baris[6].get(Kolom::Ditutup), "Privasi terjaga");
    assert!(b.baris[6].temuan.is_empty());
}

#[test]
fn continued_text_is_added_to_its_row_and_marked_as_a_guess() {
    let b = read(DUA_KEPALA);
    let row = &b.baris[7];
    assert_eq!(row.get(Kolom::Judul), "Gambar jaringan komputer,\nruang peladen, dan sandi");
    assert_eq!(row.get(Kolom::DasarHukum), "1. UU ITE;\n2. UU KIP\n3. UU Kearsipan");
    assert_eq!(row.gabungan, [9]);
    assert_eq!(kode(&b, 8), [Kode::LanjutanDitebak, Kode::DibukaKosong]);
    assert_eq!(b.baris[8].lanjutan_dari, Some(8));
}

#[test]
fn empty_cells_doubles_and_missing_text_are_flagged() {
    let b = read(DUA_KEPALA);
    assert_eq!(kode(&b, 10), [Kode::DasarHukumKosong, Kode::JangkaWaktuKosong, Kode::NomorGanda]);
    assert_eq!(kode(&b, 11), [Kode::UraianKosong]);
    assert_eq!(b.baris.iter().find(|r| r.baris == 11).unwrap().jenis, JenisBaris::Ditolak);
}

const ESENSI: &str = "\
NO,\"ESENSI
INFORMASI\",KONTEN INFORMASI,DASAR HUKUM,KONSEKUENSI,,
,,,,AKIBAT BILA INFORMASI DIBUKA,MANFAAT BILA INFORMASI DITUTUP,BATAS WAKTU PENGECUALIAN
I,Informasi yang dapat menghambat proses penegakan hukum,,,,,
1.,Pengaduan,Identitas pelapor,a. UU KIP;,Warga enggan melapor,Pelapor aman,Sampai perkara selesai
,,Isi laporan,UU KIP Pasal 17 huruf a,Bukti hilang,Bukti terjaga,Permanen
NO,ESENSI INFORMASI,KONTEN INFORMASI,DASAR HUKUM,KONSEKUENSI,,
,,,,AKIBAT BILA INFORMASI DIBUKA,MANFAAT BILA INFORMASI DITUTUP,BATAS WAKTU PENGECUALIAN
,,,b. UU Perlindungan Saksi,,dari gangguan,
II,Informasi yang dapat mengganggu persaingan usaha,,,,,
2.,Lelang,Dokumen,Pasal 17 huruf b,Usaha rugi,Usaha sehat,2 tahun
NO,ESENSI INFORMASI,KONTEN INFORMASI,DASAR HUKUM,KONSEKUENSI,,
,,,,AKIBAT BILA INFORMASI DIBUKA,MANFAAT BILA INFORMASI DITUTUP,BATAS WAKTU PENGECUALIAN
,Barang,penawaran peserta,huruf i,di pasar,bagi semua,sejak kontrak
,,Harga perkiraan,UU KIP Pasal 17 huruf e,Negara rugi,Negara hemat,1 tahun
";

#[test]
fn essence_and_content_with_roman_rows_and_page_breaks() {
    let b = read(ESENSI);
    assert_eq!(b.ringkasan, ringkasan(14, 4, 1, 0, 10));
    let items: Vec<_> = b.baris.iter().filter(|r| r.jenis == JenisBaris::Data).collect();
    assert_eq!(items[0].get(Kolom::Judul), "Pengaduan");
    // The essence is written once and stands for the row below, with its number.
    assert_eq!(items[1].get(Kolom::Judul), "Pengaduan");
    assert_eq!(items[1].get(Kolom::Nomor), "1.");
    assert_eq!(items[1].diwarisi, [Kolom::Judul, Kolom::Nomor]);
    // Text after the repeated header belongs to the row before it.
    assert_eq!(items[1].get(Kolom::DasarHukum), "UU KIP Pasal 17 huruf a\nb. UU Perlindungan Saksi");
    assert_eq!(items[1].get(Kolom::Ditutup), "Bukti terjaga\ndari gangguan");
    assert_eq!(items[2].get(Kolom::Judul), "Lelang\nBarang");
    assert_eq!(items[2].get(Kolom::Uraian), "Dokumen\npenawaran peserta");
    assert_eq!(items[3].get(Kolom::Judul), "Lelang\nBarang");
    let headings: Vec<_> = items.iter().map(|r| r.kategori.as_ref().unwrap().nomor.as_str()).collect();
    assert_eq!(headings, ["I", "I", "II", "II"]);
}

#[test]
fn category_columns_and_unknown_columns_are_kept() {
    let b = read(
        "KATEGORI_ROMAWI,KATEGORI,NO,ESENSI INFORMASI,KONTEN INFORMASI,DASAR HUKUM,\
KONSEKUENSI: AKIBAT BILA INFORMASI DIBUKA,KONSEKUENSI: MANFAAT BILA INFORMASI DITUTUP,BATAS WAKTU PENGECUALIAN,halaman\n\
IV,Rahasia pribadi,3,Rekam medis,Hasil periksa,Pasal 17 huruf h,Malu,Tenang,Permanen,7\n\
,,3,Rekam medis,Resep obat,Pasal 17 huruf h,Malu,Tenang,Permanen,8\n",
    );
    assert_eq!(b.ringkasan, ringkasan(3, 2, 0, 0, 1));
    assert_eq!(b.baris[2].kategori.as_ref().unwrap().teks, "Rahasia pribadi");
    assert_eq!((b.baris[1].lain[0].kepala.as_str(), b.baris[1].lain[0].teks.as_str()), ("halaman", "7"));
}

#[test]
fn a_list_without_numbers_grouped_by_unit() {
    let b = read(
        "Informasi,Dasar Hukum Pengecualian Informasi,Konsekuensi/Pertimbangan Dibuka Bagi Publik,\
Konsekuensi/Pertimbangan Ditutup Bagi Publik,Jangka Waktu\n\
PPID Utama,,,,\n\
Data pribadi pegawai,Pasal 17 huruf h,dapat mengungkap rahasia,dapat melindungi rahasia,1 Tahun\n\
Dinas Contoh,,,,\n\
Data Pribadi  Pegawai,Pasal 17 huruf h,rahasia terbuka,rahasia terbuka,1 Tahun\n\
Notula rapat,,,,\n",
    );
    assert_eq!(b.ringkasan, ringkasan(6, 3, 2, 0, 3));
    assert_eq!(b.baris[2].kategori.as_ref().unwrap().teks, "PPID Utama");
    assert_eq!(b.baris[4].kategori.as_ref().unwrap().teks, "Dinas Contoh");
    // lines 5 and 3 hold the same information; both sides of line 5 say the same
    assert_eq!(kode(&b, 5), [Kode::DibukaDitutupSama, Kode::MungkinGanda]);
    // a title alone is no heading: it stays an item with everything missing
    assert_eq!(kode(&b, 6).len(), 4);
}

#[test]
fn titles_only_and_one_consequence_column() {
    let b = read("No,INFORMASI\n1,Data contoh satu\n2,Data contoh dua\n");
    assert_eq!(b.ringkasan, ringkasan(3, 2, 2, 0, 1));
    let b = read(
        "No.,Jenis Informasi yang Dikecualikan,Dasar Hukum Pengecualian,Konsekuensi/Pertimbangan bagi Publik,Jangka Waktu Pengecualian\n1,Soal ujian,UU,Bocor,1 tahun\n",
    );
    assert_eq!(kode(&b, 2), [Kode::KonsekuensiBelumDipisah]);
}

#[test]
fn control_signs_long_cells_and_header_words_are_flagged() {
    let long = "x".repeat(100_001);
    let b = read(&format!(
        "No,Informasi,Dasar Hukum,Dibuka,Ditutup,Jangka Waktu\n1,Data\u{202E} contoh,UU,{long},Ditutup,#REF!\n"
    ));
    let want = [Kode::KarakterKendali, Kode::SelTerlaluPanjang, Kode::IsiSepertiKepala, Kode::SelGalat];
    assert_eq!(kode(&b, 2), want);
    assert_eq!(b.baris[1].get(Kolom::Dibuka).len(), 100_001, "nothing is cut");
}

#[test]
fn the_officer_can_map_columns_and_rows_himself() {
    let csv = "No;Hal;Keterangan\n1;Data gaji;rahasia\n;Data lelang;b. huruf b\n";
    let table = parse_table("daftar.csv", csv.as_bytes(), None, &mut quiet).unwrap();
    assert_eq!(read_table(&table, None, &mut quiet).unwrap_err().kode(), "KOLOM_INFORMASI_TIDAK_ADA");
    let json = r#"{"kepala":[1],"kolom":[{"indeks":0,"kolom":"NOMOR"},{"indeks":1,"kolom":"JUDUL"},
        {"indeks":2,"kolom":"DASAR_HUKUM"}],"paksa":{"3":"DATA"}}"#;
    let peta: Peta = serde_json::from_str(json).unwrap();
    assert_eq!(peta.paksa[&3], PaksaBaris::Data);
    let b = read_table(&table, Some(&peta), &mut quiet).unwrap();
    assert_adds_up(&table, &b);
    assert_eq!(b.ringkasan.diambil, 2);
    assert_eq!(b.baris[2].get(Kolom::DasarHukum), "b. huruf b");
    let again: Peta = serde_json::from_str(&serde_json::to_string(&b.peta).unwrap()).unwrap();
    assert_eq!(again, peta);
    let outside: Peta = serde_json::from_str(r#"{"kolom":[{"indeks":9,"kolom":"JUDUL"}]}"#).unwrap();
    assert_eq!(read_table(&table, Some(&outside), &mut quiet).unwrap_err().kode(), "PETA_DI_LUAR_TABEL");
}

#[test]
fn files_that_are_no_list_have_their_own_code() {
    let kode = |bytes: &[u8]| parse_table("daftar.xlsx", bytes, None, &mut quiet).unwrap_err().kode();
    assert_eq!(kode(b""), "BERKAS_KOSONG");
    assert_eq!(kode(b"%PDF-1.7 ..."), "FORMAT_TIDAK_DIDUKUNG");
    assert_eq!(kode(b"<html><table><tr><td>No</td></tr></table>"), "FORMAT_TIDAK_DIDUKUNG");
    assert_eq!(kode(b"PK\x03\x04 cut off"), "BERKAS_RUSAK");
    let mut ole = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    assert_eq!(kode(&ole), "FORMAT_TIDAK_DIDUKUNG");
    ole.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(kode(&ole), "BERKAS_TERENKRIPSI");
}

/// Cells that look like anything a list may hold.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        1 => "[IVX]{1,3}\\.?",
        1 => "[0-9]{1,2}\\.?",
        1 => "[a-d]\\. [A-Za-z]{1,8}( [a-z]{1,6}){0,3}",
        2 => "[A-Z][a-z]{1,8}( [a-z]{1,6}){0,4}",
        1 => "[a-z]{2,8}( [a-z]{1,6}){0,2}",
        1 => "- [a-z]{1,6}",
        1 => Just("Dibuka".to_owned()),
        1 => Just("Informasi".to_owned()),
        1 => Just("Ditetapkan di Contoh".to_owned()),
        1 => "\\PC{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn counts_add_up_and_no_word_is_lost_in_any_list(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..8), 0..30),
        two_rows in any::<bool>(),
    ) {
        let text = |row: &[&str]| row.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        let mut all = vec![text(&["No", "Esensi Informasi", "Konten Informasi", "Dasar Hukum", "Konsekuensi", "", "Jangka Waktu"])];
        if two_rows {
            all.push(text(&["", "", "", "", "Dibuka", "Ditutup", ""]));
        }
        all.extend(rows);
        let table = Table::from_texts("acak.csv", all);
        let bacaan = read_table(&table, None, &mut quiet).unwrap();
        assert_adds_up(&table, &bacaan);
    }

    #[test]
    fn any_bytes_are_read_or_refused_but_never_crash(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(table) = parse_table("acak", &bytes, None, &mut quiet)
            && let Ok(bacaan) = read_table(&table, None, &mut quiet)
        {
            assert_adds_up(&table, &bacaan);
        }
    }
}
