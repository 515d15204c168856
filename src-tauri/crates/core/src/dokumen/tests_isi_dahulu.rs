//! Papers that an older program printed are signed after an update: their fingerprint was taken under another kode, over
//! less.

use super::tests_isi_semula::{begin, decided};
use super::{
    CetakBaru, Dokumen, KodeDokumen as K, StatusDokumen as S, is_unchanged, record_print, record_tanda_tangan,
};
use crate::keputusan::{self, JenisKeputusan, KeputusanIsian};
use crate::organisasi::{self, BentukKeputusan};
use crate::pejabat::{JenisKewenangan, PejabatIsian, Peran};
use crate::pekerjaan::stage::{self, Stage, cetak, decree_isian, person_isian, signature};
use crate::pekerjaan::stage_lanjutan::set;
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

/// The PPID Utama signs on behalf of the Wali Kota from now on.
fn sign_on_behalf(s: &mut Stage, jenis_kewenangan: JenisKewenangan) {
    let person = person_isian("Rahayu Lestari", "Kepala Dinas Kominfo", Peran::PpidUtama, "1-1-2026", "");
    let two = jenis_kewenangan == JenisKewenangan::UntukBeliau;
    let isian = PejabatIsian {
        id: Some(s.ppid.clone()),
        jenis_kewenangan,
        atas_nama: "Wali Kota Contoh".into(),
        pejabat_antara: if two { "Sekretaris Daerah".into() } else { String::new() },
        ..person
    };
    crate::pejabat::save(&mut s.store, &isian).unwrap();
}

/// A first decree, or an addition, of an item.
fn setting(s: &mut Stage, jenis: JenisKeputusan, bentuk: BentukKeputusan) -> String {
    s.office(|_| {});
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    let isian = KeputusanIsian { jenis, bentuk, ..decree_isian(Some(&rapat)) };
    keputusan::save(&mut s.store, &isian).unwrap().id
}

fn a_first_decree(s: &mut Stage) -> String {
    setting(s, JenisKeputusan::Penetapan, BentukKeputusan::Keputusan)
}

fn an_addition(s: &mut Stage) -> String {
    s.office(|_| {});
    let item = s.item(|_| {});
    set(s, &[&item]);
    setting(s, JenisKeputusan::Tambahan, BentukKeputusan::Keputusan)
}

/// Prints of older programs with a signatory on behalf of another: their title names the signatory, whose decree it is
/// not, so that the paper would be cited under another official than it bears. They are printed anew. The fingerprints
/// are those that these programs took: of schema 7 first, of a later decree those of schema 2 and 3, too.
#[test]
fn a_decree_that_named_its_signatory_and_not_the_official_is_printed_anew() {
    use JenisKewenangan::{AtasNama, UntukBeliau};
    type Begin = fn(&mut Stage) -> String;
    let cases: [(K, JenisKewenangan, Begin, &[&str]); 4] = [
        (
            K::D14,
            AtasNama,
            a_first_decree,
            &["a9e8fb9e8c9a3ce186e58b4b0dfb03010202c123b8790c73c9dbbbbbfbf75eb0"],
        ),
        (
            K::D14,
            UntukBeliau,
            a_first_decree,
            &["7333dcfe93d3f1f20cc624b779d4e11b6bcee40f070bb9427088f95071ec4cc8"],
        ),
        (
            K::D15,
            AtasNama,
            an_addition,
            &[
                "97384289f8bf981bfc280401b0ecdaaf6c661713c34ba5826df946cf4ded050c",
                "2e1afeec4431284b5da33fec9ba3870beeef23dee26a1c6fae5e1834355c38c2",
                "8e898fc0f932b15ab518a70503076da0f71c5a9fc666c1a9a212065795f5b5b2",
            ],
        ),
        (
            K::D21,
            AtasNama,
            |s| decided(s, JenisKeputusan::Pembukaan).decree,
            &[
                "df31fda29e99b4d2bc031e8b33ac9fc7ea0a14ed8186a34fa3dca665881256f1",
                "f3a24ed48d8f37f3f4898472a702301f27dadd97b9a128ffce90b60457ebddef",
                "18dcac700467265c03bf7b8ec8f4a24b4563a56bf0b902f1720a64f998cf626f",
            ],
        ),
    ];
    for (kode_now, kewenangan, begin, hashes) in cases {
        let mut s = stage::open();
        let subjek = begin(&mut s);
        sign_on_behalf(&mut s, kewenangan);
        for hash in hashes {
            let old = printed(&mut s, kode_now, &subjek, hash);
            assert!(!is_unchanged(&s.store, &old).unwrap(), "{kode_now:?} {hash}");
            let refused = record_tanda_tangan(&mut s.store, &signature(&old, "60", "19-11-2026"), None);
            assert_eq!(kode(refused), "BERUBAH_SETELAH_DICETAK", "{kode_now:?} {hash}");
        }
        let anew = s.print(kode_now, &subjek, "cetakan baru");
        let signed = record_tanda_tangan(&mut s.store, &signature(&anew, "60", "19-11-2026"), None).unwrap();
        assert_eq!(signed.status, S::Ditandatangani, "{kode_now:?}");
    }
}

/// The official form names no official in its title: a print of it is as right as before.
#[test]
fn a_penetapan_on_behalf_of_another_is_signed_as_an_older_program_printed_it() {
    let mut s = stage::open();
    let subjek = setting(&mut s, JenisKeputusan::Penetapan, BentukKeputusan::Penetapan);
    sign_on_behalf(&mut s, JenisKewenangan::AtasNama);
    let hash = "09051ad1227ee47f1e13055e07eee7d71d6b6fe6c964fbedb286b1641f3191aa";
    let old = printed(&mut s, K::D14, &subjek, hash);
    let signed = record_tanda_tangan(&mut s.store, &signature(&old, "60", "19-11-2026"), None).unwrap();
    assert_eq!(signed.status, S::Ditandatangani);
}
