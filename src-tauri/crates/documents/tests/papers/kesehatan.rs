//! The report on the health of the register.

use crate::common::{pages_of, run};
use crate::golden::keep;
use saksama_documents::laporan_kesehatan::{
    BarisJenis, BarisRencana, LaporanKesehatan, render_laporan_kesehatan,
};
use saksama_documents::{Format, Printed};
use std::ops::ControlFlow;

fn rencana(n: u32) -> BarisRencana {
    let mut temuan = vec![
        "Pengecualian dengan huruf a tidak boleh permanen. Tentukan kapan berakhirnya. (UU 14/2008 Pasal 20 ayat (1))"
            .to_owned(),
    ];
    if n.is_multiple_of(3) {
        temuan.push(
            "Konsekuensi bila dibuka belum diisi. Tulis akibat nyata dan siapa yang dirugikan. (Perki 1/2021 Pasal 49 ayat (6) huruf b)"
                .into(),
        );
    }
    BarisRencana {
        kelompok: if n < 20 { "Risiko tinggi" } else { "Risiko sedang" }.into(),
        nomor_register: format!("R-2026-{n:04}"),
        informasi: "Identitas pelapor pelanggaran disiplin pegawai".into(),
        uraian: if n.is_multiple_of(5) {
            "Nama dan jabatan pelapor, beserta isi laporannya".into()
        } else {
            String::new()
        },
        unit: if n.is_multiple_of(2) { "Inspektorat".into() } else { String::new() },
        temuan,
    }
}

fn laporan() -> LaporanKesehatan {
    LaporanKesehatan {
        kantor: "Pemerintah Kota Uji".into(),
        keadaan: "21 November 2026".into(),
        jumlah: 44,
        bersih: 12,
        per_risiko: [19, 13, 0],
        tanpa_tanggal: 30,
        jenis: vec![
            BarisJenis {
                temuan: "Permanen atau tanpa akhir dengan huruf a sampai f".into(),
                risiko: "Tinggi".into(),
                jumlah: 19,
                dasar: "UU 14/2008 Pasal 20 ayat (1)".into(),
                langkah: "Tentukan kapan berakhirnya: lamanya, tanggal, atau peristiwa.".into(),
            },
            BarisJenis {
                temuan: "Mungkin tercatat dua kali".into(),
                risiko: "Sedang".into(),
                jumlah: 13,
                dasar: String::new(),
                langkah: "Bandingkan; bila sama, pertahankan satu.".into(),
            },
        ],
        bersama: vec!["Belum dicocokkan dengan Pasal 18 ayat (1)".into()],
        rencana: (1..=32).map(rencana).collect(),
        sisa: 0,
    }
}

fn render(laporan: &LaporanKesehatan) -> Printed {
    render_laporan_kesehatan(laporan, &Format::default(), &mut |_, _, _| ControlFlow::Continue(())).unwrap()
}

#[test]
fn reports_of_the_register_are_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = render(&laporan());
    assert_eq!(pdf.tak_tercetak, []);
    let path = keep(folder.path(), "laporan_kesehatan", &pdf, 1..=2);
    run("qpdf", &["--check", &path]);
    let empty = LaporanKesehatan { kantor: "Pemerintah Kota Uji".into(), ..LaporanKesehatan::default() };
    keep(folder.path(), "laporan_kesehatan_kosong", &render(&empty), 1..=1);
}

#[test]
fn every_item_of_the_plan_stands_there_or_is_said_to_be_left_out() {
    let whole = pages_of(&render(&laporan())).join(" ");
    for n in 1..=32 {
        assert!(whole.contains(&format!("R-2026-{n:04}")), "{n}");
    }
    assert!(!whole.contains("lainnya ada di layar"));
    let short = pages_of(&render(&LaporanKesehatan { sisa: 7, ..laporan() })).join(" ");
    let short = short.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(short.contains("dimuat 32 informasi yang risikonya paling tinggi; 7 lainnya"), "{short}");
    let none = LaporanKesehatan { jenis: vec![], rencana: vec![], bersih: 44, ..laporan() };
    let none = pages_of(&render(&none)).join(" ");
    assert!(none.contains("Tidak ada temuan.") && !none.contains("Rencana kerja"), "{none}");
}
