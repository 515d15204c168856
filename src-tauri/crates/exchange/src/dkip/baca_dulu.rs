//! `BACA_DULU.txt`: what is in the folder and what to do with it. Its words stand in `naskah/baca_dulu.txt`: below each
//! line `[name]` a piece of text.

use super::publik::DkipPublik;

/// Wording; the `{places}` are filled in.
const WORDING: &str = include_str!("../../naskah/baca_dulu.txt");

/// Plain text with byte order mark and CRLF, so that every Notepad shows it right. `sk`: file name of the scan of each
/// decision of the list, none where it is missing.
pub(super) fn text(list: &DkipPublik, sk: &[Option<String>]) -> Vec<u8> {
    let jumlah_dip = list.dip_tambahan.len().to_string();
    let dip = match list.dip_tambahan.len() {
        0 => piece("dip_kosong", &[]),
        _ => piece("dip", &[("jumlah", &jumlah_dip)]),
    };
    let sk: Vec<String> = if list.sk.is_empty() {
        vec![piece("sk_tidak_ada", &[])]
    } else {
        let file = |i: usize| sk.get(i).and_then(Option::as_deref);
        let one = |(i, k): (usize, &super::SkPublik)| match file(i) {
            Some(nama) => piece("sk", &[("berkas", nama), ("sebutan", &k.sebutan)]),
            None => piece("sk_belum", &[("sebutan", &k.sebutan)]),
        };
        list.sk.iter().enumerate().map(one).collect()
    };
    let berakhir = if list.berakhir.is_empty() {
        String::new()
    } else {
        let one = |b: &super::BerakhirPublik| {
            let uraian = b.uraian.split_whitespace().collect::<Vec<_>>().join(" ");
            piece("berakhir_baris", &[("uraian", &uraian), ("berakhir", &b.berakhir)])
        };
        let rows: Vec<String> = list.berakhir.iter().map(one).collect();
        format!("{}\n\n", piece("berakhir", &[("daftar", &rows.join("\n"))]))
    };
    let text = piece(
        "isi",
        &[
            ("judul", &list.judul),
            ("instansi", &list.instansi),
            ("tanggal", &list.tanggal.format("%d-%m-%Y").to_string()),
            ("jumlah", &list.baris.len().to_string()),
            ("dip", &dip),
            ("sk", &sk.join("\n")),
            ("berakhir", &berakhir),
        ],
    );
    format!("\u{FEFF}{text}\n").replace("\r\n", "\n").replace('\n', "\r\n").into_bytes()
}

/// The piece `name` with its places filled.
fn piece(name: &str, values: &[(&str, &str)]) -> String {
    let heading = format!("[{name}]");
    let lines = WORDING.lines().skip_while(|line| *line != heading).skip(1);
    let body: Vec<&str> = lines.take_while(|line| !is_heading(line)).collect();
    fill_places(body.join("\n").trim_end(), values)
}

/// A text with its places filled in one pass, so that filled text is never read again.
pub(crate) fn fill_places(text: &str, values: &[(&str, &str)]) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((place, after)) = behind.split_once('}') else { break };
        out.push_str(before);
        out.push_str(values.iter().find(|(name, _)| *name == place).map_or("", |(_, text)| text));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn is_heading(line: &str) -> bool {
    line.starts_with('[') && line.ends_with(']')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dkip::{BerakhirPublik, SkPublik};

    fn list() -> DkipPublik {
        DkipPublik {
            judul: "Daftar Informasi yang Dikecualikan Tahun 2026".into(),
            instansi: "Pemerintah Kota {sk}".into(),
            latihan: false,
            tanggal: chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            sk: vec![],
            berakhir: vec![],
            baris: vec![],
            dip_tambahan: vec![],
        }
    }

    fn said(list: &DkipPublik, sk: &[Option<String>]) -> String {
        let text = String::from_utf8(text(list, sk)).unwrap();
        assert!(text.starts_with("\u{FEFF}BACA DULU\r\n"), "{text}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.ends_with("rumus.\r\n"), "{text}");
        text.replace("\r\n", "\n")
    }

    #[test]
    fn each_decision_is_said_to_be_there_or_still_to_be_scanned() {
        let mut list = list();
        let one =
            |n: u32| SkPublik { sebutan: format!("Keputusan Kepala Dinas Nomor {n}"), nomor: n.to_string() };
        list.sk = vec![one(1), one(2)];
        let text = said(&list, &[Some("sk_1.pdf".into()), None]);
        assert!(text.contains("sk_1.pdf: Keputusan Kepala Dinas Nomor 1. Unggah"), "{text}");
        assert!(text.contains("Belum ada pindaian: Keputusan Kepala Dinas Nomor 2. Pindai"), "{text}");
        assert!(text.contains("Pemerintah Kota {sk}\n"), "typed braces are no places: {text}");
        assert!(!said(&self::list(), &[]).contains("Belum ada pindaian"));
    }

    #[test]
    fn what_has_ended_is_named_and_not_passed_over() {
        let text = said(&list(), &[]);
        assert!(text.contains("tidak ada informasi yang baru dibuka"), "{text}");
        assert!(!text.contains("Pasal 11"), "{text}");
        let mut list = list();
        let uraian = "Rencana operasi\npenertiban".into();
        list.berakhir = vec![BerakhirPublik { uraian, berakhir: "20 November 2026".into() }];
        let text = said(&list, &[]);
        assert!(text.contains("Pasal 11 ayat (3)"), "{text}");
        assert!(text.contains("- Rencana operasi penertiban (berakhir 20 November 2026)"), "{text}");
    }
}
