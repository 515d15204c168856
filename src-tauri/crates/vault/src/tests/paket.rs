//! Keys of packages, fingerprints and envelopes.

use super::counting;
use crate::{KunciData, KunciPaket, KunciPublik, Sidik, VaultError, open_amplop, seal_amplop};

fn office() -> KunciData {
    KunciData::make(&counting()).unwrap()
}

#[test]
fn the_same_office_and_salt_give_the_same_keys_and_no_others_do() {
    let office = office();
    let one = KunciPaket::make(&office, &[1; 32]).publik();
    assert_eq!(KunciPaket::make(&office, &[1; 32]).publik(), one);
    assert_ne!(KunciPaket::make(&office, &[2; 32]).publik(), one);
    assert_eq!(KunciPublik::read(&one.text()).unwrap(), one);
    for bad in ["", "00", &one.text()[..127], &one.text().to_uppercase(), &"0".repeat(128)] {
        assert!(matches!(KunciPublik::read(bad), Err(VaultError::KunciPublikSalah)), "{bad}");
    }
}

#[test]
fn a_signature_holds_for_these_bytes_and_this_key_only() {
    let kunci = KunciPaket::make(&office(), &[1; 32]);
    let lain = KunciPaket::make(&office(), &[2; 32]);
    let tanda = kunci.sign(b"isi");
    assert!(kunci.publik().verify(b"isi", &tanda));
    assert!(!kunci.publik().verify(b"isj", &tanda) && !lain.publik().verify(b"isi", &tanda));
    for place in 0..tanda.len() * 8 {
        let mut changed = tanda;
        changed[place / 8] ^= 1 << (place % 8);
        assert!(!kunci.publik().verify(b"isi", &changed), "bit {place}");
    }
}

#[test]
fn a_fingerprint_is_typed_back_and_no_slip_of_it_is() {
    let publik = KunciPaket::make(&office(), &[1; 32]).publik();
    let sidik = Sidik::of(&publik);
    let text = sidik.text();
    assert!(text.starts_with("KP1") && text.len() == 47, "{text}");
    assert_eq!(Sidik::read(&format!(" {} ", text.to_lowercase().replace('-', " "))).unwrap(), sidik);
    for (at, letter) in text.char_indices().filter(|(_, c)| *c != '-') {
        let other = if letter == 'A' { "B" } else { "A" };
        let slip = format!("{}{other}{}", &text[..at], &text[at + 1..]);
        assert!(matches!(Sidik::read(&slip), Err(VaultError::SidikTidakTerbaca)), "{slip}");
    }
    // Any bit of either key changes it.
    let whole = publik.text();
    for at in [0, 63, 64, 127] {
        let mut digits: Vec<char> = whole.chars().collect();
        digits[at] = if digits[at] == '0' { '1' } else { '0' };
        let other: String = digits.into_iter().collect();
        if let Ok(other) = KunciPublik::read(&other) {
            assert_ne!(Sidik::of(&other), sidik);
        }
    }
    let pemulihan = crate::KodePemulihan::make(&counting()).unwrap().text().to_string();
    assert!(Sidik::read(&pemulihan).is_err(), "a recovery code is no fingerprint");
}

#[test]
fn an_envelope_of_any_length_is_opened_by_its_office_only() {
    let (own, lain) = (KunciPaket::make(&office(), &[1; 32]), KunciPaket::make(&office(), &[2; 32]));
    for length in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000] {
        let isi: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
        let sealed = seal_amplop(&isi, &own.publik(), &counting()).unwrap();
        assert_eq!(*open_amplop(&sealed, &own).unwrap(), isi, "{length}");
        assert!(matches!(open_amplop(&sealed, &lain), Err(VaultError::AmplopLain)));
    }
}

#[test]
fn no_bit_of_an_envelope_can_be_changed_and_no_part_left_out() {
    let own = KunciPaket::make(&office(), &[1; 32]);
    let sealed = seal_amplop(&[7; 300], &own.publik(), &counting()).unwrap();
    for bit in 0..sealed.len() * 8 {
        let mut changed = sealed.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(open_amplop(&changed, &own).is_err(), "bit {bit}");
    }
    for length in 0..sealed.len() {
        assert!(open_amplop(&sealed[..length], &own).is_err(), "{length}");
    }
    assert!(open_amplop(&[&*sealed, b"x"].concat(), &own).is_err());
    // Whole blocks that are left out, or swapped.
    let long = seal_amplop(&[7; 200_000], &own.publik(), &counting()).unwrap();
    let (head, block) = (47, 65_536 + 16);
    let cut = [&long[..head], &long[head + block..]].concat();
    let swapped = [
        &long[..head],
        &long[head + block..head + 2 * block],
        &long[head..head + block],
        &long[head + 2 * block..],
    ]
    .concat();
    for bad in [cut, swapped, long[..head + block].to_vec()] {
        assert!(matches!(open_amplop(&bad, &own), Err(VaultError::AmplopRusak)));
    }
}
