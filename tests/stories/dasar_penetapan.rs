//! What a list rests on: the decrees that set it, and all that followed them.

use crate::journey::{first_of, sign};
use crate::lanjutan::{change_sheet, decree, fill, in_order, item, list, person};
use crate::naskah::words;
use saksama_tests::office::TestOffice;
use serde_json::json;

/// Prints a paper and records its signature.
fn signed(office: &TestOffice, kode: &str, subjek: &str, nomor: &str, tanggal: &str, jabatan: &str) {
    let paper = office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
    let who = person(office, jabatan);
    let _ = office.call("record_tanda_tangan", sign(paper["id"].as_str().unwrap(), nomor, tanggal, &who));
}

/// Decree 12 was changed by 15, an opening; 17 adds to it, and 18 changes an item of 17 alone.
#[test]
fn a_change_of_an_addition_is_named_too() {
    let office = TestOffice::contoh("2026-11-20");
    let ppid = "Kepala Dinas Komunikasi dan Informatika";
    let cited = |nomor: u32| format!("Keputusan {ppid} Nomor {nomor} Tahun 2026 tanggal");
    signed(&office, "D15", &decree(&office, "TAMBAHAN", ""), "17", "18-11-2026", ppid);
    let rests = words(&office, "D18", "dkip");
    in_order(
        &rests,
        &[
            &cited(12),
            &format!("sebagaimana telah diubah dengan {}", cited(15)),
            &format!("sebagaimana telah ditambah dengan {}", cited(17)),
        ],
    );
    let id = item(&office, "Data psikotes peserta didik")["id"].as_str().unwrap().to_owned();
    let sheet = change_sheet(&office, &id);
    let ground = "Pasal 17 huruf i Undang-Undang Nomor 14 Tahun 2008";
    let isian = json!({ format!("{id}:dasar_hukum"): ground, format!("{id}:jangka_waktu"): "2 (dua) tahun sejak tanggal penetapan" });
    fill(&office, "D20", &sheet, &isian);
    signed(&office, "D20", &sheet, "09/PPID", "18-11-2026", "Wali Kota Cakrawala");
    let isian = json!({ "id": null, "jenis": "PENGUBAHAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": null,
        "penandatangan_id": person(&office, ppid), "informasi_id": [id] });
    let change = office.call("save_keputusan", isian)["id"].as_str().unwrap().to_owned();
    signed(&office, "D21", &change, "18", "19-11-2026", ppid);
    let decrees = list(&office, "list_keputusan");
    assert_eq!(first_of(&decrees, "id", &change)["item"].as_array().unwrap().len(), 1);
    // one line for the changes, after the addition which the last of them changes
    let rests = words(&office, "D18", "dkip");
    in_order(
        &rests,
        &[
            &cited(12),
            &format!("sebagaimana telah ditambah dengan {}", cited(17)),
            &format!("sebagaimana telah beberapa kali diubah, terakhir dengan {}", cited(18)),
        ],
    );
    assert!(!rests.contains(&cited(15)), "{rests}");
    assert_eq!(rests.matches("sebagaimana telah").count(), 2, "{rests}");
}
