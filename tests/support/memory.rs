//! Looks for keys and words in the memory of a running program.
#![allow(clippy::expect_used, reason = "a helper of a test fails by panicking, like the test itself")]

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use memchr::memmem::Finder;
use saksama_vault::KunciKantor;
use serde_json::Value;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// Something that is looked for, and its name.
pub type Wanted = (String, Vec<u8>);

/// The two keys of the office in `data`, and the one of its data file, each as bytes and as hexadecimal text. Both are taken
/// out of the slot of `pengguna` as the format of the key file says, not by the program that is looked into.
///
/// # Panics
/// When the passphrase doesn't open it.
#[must_use]
pub fn keys(data: &Path, pengguna: &str, kata_sandi: &str) -> Vec<Wanted> {
    let bytes = std::fs::read(data.join("kunci.json")).expect("the key file");
    let kantor: Value = serde_json::from_slice(&bytes).expect("JSON");
    let slots = kantor["slot"].as_array().expect("slots");
    let slot = slots.iter().find(|slot| slot["pengguna"] == pengguna).expect("the slot");
    let number = |v: &Value| u32::try_from(v.as_u64().expect("a number")).expect("a small one");
    let (memori, putaran) = (number(&slot["argon2id"]["memori_kib"]), number(&slot["argon2id"]["putaran"]));
    let params = Params::new(memori, putaran, 1, Some(32)).expect("its cost");
    let mut kek = [0; 32];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(kata_sandi.as_bytes(), &unhex(&slot["salt"]), &mut kek).expect("a key");
    // The role as Rust's `Debug` writes it: `Atasan`.
    let peran = slot["peran"].as_str().expect("a role");
    let peran = format!("{}{}", &peran[..1], peran[1..].to_lowercase());
    let aad = format!("saksama/1/slot/{peran}/{memori}/{putaran}/{pengguna}");
    let nonce = XNonce::try_from(unhex(&slot["nonce"]).as_slice()).expect("24 bytes");
    let payload = Payload { msg: &unhex(&slot["isi"]), aad: aad.as_bytes() };
    let both = XChaCha20Poly1305::new(&kek.into()).decrypt(&nonce, payload).expect("the keys");
    let (dek, att) = both.split_at(32);
    let read = KunciKantor::read(&bytes).expect("the key file");
    let (kunci, _) = read.open(pengguna, kata_sandi).expect("the same keys");
    let register = kunci.register().to_string();
    let named =
        [("DEK", dek.to_vec()), ("ATT", att.to_vec()), ("register.db", unhex(&Value::from(register)))];
    let forms = named.into_iter().flat_map(|(name, key)| {
        let text = hex(&key);
        let upper = text.to_uppercase().into_bytes();
        [(name.to_owned(), key), (format!("{name} hex"), text.into_bytes()), (format!("{name} HEX"), upper)]
    });
    forms.collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &Value) -> Vec<u8> {
    let text = text.as_str().expect("hexadecimal text");
    let byte = |at| u8::from_str_radix(&text[at..at + 2], 16).expect("a digit");
    (0..text.len()).step_by(2).map(byte).collect()
}

/// `word` as text and as the web view keeps its own (two bytes a letter).
#[must_use]
pub fn word(word: &str) -> Vec<Wanted> {
    let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![(word.to_owned(), word.as_bytes().to_vec()), (format!("{word}, wide"), wide)]
}

/// Bytes of a page, and how many pages are looked up at once.
const PAGE: u64 = 4096;
const PAGES: u64 = 8192;

/// Where each of `wanted` stands in the memory of the process: its name and the place it was found in, once for each. All
/// that can be written is read: heap, stacks, data.
///
/// # Panics
/// When this user may not look into it.
#[must_use]
pub fn found(process: u32, wanted: &[Wanted]) -> Vec<String> {
    let open = |name: &str| File::open(format!("/proc/{process}/{name}")).expect("its memory");
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).expect("its maps");
    let (memory, there) = (open("mem"), open("pagemap"));
    let finders: Vec<_> = wanted.iter().map(|(name, bytes)| (name, Finder::new(bytes))).collect();
    let mut out = Vec::new();
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next().expect("a range"), words.next().expect("rights"));
        if !rights.starts_with("rw") {
            continue;
        }
        let place = words.nth(3).unwrap_or("no name");
        let (from, to) = range.split_once('-').expect("from-to");
        let [from, to] = [from, to].map(|n| u64::from_str_radix(n, 16).expect("an address"));
        for (begin, end) in runs(&there, from, to) {
            let mut part = vec![0; usize::try_from(end - begin).expect("a size")];
            // What went away meanwhile, or belongs to a device, says nothing.
            if memory.read_exact_at(&mut part, begin).is_err() {
                continue;
            }
            for (name, finder) in &finders {
                out.extend(
                    finder.find_iter(&part).map(|at| format!("{name} in {place}, {at} from {begin:x}")),
                );
            }
        }
    }
    out
}

/// The parts of `from..to` that hold something: the web view sets aside much more than there is.
fn runs(there: &File, from: u64, to: u64) -> Vec<(u64, u64)> {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for begin in (from..to).step_by(usize::try_from(PAGE * PAGES).expect("a size")) {
        let pages = PAGES.min((to - begin) / PAGE);
        let mut entries = vec![0; usize::try_from(pages * 8).expect("a size")];
        if there.read_exact_at(&mut entries, begin / PAGE * 8).is_err()
            || entries.iter().all(|byte| *byte == 0)
        {
            continue;
        }
        for (page, entry) in (0..).zip(entries.chunks_exact(8)) {
            // Its two highest bits: in memory, swapped out.
            if entry[7] & 0b1100_0000 == 0 {
                continue;
            }
            let at = begin + page * PAGE;
            match runs.last_mut() {
                Some((_, end)) if *end == at => *end = at + PAGE,
                _ => runs.push((at, at + PAGE)),
            }
        }
    }
    runs
}
