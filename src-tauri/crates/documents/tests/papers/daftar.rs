//! What lists say besides their rows.

use crate::common::{fixture, pages_of, render};

#[test]
fn every_page_of_the_draft_tells_which_print_it_is() {
    let mut fixture = fixture("draf_dkip");
    let pages = pages_of(&render(&fixture).unwrap());
    assert!(pages.len() > 2);
    let foot = "Rancangan versi 3 · dicetak tanggal 20 November 2026 · Salinan ke-2 dari 5";
    assert!(pages.iter().all(|page| page.contains(foot)));
    assert!(!pages.concat().contains("NIP"), "nobody signs it");
    fixture.data["salinan"] = serde_json::Value::Null;
    let pages = pages_of(&render(&fixture).unwrap());
    assert!(pages.iter().all(|page| page.contains("versi 3") && !page.contains("Salinan")));
}
