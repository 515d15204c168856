//! Packages, scans and papers.

use crate::bag;
use crate::zip_file::{Entry, build};
use saksama_documents::preview::{page_count, render_page};
use saksama_documents::{find, quiet as quiet_paper, read_kode_lembar};
use saksama_durable::{Meter, quiet, sha256_hex};
use saksama_exchange::ExchangeError;
use saksama_exchange::paket::{Bag, Paket, read_putusan, read_usulan};
use saksama_exchange::terbuka::SalinanTerbuka;
use std::path::Path;

/// Gives `test` a file with these bytes.
pub(super) fn with_file(bytes: &[u8], test: impl FnOnce(&Path)) {
    with_file_named("berkas", bytes, test);
}

/// The same of a file of this name.
pub(super) fn with_file_named(name: &str, bytes: &[u8], test: impl FnOnce(&Path)) {
    let folder = tempfile::tempdir().unwrap_or_else(|e| panic!("{e}"));
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap_or_else(|e| panic!("{e}"));
    test(&path);
}

/// A package as it lies on a stick: whatever is unpacked stays inside the folder it was told.
pub(super) fn paket(bytes: &[u8]) {
    if let Ok(bag) = Bag::read(bytes, "paket") {
        assert!(bag.kepala().nomor > 0);
        let _ = (read_usulan("paket", bag.isi()), read_putusan("paket", bag.isi()));
    }
    with_file(bytes, |path| {
        let Ok(mut paket) = Paket::open(path) else { return };
        let folder = tempfile::tempdir().unwrap_or_else(|e| panic!("{e}"));
        let inside = folder.path().join("kantor");
        std::fs::create_dir(&inside).unwrap_or_else(|e| panic!("{e}"));
        let _ = paket.check(&mut quiet);
        let _ = paket.unpack(&inside, &mut quiet);
        assert_eq!(std::fs::read_dir(folder.path()).map(Iterator::count).unwrap_or_default(), 1);
    });
}

/// A sound archive around any manifest, or head of a bag, and one file; `@` stands for the checksum of that file, `#` for
/// its length.
pub(super) fn manifest(bytes: &[u8]) {
    let given = super::parts(bytes);
    let content = given.get(1).copied().unwrap_or_default();
    if let Some(info) = given.first().filter(|text| text.starts_with(b"Bag-")) {
        let info = String::from_utf8_lossy(info).replace('#', &content.len().to_string());
        return paket(&bag::sealed(&bag::entries(&info, content)));
    }
    let name = given.get(2).map_or("register.db".into(), |name| String::from_utf8_lossy(name));
    let text = String::from_utf8_lossy(given.first().copied().unwrap_or_default());
    let text = text.replace('@', &sha256_hex(content)).replace('#', &content.len().to_string());
    paket(&build(&[Entry::stored("manifest.json", text.as_bytes()), Entry::stored(&name, content)]));
}

/// An open copy: its head and the rows of one table, with every checksum right; a third part stands for the list of
/// checksums instead.
pub(super) fn terbuka(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap_or_else(|e| panic!("{e}"));
    let write = |name: &str, content: &[u8]| {
        std::fs::write(folder.path().join(name), content).unwrap_or_else(|e| panic!("{e}"));
        format!("{}  {name}\n", sha256_hex(content))
    };
    for name in ["data", "lampiran"] {
        std::fs::create_dir(folder.path().join(name)).unwrap_or_else(|e| panic!("{e}"));
    }
    let given = super::parts(bytes);
    let part = |n: usize| given.get(n).copied().unwrap_or_default();
    let mut lines: Vec<String> =
        ["BACA_DULU.txt", "daftar_berkas.csv", "skema.json", "skema.sql", "data/unit.csv"]
            .map(|name| write(name, b"x"))
            .to_vec();
    lines.extend([
        write("lampiran/0001_a.txt", b"isi"),
        write("salinan.json", part(0)),
        write("data/unit.json", part(1)),
    ]);
    lines.sort();
    let list = given.get(2).map_or_else(|| lines.concat().into_bytes(), |list| list.to_vec());
    let _ = write("manifest-sha256.txt", &list);
    let Ok(copy) = SalinanTerbuka::open(folder.path()) else { return };
    let _ = copy.check(&mut quiet);
    for tabel in &copy.daftar().tabel {
        let mut progress = quiet;
        let mut meter = Meter::new(tabel.jumlah, &mut progress);
        let _ = copy.rows::<ExchangeError>(tabel, &mut meter, |row| {
            assert_eq!(row.len(), tabel.kolom.len());
            Ok(())
        });
    }
    for b in &copy.daftar().berkas {
        let _ = copy.isi(&b.letak);
    }
}

/// A scan whose code is looked for.
pub(super) fn pindaian(bytes: &[u8]) {
    let _ = read_kode_lembar(bytes);
}

/// A PDF that is looked at: words on it, its first page.
pub(super) fn pdf(bytes: &[u8]) {
    let _ = find(bytes, "informasi", &mut quiet_paper);
    if page_count(bytes).is_ok_and(|pages| pages > 0) {
        let _ = render_page(bytes, 1, 0.25);
    }
}
