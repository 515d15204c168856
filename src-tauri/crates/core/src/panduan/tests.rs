use super::{BAWAAN, ContohUji, PanduanIsian, list, reset, save};
use crate::peraturan::pasal17;
use crate::testing::{kode, store};
use std::collections::BTreeSet;

/// The guidance as it is typed.
fn isian(kode: &str) -> PanduanIsian {
    PanduanIsian {
        kode: kode.into(),
        dibuka: " Siapa yang dirugikan?\n\nSeberapa mungkin? ".into(),
        ditutup: String::new(),
        publik: "Apa yang tetap dibuka?".into(),
        contoh: vec![
            ContohUji { dibuka: "Akibat bagi [siapa].".into(), ditutup: "Manfaat bagi [siapa].".into() },
            ContohUji { dibuka: " ".into(), ditutup: String::new() },
        ],
    }
}

#[test]
fn every_letter_and_every_number_of_it_is_asked_about() {
    let shipped: Vec<&str> = BAWAAN.iter().map(|b| b.kode.as_str()).collect();
    let mut law: Vec<String> = Vec::new();
    for p in pasal17::daftar() {
        let letter = p.huruf.to_string();
        if !law.contains(&letter) {
            law.push(letter.clone());
        }
        if p.kode != letter {
            law.push(p.kode.clone());
        }
    }
    assert_eq!(shipped, law);
    for b in BAWAAN.iter() {
        let asked = b.isi.dibuka.len() + b.isi.ditutup.len() + b.isi.publik.len();
        if b.kode.len() == 1 {
            assert!((2..=4).contains(&asked) && (1..=2).contains(&b.isi.contoh.len()), "{}", b.kode);
            assert!(
                ![&b.isi.dibuka, &b.isi.ditutup, &b.isi.publik].iter().any(|q| q.is_empty()),
                "{}",
                b.kode
            );
        } else {
            assert!((1..=2).contains(&asked) && b.isi.contoh.len() <= 2, "{}", b.kode);
        }
    }
}

#[test]
fn an_example_has_to_be_adapted_and_then_lacks_nothing() {
    let mut seen = BTreeSet::new();
    for text in BAWAAN.iter().flat_map(|b| &b.isi.contoh).flat_map(|c| [&c.dibuka, &c.ditutup]) {
        assert!(text.contains('[') && text.contains(']'), "{text}");
        let adapted = text.replace(['[', ']'], "");
        assert!(adapted.split_whitespace().count() > 10, "{adapted}");
        assert!(seen.insert(text), "twice: {text}");
    }
}

#[test]
fn an_office_changes_its_guidance_and_goes_back() {
    let (_dir, mut store) = store();
    let shipped = list(&store).unwrap();
    let own = save(&mut store, &isian("h.3")).unwrap();
    assert_eq!(own.isi.dibuka, ["Siapa yang dirugikan?", "Seberapa mungkin?"]);
    assert_eq!((own.isi.contoh.len(), own.diubah_at.is_some()), (1, true));
    let now = list(&store).unwrap();
    assert_eq!(now.len(), shipped.len());
    assert_eq!(now.iter().find(|p| p.kode == "h.3"), Some(&own));
    assert_eq!(now.iter().filter(|p| p.diubah_at.is_some()).count(), 1);
    assert_eq!(reset(&mut store, "h.3").unwrap().diubah_at, None);
    assert_eq!(list(&store).unwrap(), shipped);
}

#[test]
fn what_can_not_be_kept_is_refused_at_its_field() {
    let (_dir, mut store) = store();
    let six = PanduanIsian { dibuka: "a\nb\nc\nd\ne\nf".into(), ..isian("b") };
    assert_eq!(save(&mut store, &six).unwrap().isi.dibuka.len(), 6);
    let seven = PanduanIsian { dibuka: "a\nb\nc\nd\ne\nf\ng".into(), ..isian("b") };
    assert_eq!(kode(save(&mut store, &seven)), "BARIS_TERLALU_BANYAK");
    let half = ContohUji { dibuka: "Akibat".into(), ditutup: " ".into() };
    let half = PanduanIsian { contoh: vec![half], ..isian("b") };
    assert_eq!(kode(save(&mut store, &half)), "WAJIB_DIISI");
    for unknown in ["k", "h.9", ""] {
        assert!(
            save(&mut store, &isian(unknown)).is_err() && reset(&mut store, unknown).is_err(),
            "{unknown}"
        );
    }
}
