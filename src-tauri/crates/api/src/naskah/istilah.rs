//! Words of `assets/naskah/istilah.toml` that fill the fields of papers.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static ISTILAH: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../assets/naskah/istilah.toml")).unwrap_or_default()
});

/// The words of `key` with its `{named}` places filled in one pass, so that filled text is never read again.
pub(super) fn istilah(key: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = ISTILAH.get(key).map_or("", String::as_str);
    while let Some(start) = rest.find('{') {
        let Some(len) = rest[start..].find('}') else { break };
        let name = &rest[start + 1..start + len];
        out.push_str(&rest[..start]);
        out.push_str(values.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v));
        rest = &rest[start + len + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filled_text_is_not_filled_again() {
        assert_eq!(istilah("bagian", &[("bagian", "{bagian} x")]), "Bagian yang dikecualikan: {bagian} x");
    }

    #[test]
    fn every_key_used_here_exists() {
        let sources = [
            include_str!("arsip.rs"),
            include_str!("berita_acara.rs"),
            include_str!("berita_acara_pengujian.rs"),
            include_str!("dkip.rs"),
            include_str!("hasil_pertimbangan.rs"),
            include_str!("jatuh_tempo.rs"),
            include_str!("keputusan.rs"),
            include_str!("label.rs"),
            include_str!("laporan.rs"),
            include_str!("latar.rs"),
            include_str!("lembar.rs"),
            include_str!("nomor.rs"),
            include_str!("nota_dinas.rs"),
            include_str!("notula.rs"),
            include_str!("pembukaan.rs"),
            include_str!("peminjaman.rs"),
            include_str!("pengubahan.rs"),
            include_str!("permintaan.rs"),
            include_str!("rapat.rs"),
            include_str!("rekapitulasi.rs"),
            include_str!("serah_terima.rs"),
            include_str!("surat_pengantar.rs"),
            include_str!("tanda_tangan.rs"),
            include_str!("tanda_terima.rs"),
            include_str!("unggah.rs"),
        ];
        for source in sources {
            for call in source.split("istilah(\"").skip(1) {
                let key = call.split('"').next().expect("a closing quote");
                assert!(ISTILAH.contains_key(key), "{key} is missing in istilah.toml");
            }
        }
    }
}
