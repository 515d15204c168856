//! What is chosen as a list and is none.

use super::{Hostile, hostile};

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const NO_LIST: &[&str] = &["BUKAN_LEMBAR_KERJA"];
const OTHER: &[&str] = &["FORMAT_TIDAK_DIDUKUNG"];

pub(super) fn all() -> Vec<Hostile> {
    let head = "No;Informasi\n";
    let password: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many = "1;a\n".repeat(100_001);
    let large = vec![b'a'; (50 << 20) + 1];
    vec![
        hostile("kosong.csv", "", &["BERKAS_KOSONG"]),
        hostile("spasi.csv", " \n\t\n", &["BERKAS_KOSONG"]),
        hostile("nol.csv", format!("{head}1;a\0b\n"), NO_LIST),
        hostile("program.csv", b"MZ\x90\0\x03\0\0\0".to_vec(), NO_LIST),
        hostile("elf.csv", b"\x7FELF\x02\x01\x01\0".to_vec(), NO_LIST),
        hostile("gambar.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), NO_LIST),
        hostile("foto.csv", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec(), NO_LIST),
        hostile("pintasan.csv", b"L\0\0\0\x01\x14\x02\0".to_vec(), NO_LIST),
        hostile("rar.csv", b"Rar!\x1A\x07\x01\0".to_vec(), NO_LIST),
        hostile("7z.csv", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), NO_LIST),
        hostile("gzip.csv", b"\x1F\x8B\x08\0\0\0\0\0\0\x03".to_vec(), NO_LIST),
        hostile("sqlite.csv", b"SQLite format 3\0\x10\0".to_vec(), NO_LIST),
        hostile(
            "utf16-tanpa-tanda.csv",
            head.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
            NO_LIST,
        ),
        hostile("lama.xls", OLE, OTHER),
        hostile("berkunci.xlsx", [OLE, &password].concat(), &["BERKAS_TERENKRIPSI"]),
        hostile("kertas.csv", "%PDF-1.7\n", OTHER),
        hostile("halaman.xls", "<html><table><tr><td>Informasi</td></tr></table></html>", OTHER),
        hostile("halaman2.csv", "\u{feff}  <!DOCTYPE html><script>1</script>", OTHER),
        hostile("lembar.xml", "<?xml version=\"1.0\"?><Workbook/>", OTHER),
        hostile("petik.csv", format!("{head}1;\"a\n2;b\n"), &["KUTIP_TIDAK_DITUTUP"]),
        hostile("lebar.csv", format!("{head}{}\n", ";".repeat(64)), &["TERLALU_BANYAK_KOLOM"]),
        hostile("panjang.csv", format!("{head}{many}"), &["TERLALU_BANYAK_BARIS"]),
        hostile("besar.csv", large, &["BERKAS_TERLALU_BESAR"]),
        hostile("tanpa-kolom.csv", "a;b\n1;2\n3;4\n", &["KOLOM_INFORMASI_TIDAK_ADA"]),
    ]
}
