//! What a fuzzer drives: every reader of files, and every reader of words that officers type or lists hold.
//!
//! Each target takes any bytes and must come back: with a value or a refusal, never with a panic. `make fuzz` runs them
//! under libFuzzer (`tests/fuzz`); the test `hostile` runs them over the kept inputs (`tests/fuzz/corpus`).

mod files;
mod formulir;
mod keys;
mod lists;
mod office;
mod words;

/// A target: its name and what it does with any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 20] = [
    ("csv", lists::csv),
    ("xlsx", lists::xlsx),
    ("kepala", lists::kepala),
    ("formulir", formulir::formulir),
    ("kutipan", words::kutipan),
    ("jangka_waktu", words::jangka_waktu),
    ("tanggal", words::tanggal),
    ("naskah", words::naskah),
    ("penomoran", words::penomoran),
    ("paket", files::paket),
    ("manifest", files::manifest),
    ("terbuka", files::terbuka),
    ("pindaian", files::pindaian),
    ("pdf", files::pdf),
    ("kunci", keys::kunci),
    ("amplop", keys::amplop),
    ("lampiran", keys::lampiran),
    ("logo", office::logo),
    ("usulan", office::usulan),
    ("perintah", office::perintah),
];

/// Does what the target `name` needs once, before its first input.
pub fn begin(name: &str) {
    if ["logo", "usulan", "perintah"].contains(&name) {
        office::begin();
    }
}

/// Runs the target `name` over `bytes`.
///
/// # Panics
/// When there is no such target, or when the target found something.
pub fn run(name: &str, bytes: &[u8]) {
    let found = TARGETS.iter().find(|(known, _)| *known == name);
    let (_, target) = found.unwrap_or_else(|| panic!("no target {name}"));
    target(bytes);
}

/// The parts of an input that has several: a line `----` lies between them.
fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    const BETWEEN: &[u8] = b"\n----\n";
    let mut found = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(BETWEEN.len()).position(|window| window == BETWEEN) {
        found.push(&rest[..at]);
        rest = &rest[at + BETWEEN.len()..];
    }
    found.push(rest);
    found
}
