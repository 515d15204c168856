//! What the meeting hands on to the decree.

use super::BarisPutusan;
use crate::RenderError;
use crate::naskah::Naskah;

/// The sentence that hands the agreed rows on to the decree; none when nothing was agreed.
pub(super) fn sentence(rows: &[BarisPutusan], naskah: &Naskah) -> Result<Option<String>, RenderError> {
    let agreed: Vec<usize> =
        rows.iter().enumerate().filter(|(_, row)| row.disetujui).map(|(i, _)| i + 1).collect();
    if agreed.is_empty() {
        return Ok(None);
    }
    if agreed.len() == rows.len() {
        return naskah.get("persetujuan", &[]).map(Some);
    }
    let fields = [("jumlah", agreed.len().to_string()), ("nomor", row_numbers(&agreed, naskah)?)];
    naskah
        .get("persetujuan_sebagian", &fields.each_ref().map(|(name, text)| (*name, text.as_str())))
        .map(Some)
}

/// `1`, `1 dan 4`, `1, 3 s.d. 6, dan 9`: runs of three and more are drawn together.
fn row_numbers(rows: &[usize], naskah: &Naskah) -> Result<String, RenderError> {
    let mut runs: Vec<(usize, usize)> = vec![];
    for &row in rows {
        match runs.last_mut().filter(|run| run.1 + 1 == row) {
            Some(run) => run.1 = row,
            None => runs.push((row, row)),
        }
    }
    let mut parts = vec![];
    for (from, to) in runs {
        if to - from < 2 {
            parts.extend((from..=to).map(|row| row.to_string()));
        } else {
            let (from, to) = (from.to_string(), to.to_string());
            parts.push(naskah.get("rentang", &[("dari", &from), ("sampai", &to)])?);
        }
    }
    let Some(last) = parts.pop() else { return Ok(String::new()) };
    let key = match parts.len() {
        0 => return Ok(last),
        1 => "dua",
        _ => "banyak",
    };
    naskah.get(key, &[("awal", &parts.join(", ")), ("akhir", &last)])
}

#[cfg(test)]
mod tests {
    use super::super::NASKAH;
    use super::*;

    fn rows(agreed: &[bool]) -> Vec<BarisPutusan> {
        let row = |disetujui: &bool| BarisPutusan {
            kelompok: None,
            informasi: String::new(),
            dasar_hukum: String::new(),
            putusan: String::new(),
            disetujui: *disetujui,
            jangka_waktu: String::new(),
            catatan: String::new(),
        };
        agreed.iter().map(row).collect()
    }

    #[test]
    fn only_the_agreed_rows_go_on_to_the_decree() {
        let naskah = Naskah::read(&NASKAH, &Default::default()).unwrap();
        let said = |agreed: &[bool]| sentence(&rows(agreed), &naskah).unwrap();
        assert_eq!((said(&[]), said(&[false, false])), (None, None));
        let all = said(&[true, true]).unwrap();
        assert!(all.contains("sebagaimana tercantum pada tabel di atas"), "{all}");
        let (y, n) = (true, false);
        for (agreed, words) in [
            (vec![y, n], "menyetujui 1 informasi, yaitu nomor 1 pada tabel"),
            (vec![y, n, y], "menyetujui 2 informasi, yaitu nomor 1 dan 3 pada tabel"),
            (vec![y, y, n, y, n], "menyetujui 3 informasi, yaitu nomor 1, 2, dan 4 pada tabel"),
            (vec![y, n, y, y, y, y, n], "menyetujui 5 informasi, yaitu nomor 1 dan 3 s.d. 6 pada tabel"),
        ] {
            let text = said(&agreed).unwrap();
            assert!(text.contains(words), "{text}");
        }
    }
}
