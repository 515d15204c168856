//! Pasal 17 UU 14/2008: the closed list of grounds, with its official wording.

use crate::masalah::Masalah;
use serde::Deserialize;
use std::sync::LazyLock;

/// The law that every ground belongs to, as printed after `Pasal 17 …`.
pub const UU_KIP: &str = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";

/// Problem codes of this module.
pub const KODE: &[&str] = &["KODE_PASAL17_TIDAK_DIKENAL", "KODE_PASAL17_GANDA", "HURUF_TANPA_ANGKA"];

/// One ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasal17 {
    /// `h.3`, or `j`.
    pub kode: String,
    /// Letter.
    pub huruf: char,
    /// Number under the letter; none for a letter that has none, or for a whole letter.
    pub angka: Option<u8>,
    /// Official wording of the ground itself.
    pub bunyi: String,
    /// Official wording of the letter above it; empty when the letter itself is the ground.
    pub induk: String,
    /// Short label of the letter.
    pub label_singkat: String,
}

#[derive(Deserialize)]
struct Berkas {
    pembuka: String,
    huruf: Vec<Huruf>,
}

#[derive(Deserialize)]
struct Huruf {
    huruf: char,
    label: String,
    bunyi: String,
    #[serde(default)]
    angka: Vec<String>,
}

/// The 33 grounds, and the letters that stand above several of them.
struct Daftar {
    pembuka: String,
    daun: Vec<Pasal17>,
    induk: Vec<Pasal17>,
}

#[expect(clippy::expect_used, reason = "compiled into the program and read by the tests of this module")]
static DAFTAR: LazyLock<Daftar> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/pasal17.toml");
    let berkas: Berkas = toml::from_str(text).expect("shipped wording of Pasal 17");
    let mut daftar = Daftar { pembuka: berkas.pembuka, daun: Vec::new(), induk: Vec::new() };
    for h in berkas.huruf {
        let whole = Pasal17 {
            kode: h.huruf.to_string(),
            huruf: h.huruf,
            angka: None,
            bunyi: h.bunyi,
            induk: String::new(),
            label_singkat: h.label,
        };
        if h.angka.is_empty() {
            daftar.daun.push(whole);
            continue;
        }
        daftar.daun.extend((1..).zip(h.angka).map(|(n, bunyi)| Pasal17 {
            kode: format!("{}.{n}", whole.huruf),
            angka: Some(n),
            bunyi,
            induk: whole.bunyi.clone(),
            ..whole.clone()
        }));
        daftar.induk.push(whole);
    }
    daftar
});

/// The 33 grounds in the order of the law.
#[must_use]
pub fn daftar() -> &'static [Pasal17] {
    &DAFTAR.daun
}

/// The sentence that the letters complete ("Setiap Badan Publik wajib membuka akses …, kecuali:").
#[must_use]
pub fn pembuka() -> &'static str {
    &DAFTAR.pembuka
}

/// The ground of a code; also a whole letter (`h`), as imported lists cite it.
#[must_use]
pub fn find(kode: &str) -> Option<&'static Pasal17> {
    DAFTAR.daun.iter().chain(&DAFTAR.induk).find(|p| p.kode == kode)
}

/// Whether a code is a letter whose number is still to be chosen.
#[must_use]
pub fn is_huruf_tanpa_angka(kode: &str) -> bool {
    DAFTAR.induk.iter().any(|p| p.kode == kode)
}

/// Checks the codes of an item: unknown and doubled ones are errors, a letter without its number is a warning.
#[must_use]
pub fn periksa(kode: &[String], medan: &str) -> Vec<Masalah> {
    let mut out = Vec::new();
    for (i, k) in kode.iter().enumerate() {
        let at = format!("{medan}.{i}");
        if find(k).is_none() {
            out.push(Masalah::galat(&at, "KODE_PASAL17_TIDAK_DIKENAL").with("kode", k));
        } else if is_huruf_tanpa_angka(k) {
            out.push(Masalah::peringatan(&at, "HURUF_TANPA_ANGKA").with("huruf", k));
        }
        if kode.iter().take(i).any(|other| other == k) {
            out.push(Masalah::galat(&at, "KODE_PASAL17_GANDA").with("kode", k));
        }
    }
    out
}

/// `Pasal 17 huruf h angka 3 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik`.
#[must_use]
pub fn kutipan(kode: &str) -> String {
    kutipan_gabungan(&[kode])
}

/// One citation of several codes: `Pasal 17 huruf h angka 3 dan angka 5, dan huruf j Undang-Undang …`; empty without
/// codes.
#[must_use]
pub fn kutipan_gabungan<S: AsRef<str>>(kode: &[S]) -> String {
    let mut letters: Vec<(&str, Vec<&str>)> = Vec::new();
    for k in kode {
        let (letter, number) = k.as_ref().split_once('.').unwrap_or((k.as_ref(), ""));
        let at = letters.iter().position(|(l, _)| *l == letter).unwrap_or_else(|| {
            letters.push((letter, Vec::new()));
            letters.len() - 1
        });
        if let Some((_, numbers)) = letters.get_mut(at).filter(|_| !number.is_empty()) {
            numbers.push(number);
        }
    }
    if letters.is_empty() {
        return String::new();
    }
    let nested = letters.iter().any(|(_, numbers)| numbers.len() > 1);
    let parts: Vec<String> = letters
        .iter()
        .map(|(letter, numbers)| {
            let numbers: Vec<String> = numbers.iter().map(|n| format!("angka {n}")).collect();
            format!("huruf {letter} {}", join(&numbers, false)).trim_end().to_owned()
        })
        .collect();
    format!("Pasal 17 {} {UU_KIP}", join(&parts, nested))
}

/// `a`, `a dan b`, `a, b, dan c`; with `comma` also two parts are set apart: `a, dan b`.
fn join(parts: &[String], comma: bool) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] if !comma => format!("{one} dan {two}"),
        [rest @ .., last] => format!("{}, dan {last}", rest.join(", ")),
    }
}
