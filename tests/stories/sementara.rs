//! The plain copies that a viewer is given.

use crate::cadangan::register;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// Nobody can view here: the copy is made, and lies where a viewer would find it.
fn view(office: &TestOffice) {
    let kept = office.call("list_penempatan", json!({ "id": item(office) }));
    let refusal = office.refused("open_softcopy", json!({ "id": kept[0]["id"] }));
    assert_eq!(refusal.kode, "TIDAK_TERSEDIA_DI_SINI");
}

fn item(office: &TestOffice) -> Value {
    office.call("search_informasi", crate::any_request::search_all())["baris"][0]["id"].clone()
}

#[test]
fn a_copy_can_not_be_written_and_goes_with_locking_closing_and_the_next_start() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Denah gedung arsip");
    let file = office.folder.path().join("denah.txt");
    std::fs::write(&file, "isi denah").unwrap();
    let _ = office.call("place_softcopy", json!({ "id": item(&office), "path": file }));
    let folder = office.folder.path().join("data/sementara");
    let copy = folder.join("denah.txt");
    for _ in 0..2 {
        view(&office);
        assert_eq!(std::fs::read_to_string(&copy).unwrap(), "isi denah");
        assert!(std::fs::metadata(&copy).unwrap().permissions().readonly());
    }
    let _ = office.call("lock", json!({}));
    assert!(!folder.exists(), "locked");
    office.unlock();
    view(&office);
    assert!(copy.exists());
    let closed = folder.clone();
    let office = office.reopened_after("2026-11-20", move |_| {
        assert!(!closed.exists(), "closed");
        // The program was killed instead.
        std::fs::create_dir(&closed).unwrap();
        std::fs::write(closed.join("denah.txt"), "isi denah").unwrap();
    });
    assert!(!folder.exists(), "opened next");
    drop(office);
}
