//! Words that stand where the officer typed none, from `assets/naskah/bawaan.toml`.

use serde::Deserialize;
use std::sync::LazyLock;

/// Every word of the file; one missing or unknown fails the tests of this module.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bawaan {
    /// Agenda of a meeting (SOP T, steps 3b and 4); `{daftar}`: what the office calls its list.
    agenda_rapat: String,
    /// Subject of a first decree (Perki 1/2021 Lampiran III).
    pub(crate) tentang_keputusan: String,
    /// Subject of an addition (D15).
    pub(crate) tentang_keputusan_tambahan: String,
    /// Subject of a change (Perki 1/2021 Lampiran V).
    pub(crate) tentang_keputusan_pengubahan: String,
    /// Subject of an opening (PP 61/2010 Pasal 11).
    pub(crate) tentang_keputusan_pembukaan: String,
    /// Why an item is open, by which decree.
    alasan_pembukaan: String,
    /// Why an item is opened when the test gave no condition of its own.
    pub(crate) alasan_terbuka: String,
    /// Why a tested item goes back when the law it rests on was revoked.
    pub(crate) alasan_uji_ulang: String,
    /// Why prints of a sheet made before it was complete are void.
    pub(crate) alasan_lembar_dilengkapi: String,
    /// Why prints of a decree made before a change are void.
    pub(crate) alasan_keputusan_diubah: String,
    /// Why a list printed before a decree is void: it lacks the items of that decree.
    pub(crate) alasan_ditetapkan: String,
    /// Why a list printed before the record of a decree was corrected is void: it names the old number or day.
    pub(crate) alasan_catatan_diperbaiki: String,
    /// Why a print is void once there is a newer one.
    pub(crate) alasan_dicetak_ulang: String,
}

impl Bawaan {
    /// The agenda in the words of an office that calls its list `daftar`.
    pub(crate) fn agenda_rapat(&self, daftar: &str) -> String {
        self.agenda_rapat.replace("{daftar}", daftar)
    }

    /// Why an item is open: the decree with its number and its day in words.
    pub(crate) fn alasan_pembukaan(&self, nomor: &str, tanggal: &str) -> String {
        // the number is typed by people: filled in last, it is never read as a place
        self.alasan_pembukaan.replace("{tanggal}", tanggal).replace("{nomor}", nomor)
    }
}

#[expect(clippy::expect_used, reason = "compiled into the program and read by the tests of this module")]
pub(crate) static BAWAAN: LazyLock<Bawaan> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/naskah/bawaan.toml");
    toml::from_str(text).expect("shipped words")
});

#[cfg(test)]
mod tests {
    use super::BAWAAN;

    #[test]
    fn the_agenda_names_the_list_as_the_office_does() {
        assert_eq!(BAWAAN.agenda_rapat("DIK"), "Pembahasan Penyusunan dan Penetapan DIK");
    }
}
