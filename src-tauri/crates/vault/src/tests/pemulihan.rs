use super::counting;
use crate::{KodePemulihan, VaultError};

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn code() -> String {
    KodePemulihan::make(&counting()).unwrap().text().to_string()
}

#[test]
fn eight_groups_of_five_without_the_letters_that_look_alike() {
    let code = code();
    let groups: Vec<&str> = code.split('-').collect();
    assert_eq!(groups.len(), 8);
    assert!(groups.iter().all(|g| g.len() == 5 && g.chars().all(|c| LETTERS.contains(c))), "{code}");
    assert!(code.starts_with("SK1"));
}

#[test]
fn read_as_people_type_it() {
    let code = code();
    for typed in [code.to_lowercase(), code.replace('-', " "), code.replace('0', "o").replace('1', "l")] {
        assert_eq!(*KodePemulihan::read(&typed).unwrap().text(), code, "{typed}");
    }
    for typed in ["", "SK1", &code[1..], &format!("{code}A"), &code.replace("SK1", "SK2")] {
        assert!(matches!(KodePemulihan::read(typed), Err(VaultError::PemulihanTidakTerbaca)), "{typed}");
    }
}

#[test]
fn every_wrong_character_is_found() {
    let code = code();
    for (i, was) in code.char_indices().filter(|(_, c)| *c != '-') {
        for now in LETTERS.chars().filter(|c| *c != was) {
            let mut typed = code.clone();
            typed.replace_range(i..=i, &now.to_string());
            assert!(KodePemulihan::read(&typed).is_err(), "{was} at {i} as {now}");
        }
    }
}

#[test]
fn every_swap_of_two_characters_is_found() {
    let code: Vec<char> = code().chars().filter(|c| *c != '-').collect();
    for i in 0..code.len() {
        for j in i + 1..code.len() {
            let mut typed = code.clone();
            typed.swap(i, j);
            let typed: String = typed.into_iter().collect();
            assert_eq!(KodePemulihan::read(&typed).is_ok(), code[i] == code[j], "{i} and {j}");
        }
    }
}

#[test]
fn groups_are_typed_back() {
    let code = KodePemulihan::make(&counting()).unwrap();
    let groups = code.groups();
    assert!(code.is_group(2, &groups[2].to_lowercase()));
    assert!(!code.is_group(2, &groups[3]));
    assert!(!code.is_group(2, ""));
    assert!(!code.is_group(8, &groups[2]));
}
