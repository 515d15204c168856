use super::{Sop, Syarat, bawaan};
use crate::organisasi::ProfilSop;
use std::collections::BTreeSet;

/// Papers that each SOP names as input or output (domain 14, the filled dots), by activity.
const TERSEBUT: [(ProfilSop, &str); 4] = [
    (
        ProfilSop::Tangerang,
        "T1 D02 D03; T2 D05; T3a D04; T3b D08 D09; T4 D10 D12; T5 D12 D14 D15; T6 D16 D18; T7 D19",
    ),
    (ProfilSop::Banten, "B1 D02 D05; B2 D04 D06 D07; B3 D13; B4 D14; B5 D18 D25-UNGGAH D23"),
    (ProfilSop::Kupang, "K1 D19; K2 D02 D24; K3 D04; K4 D18 D19"),
    (ProfilSop::Bontang, "P1 D02 D04 D18; P2 D19-PENATAAN; P3 D20 D21 D22; P4 D19; P5 D18 D25-UNGGAH"),
];

#[test]
fn each_activity_offers_the_papers_that_its_sop_names() {
    for (profil, words) in TERSEBUT {
        let sop = bawaan(profil);
        let steps: Vec<_> = words.split("; ").map(|w| w.split_once(' ').unwrap()).collect();
        let kode: Vec<_> = sop.kegiatan.iter().map(|k| k.kode.as_str()).collect();
        assert_eq!(kode, steps.iter().map(|(kode, _)| *kode).collect::<Vec<_>>());
        for (kode, papers) in steps {
            let offered: Vec<_> = sop.get(kode).unwrap().naskah.iter().map(|k| k.as_str()).collect();
            for paper in papers.split(' ') {
                assert!(offered.contains(&paper), "{kode} lacks {paper}: {offered:?}");
            }
        }
    }
}

#[test]
fn limits_add_up_as_the_sop_of_tangerang_says() {
    // Domain 13.1: six activities of 1 to 3 days and two of one day.
    let days: Vec<_> = bawaan(ProfilSop::Tangerang).kegiatan.iter().filter_map(|k| k.batas_hari).collect();
    assert_eq!((days.len(), days.iter().sum::<u32>()), (8, 20));
    for profil in [ProfilSop::Banten, ProfilSop::Kupang, ProfilSop::Bontang] {
        assert!(bawaan(profil).kegiatan.iter().all(|k| k.batas_hari.is_none()));
    }
}

#[test]
fn everybody_and_every_paper_of_a_condition_is_named() {
    for profil in ProfilSop::ALL {
        let sop: &Sop = bawaan(*profil);
        let columns: BTreeSet<_> = sop.pelaksana.iter().map(|p| p.peran).collect();
        for k in &sop.kegiatan {
            assert!(!k.pelaksana.is_empty() && k.pelaksana.iter().all(|p| columns.contains(p)), "{}", k.kode);
            assert!(!k.syarat.is_empty() && !k.keluaran.is_empty(), "{}", k.kode);
            for syarat in &k.syarat {
                if let Syarat::Naskah { kode, .. } = syarat {
                    assert!(k.naskah.contains(kode), "{} {kode:?}", k.kode);
                }
            }
        }
    }
}
