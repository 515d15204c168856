//! Papers that an older program printed are signed after an update: their fingerprint was taken under another kode, over
//! less.

use super::tests_isi_semula::{begin, decided};
use super::{
    CetakBaru, Dokumen, KodeDokumen as K, StatusDokumen as S, is_unchanged, record_print, record_tanda_tangan,
};
use crate::keputusan::JenisKeputusan;
use crate::organisasi;
use crate::pekerjaan::stage::{self, Stage, cetak, signature};
use crate::testing::kode;
use crate::uji_konsekuensi::HasilUji;

/// Keeps the print `kode` of `subjek` as the program of another schema did, whose fingerprint was `isi_sha256`.
fn printed(s: &mut Stage, kode: K, subjek: &str, isi_sha256: &str) -> Dokumen {
    let baru = CetakBaru { isi_sha256: isi_sha256.to_owned(), ..cetak(kode, subjek, "cetakan lama") };
    record_print(&mut s.store, baru).unwrap()
}

/// A print of each older program, with the fingerprint of schema 2 and that of schema 3, by `sha256sum` of what those
/// programs hashed, is out for ink: it is refused while the data differ, and taken when they are as they were.
fn check(kode_now: K, subjek: impl Fn(&mut Stage) -> String, hashes: &[&str]) -> Vec<(Stage, Dokumen)> {
    let mut out = Vec::new();
    for hash in hashes {
        let mut s = stage::open();
        let subjek = subjek(&mut s);
        let paper = printed(&mut s, kode_now, &subjek, hash);
        assert!(is_unchanged(&s.store, &paper).unwrap(), "{kode_now:?} {hash}");
        let mut office = organisasi::get(&s.store).unwrap();
        let name = std::mem::replace(&mut office.nama_badan_publik, "Pemerintah Kota yang Lain".into());
        organisasi::save(&mut s.store, &office).unwrap();
        let typed = signature(&paper, "60", "19-11-2026");
        assert_eq!(
            kode(record_tanda_tangan(&mut s.store, &typed, None)),
            "BERUBAH_SETELAH_DICETAK",
            "{hash}"
        );
        office.nama_badan_publik = name;
        organisasi::save(&mut s.store, &office).unwrap();
        let signed = record_tanda_tangan(&mut s.store, &typed, None).unwrap();
        assert_eq!(signed.status, S::Ditandatangani);
        out.push((s, signed));
    }
    out
}

#[test]
fn a_sheet_of_a_change_printed_as_d04_is_signed_as_d20() {
    let _ = check(
        K::D20,
        |s| begin(s, HasilUji::Dikecualikan).sheet,
        &[
            "c1c3a9c896f64c321a9b76a75b292a76131cd131b1980386e306230ce08831c1",
            "157bf0e862757c9f4b8fed0ef1c803462f9f237e666c3522c33edb8cb50962f2",
        ],
    );
}

#[test]
fn an_opening_printed_as_d14_is_signed_as_d21() {
    let signed = check(
        K::D21,
        |s| decided(s, JenisKeputusan::Pembukaan).decree,
        &[
            "e25601b241bc6a8203e896464484fba67c97444b0c49946d975ae7e85844ae68",
            "49ef2601a331bc04e487079fb1ef9a6c569265177971349f9c78f7adf8e1a281",
        ],
    );
    // its rows stay as they are when it is signed, so that copies can be had of it
    assert!(signed.iter().all(|(s, paper)| is_unchanged(&s.store, paper).unwrap()));
}

#[test]
fn a_change_printed_as_d14_is_signed_as_d21() {
    let _ = check(
        K::D21,
        |s| decided(s, JenisKeputusan::Pengubahan).decree,
        &[
            "6f02743a256fc82ccfda94facf552d59dd7705968503a7fdd9b6daa743a2d37f",
            "17bd5660967dbf07e4b1b57d2741d2be8081e825e98e8f4ced5c6ef2c77ed420",
        ],
    );
}
