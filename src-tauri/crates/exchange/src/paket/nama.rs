//! Names that may stand in a package: a closed list, so that no name can point out of the folder it is unpacked into.

/// The data file of a `CADANGAN`.
pub const REGISTER: &str = "register.db";
/// The key file of a `CADANGAN`; absent in one of a program without passphrases.
pub const KUNCI: &str = "kunci.json";
/// Folder of the stored files of a `CADANGAN`; each lies in a folder of the first two digits of its name.
pub const BERKAS: &str = "berkas";
/// The proposals of a `USULAN`.
pub const USULAN: &str = "usulan.json";
/// What was decided, of a `PUTUSAN`.
pub const PUTUSAN: &str = "putusan.json";
/// The decree as it was printed, with its annex.
pub const SK: &str = "sk.pdf";
/// Its signed scan, by what its first bytes are; at most one of them.
pub const PINDAIAN: [&str; 3] = ["pindaian.pdf", "pindaian.png", "pindaian.jpg"];
/// The public list as it was printed.
pub const DKIP: &str = "dkip.pdf";

/// Whether this is the name of the data file or of some stored file. A stored file is sealed under a name that says
/// nothing about its content; the manifest holds the hash of the sealed bytes.
pub(super) fn is_of_office(nama: &str) -> bool {
    nama == REGISTER || nama.rsplit('/').next().and_then(stored_name).is_some_and(|own| own == nama)
}

/// Whether a backup may hold a file `nama`.
pub(super) fn is_allowed(nama: &str) -> bool {
    nama == KUNCI || is_of_office(nama)
}

/// Place in the package of the stored file of this name; none when it is no name of 64 hexadecimal digits.
#[must_use]
pub fn stored_name(sha256: &str) -> Option<String> {
    let first = sha256.get(..2).filter(|_| is_hash(sha256))?;
    Some(format!("{BERKAS}/{first}/{sha256}"))
}

/// 64 lower-case hexadecimal digits.
pub(super) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_the_layout() {
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let good = format!("berkas/ba/{hash}");
        assert!(is_allowed(&good));
        assert!(is_allowed("register.db") && is_allowed("kunci.json"));
        for bad in
            ["../register.db", "/register.db", "register.db-wal", "berkas/bb/x", "usulan.json", "Register.db"]
        {
            assert!(!is_allowed(bad), "{bad}");
        }
        assert!(!is_allowed("berkas/../../x"));
        assert!(is_of_office(&good) && is_of_office("register.db"));
        for bad in ["usulan.json", "berkas/bb/../x", &good[3..], &good.replace("/ba/", "/bb/"), hash, ""] {
            assert!(!is_of_office(bad), "{bad}");
        }
    }
}
