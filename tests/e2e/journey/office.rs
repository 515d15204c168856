//! The office that the journey happens in: letterhead, one unit, and nine people of the Tim Pertimbangan.

use saksama_tests::cli;
use serde_json::{Value, json};
use std::path::Path;

/// Names as they stand in lists to choose from.
pub(super) const PPID: &str = "Dewi Anggraini, Kepala Dinas Komunikasi dan Informatika";
pub(super) const UNIT: &str = "Dinas Kesehatan";

/// Fills the empty folder `data` before the window is opened.
pub(super) fn found(data: &Path) {
    let mut instansi = rpc(data, "get_instansi", &json!({}));
    instansi["nama_pemerintah"] = json!("PEMERINTAH KOTA SUKAMAJU");
    instansi["nama_opd"] = json!("DINAS KOMUNIKASI DAN INFORMATIKA");
    instansi["nama_badan_publik"] = json!("Pemerintah Kota Sukamaju");
    instansi["alamat"] = json!("Jalan Melati Nomor 1");
    instansi["kota_penetapan"] = json!("Sukamaju");
    let _ = rpc(data, "save_instansi", &instansi);
    let _ = rpc(
        data,
        "save_unit",
        &json!({
            "id": null, "nama": UNIT, "singkatan": "Dinkes", "kode_unit": "DINKES", "jenis": "PERANGKAT_DAERAH",
            "aktif": true
        }),
    );
    pejabat(data, "Hasan Basri", "", "Wali Kota Sukamaju", &["PIMPINAN_BADAN_PUBLIK"]);
    pejabat(
        data,
        "Rahmat Santosa",
        "197001011995031001",
        "Sekretaris Daerah",
        &["KETUA_TIM_PERTIMBANGAN", "ATASAN_PPID"],
    );
    let ppid = ["PPID_UTAMA", "ANGGOTA_TIM_PERTIMBANGAN"];
    pejabat(data, "Dewi Anggraini", "197102021996032002", "Kepala Dinas Komunikasi dan Informatika", &ppid);
    let names = [
        "Agus Salim",
        "Bambang Irawan",
        "Citra Lestari",
        "Eko Wibowo",
        "Fitri Handayani",
        "Galih Saputra",
        "Intan Permata",
    ];
    for (n, nama) in (3..).zip(names) {
        let nip = format!("197{n}0303199703100{n}");
        pejabat(data, nama, &nip, &format!("Kepala Bagian {}", n - 2), &["ANGGOTA_TIM_PERTIMBANGAN"]);
    }
}

fn pejabat(data: &Path, nama: &str, nip: &str, jabatan: &str, peran: &[&str]) {
    let peran: Vec<Value> = peran
        .iter()
        .map(|p| json!({ "peran": p, "berlaku_mulai": "01-01-2025", "berlaku_sampai": "" }))
        .collect();
    let elected = nip.is_empty();
    let isian = json!({
        "id": null, "nama": nama, "gelar_depan": "", "gelar_belakang": "", "nip": nip,
        "status_kepegawaian": if elected { "PEJABAT_NEGARA" } else { "PNS" },
        "golongan": if elected { "" } else { "IV/b" }, "jabatan": jabatan, "unit_id": null,
        "jenis_kewenangan": "DEFINITIF", "atas_nama": "", "peran": peran
    });
    let _ = rpc(data, "save_pejabat", &isian);
}

fn rpc(data: &Path, command: &str, request: &Value) -> Value {
    cli::json(data, &["rpc", command, &request.to_string()])
}
