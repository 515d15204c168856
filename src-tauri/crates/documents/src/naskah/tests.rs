use super::engine::Engine;
use super::*;
use sha2::Digest;
use std::collections::BTreeSet;

fn own(kode: &str, kunci: &str, teks: &str) -> NaskahKantor {
    let kalimat = BTreeMap::from([(kunci.to_owned(), teks.to_owned())]);
    NaskahKantor { versi: 3, kalimat: BTreeMap::from([(kode.to_owned(), kalimat)]) }
}

#[test]
fn every_file_has_exactly_the_known_sentences_and_fields() {
    for source in crate::isi::sources() {
        let naskah = Naskah::read(source, &NaskahKantor::default()).unwrap();
        assert!(naskah.versi.starts_with(&format!("{}/", source.name)), "{}", naskah.versi);
        let known: BTreeSet<&str> = source.keys.iter().map(|key| key.0).collect();
        let there: BTreeSet<&str> = naskah.texts.keys().map(String::as_str).collect();
        assert_eq!(there, known, "{}", source.name);
        for (key, fields) in source.keys {
            let joined = naskah.texts[*key].join("\n");
            if source.is_editable(key) {
                assert_eq!(check_kalimat(source.name, key, &joined), Ok(()), "{}:{key}", source.name);
            }
            for field in *fields {
                assert!(joined.contains(&format!("{{{field}}}")), "{}:{key} never uses {field}", source.name);
            }
        }
    }
}

#[test]
fn text_of_people_is_never_read_as_a_field() {
    let engine = Engine::new().unwrap();
    assert_eq!(engine.fill("{a} dan {b}", &[("a", "{b} {"), ("b", "2")]).unwrap(), "{b} { dan 2");
    assert!(engine.fill("{c}", &[("a", "1")]).is_err());
    assert!(engine.fill("{a", &[("a", "1")]).is_err());
    assert_eq!(engine.fill("{a}\n", &[("a", "<&>")]).unwrap(), "<&>\n");
}

#[test]
fn a_sentence_of_the_office_takes_the_place_of_the_shipped_one() {
    let shipped = Naskah::read(&crate::undangan::NASKAH, &NaskahKantor::default()).unwrap();
    let kantor = own("D08", "penutup", "Terima kasih.");
    let naskah = Naskah::read(&crate::undangan::NASKAH, &kantor).unwrap();
    assert_eq!(naskah.get("penutup", &[]).unwrap(), "Terima kasih.");
    assert_eq!(naskah.get("pembuka", &[]).unwrap(), shipped.get("pembuka", &[]).unwrap());
    assert_eq!(naskah.versi, format!("{}-kantor/3", shipped.versi));
    let gone = Naskah::read(&crate::undangan::NASKAH, &own("D08", "tidak_ada", "x")).unwrap();
    assert_eq!(gone.get("penutup", &[]).unwrap(), shipped.get("penutup", &[]).unwrap());
}

#[test]
fn no_office_words_the_marks_of_pages_that_are_no_papers() {
    let marks = ["latihan", "latihan_kaki", "draf", "draf_kaki"];
    let shipped = Naskah::read(&crate::layout::UMUM, &NaskahKantor::default()).unwrap();
    for mark in marks {
        let unknown = Err(KalimatSalah::TakDikenal(format!("umum:{mark}")));
        assert_eq!(check_kalimat("umum", mark, "."), unknown);
        // as a program that still let it be worded has stored it
        let stored = Naskah::read(&crate::layout::UMUM, &own("umum", mark, ".")).unwrap();
        assert_eq!(stored.get(mark, &[]).unwrap(), shipped.get(mark, &[]).unwrap());
    }
    assert!(naskah_bawaan("umum").unwrap().iter().all(|k| !marks.contains(&k.kunci.as_str())));
}

