//! The grounds of Pasal 17 UU 14/2008 as the form offers them, and back.

use saksama_core::peraturan::pasal17;

/// Longest wording of a choice, characters.
const PANJANG: usize = 110;

/// The choices, in the order of the law; each begins with its code and a space.
pub(super) fn choices() -> Vec<String> {
    let words = |p: &pasal17::Pasal17| match p.angka {
        Some(_) => p.bunyi.trim_end_matches(" dan/atau").trim_end_matches([';', '.', ',']).to_owned(),
        None => p.label_singkat.clone(),
    };
    pasal17::daftar().iter().map(|p| format!("{} – {}", p.kode, short(&words(p)))).collect()
}

fn short(words: &str) -> String {
    if words.chars().count() <= PANJANG {
        return words.to_owned();
    }
    let cut: String = words.chars().take(PANJANG).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// The choice of a code; the code itself where there is none (a letter without its number).
pub(super) fn choice(kode: &str) -> String {
    let begin = format!("{kode} ");
    choices().into_iter().find(|c| c.starts_with(&begin)).unwrap_or_else(|| kode.to_owned())
}

/// The codes of a cell: a choice, or codes with commas between them.
///
/// # Errors
/// The words that are no code.
pub(super) fn read(text: &str) -> Result<Vec<String>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let plain = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(chosen) = choices().iter().find(|c| plain(c) == plain(text)) {
        return Ok(vec![chosen.split(' ').next().unwrap_or_default().to_owned()]);
    }
    let parts = text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| code(part).ok_or_else(|| part.chars().take(60).collect())).collect()
}

/// `h.3`, `h3`, `h angka 3`, `huruf h angka 3`, or the beginning of a choice.
fn code(part: &str) -> Option<String> {
    let lower = part.to_lowercase();
    let rest = lower.trim_start_matches("pasal 17").trim_start().trim_start_matches("huruf").trim_start();
    let mut letters = rest.chars();
    let huruf = letters.next()?;
    let rest = letters.as_str().trim_start_matches(['.', ' ']).trim_start_matches("angka").trim_start();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let kode = if digits.is_empty() { huruf.to_string() } else { format!("{huruf}.{digits}") };
    let after = rest.get(digits.len()..)?.trim_start();
    let is_whole = after.is_empty() || after.starts_with(['–', '-', ':', '(', '.', ')']);
    (is_whole && pasal17::find(&kode).is_some()).then_some(kode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_leads_to_its_code_and_typed_codes_too() {
        assert_eq!(choices().len(), 33);
        for choice in choices() {
            let kode = choice.split(' ').next().unwrap().to_owned();
            assert_eq!(read(&choice), Ok(vec![kode.clone()]), "{choice}");
            assert_eq!(super::choice(&kode), choice);
        }
        let codes = |text: &str| read(text).unwrap();
        assert_eq!(codes("h.4, j"), ["h.4", "j"]);
        assert_eq!(codes("Huruf h angka 3; Pasal 17 huruf J\nb"), ["h.3", "j", "b"]);
        assert_eq!(codes("h"), ["h"]);
        assert_eq!(codes(" "), [""; 0]);
        assert_eq!(read("h.3, k"), Err("k".into()));
        assert_eq!(read("rahasia negara"), Err("rahasia negara".into()));
    }
}
