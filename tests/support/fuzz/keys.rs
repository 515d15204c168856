//! Key files, envelopes, and the files that officers attach.

use super::files::with_file_named;
use saksama_vault::{
    Biaya, KodePemulihan, KunciData, KunciKantor, KunciPaket, SalinanKunci, open_amplop, seal_amplop,
};
use std::sync::OnceLock;

/// What no fuzzer can guess is the same each time: an input is judged alike on every computer.
fn acak(out: &mut [u8]) -> std::io::Result<()> {
    out.fill(7);
    Ok(())
}

fn office() -> &'static (KunciKantor, KunciData) {
    static OFFICE: OnceLock<(KunciKantor, KunciData)> = OnceLock::new();
    OFFICE.get_or_init(|| {
        let made = KodePemulihan::make(&acak)
            .and_then(|kode| KunciKantor::make("Siti", "hujan di bukit barat", Biaya::LEAST, &kode, &acak));
        made.unwrap_or_else(|e| panic!("{e}"))
    })
}

/// A key file that is not whole keeps nobody out while its copy is, wherever it lies.
pub(super) fn kunci(bytes: &[u8]) {
    let (office, keys) = office();
    let whole = office.bytes();
    for copies in [[bytes, whole.as_slice()], [whole.as_slice(), bytes]] {
        let read = SalinanKunci::read(copies).unwrap_or_else(|e| panic!("a copy is whole: {e}"));
        assert!(read.of(keys).is_ok_and(|own| own == office), "that of the office is found");
    }
    if let Ok(read) = KunciKantor::read(bytes) {
        assert_eq!(read.bytes(), bytes, "no file says the same in other words");
        let _ = (read.sidik_slot(), read.pengguna().count(), read.biaya("Siti"));
    }
}

/// An envelope for this office: opened it holds what was sealed, and nothing else opens.
pub(super) fn amplop(bytes: &[u8]) {
    static KEYS: OnceLock<KunciPaket> = OnceLock::new();
    let keys = KEYS.get_or_init(|| KunciPaket::make(&office().1, &[1; 16]));
    let _ = open_amplop(bytes, keys);
    let sealed = seal_amplop(bytes, &keys.publik(), &acak).unwrap_or_else(|e| panic!("{e}"));
    let opened = open_amplop(&sealed, keys).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(opened.as_slice(), bytes);
}

/// Names that the first byte chooses from.
const NAMES: [&str; 8] = ["a.pdf", "a.docx", "a.xlsx", "a.odt", "a.png", "a.jpg", "a.txt", "a.zip"];

/// A file that is to be attached: taken or refused, whatever its name says that it is.
pub(super) fn lampiran(bytes: &[u8]) {
    let Some((first, content)) = bytes.split_first() else { return };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    with_file_named(name, content, |path| drop(saksama_exchange::lampiran::check(path)));
}