#[test]
fn a_text_that_could_not_be_printed_is_refused_with_its_place() {
    let tanggal = |teks: &str| check_kalimat("umum", "pada_tanggal", teks);
    assert_eq!(tanggal("di {tanggal}"), Ok(()));
    assert_eq!(tanggal("{% if tanggal %}pada {tanggal}{% else %}kelak{% endif %}"), Ok(()));
    let unknown = |baris| KalimatSalah::BidangTakDikenal { bidang: "tangal".into(), baris, kolom: 3 };
    assert_eq!(tanggal("di{tangal}"), Err(unknown(1)));
    let list = |teks: &str| check_kalimat("D14", "penetapan.diktum", teks);
    assert_eq!(list("satu\ndi{tangal}"), Err(unknown(2)));
    // what nobody sees, and a new line in a sentence of one line
    let unseen = |baris, kolom| Err(KalimatSalah::KarakterKendali { baris, kolom });
    for bad in [
        '\u{0}', '\u{7}', '\t', '\u{1b}', '\u{85}', '\u{ad}', '\u{61c}', '\u{200b}', '\u{200f}', '\u{202e}',
        '\u{2067}', '\u{feff}',
    ] {
        assert_eq!(tanggal(&format!("di {bad}sini")), unseen(1, 4), "{bad:?}");
        assert_eq!(list(&format!("satu\nd{bad}ua")), unseen(2, 2), "{bad:?}");
    }
    assert_eq!(tanggal("satu\ndua"), unseen(1, 5));
    assert_eq!(list("satu\ndua"), Ok(()));
    assert_eq!(
        check_kalimat("D02", "pilihan.cakupan", "☐ Seluruh\n☐ Sebagian\n☐ Lain"),
        Ok(()),
        "shipped in lines"
    );
    assert!(matches!(tanggal("pada {tanggal"), Err(KalimatSalah::TakTerbaca { baris: 1, .. })));
    assert!(matches!(tanggal("{tanggal|upper}"), Err(KalimatSalah::TakTerbaca { .. })));
    assert_eq!(tanggal(" \n"), Err(KalimatSalah::Kosong));
    assert_eq!(tanggal(&"a".repeat(10_001)), Err(KalimatSalah::TerlaluPanjang));
    assert_eq!(check_kalimat("D99", "judul", "x"), Err(KalimatSalah::TakDikenal("D99:judul".into())));
}

#[test]
fn the_catalogue_names_every_sentence_with_its_fields() {
    let list = naskah_bawaan("D05").unwrap();
    let kaki = list.iter().find(|k| k.kunci == "kaki").unwrap();
    assert_eq!(kaki.bawaan, "Rancangan versi {versi} · dicetak tanggal {tanggal}");
    assert_eq!(kaki.bidang, ["versi", "tanggal"]);
    assert!(naskah_bawaan("D99").is_err());
    assert_eq!(list.len(), crate::draf_dkip::NASKAH.keys.len());
}

/// Wording files whose sentences were printed somewhere, each version with the hash of its sentences.
const VERSI: &str = include_str!("../../../../../assets/naskah/versi.txt");

/// A print names the version of its wording; what that version said must not change afterwards. Whoever words a file
/// anew raises its `versi` and adds a line to `versi.txt`; no line of it is ever changed.
#[test]
fn no_wording_changes_without_its_version() {
    let held: Vec<&str> = VERSI.lines().filter(|line| !line.starts_with('#')).collect();
    let versions: BTreeSet<&str> = held.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(versions.len(), held.len(), "a version has one wording");
    let mut missing = vec![];
    for source in crate::isi::sources().into_iter().chain([&crate::halaman_uji::NASKAH]) {
        let shipped = source.read().unwrap();
        let sentences = serde_json::to_vec(&shipped.texts).unwrap();
        let hash: String =
            sha2::Sha256::digest(&sentences).iter().map(|byte| format!("{byte:02x}")).collect();
        let line = format!("{} {hash}", shipped.versi);
        if !held.contains(&line.as_str()) {
            missing.push(line);
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
