//! Words come out once, in order, inside the page.

use super::*;
use proptest::prelude::*;

/// Texts such as people type them: words, joined tokens, lists, signs, line ends, very long words.
fn anything() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zA-Z]{1,14}",
        2 => "[a-z]{1,12}[/.,:;-][a-zA-Z0-9]{1,12}",
        1 => "[a-zA-Z0-9/_.-]{30,90}",
        1 => Just("a.".to_owned()),
        1 => Just("1)".to_owned()),
        1 => Just("mempertanggungjawabkan".to_owned()),
        1 => "[ -~éüñ√≥—“”]{1,6}",
    ];
    let gap = prop_oneof![8 => Just(" "), 1 => Just("\n"), 1 => Just("\n\n"), 1 => Just("\t")];
    proptest::collection::vec((word, gap), 0..120)
        .prop_map(|parts| parts.into_iter().map(|(word, gap)| word + gap).collect())
}

/// What must come out: no white space.
fn expected(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_paragraph_comes_out_whole_and_inside(text in anything(), justify: bool, bookman: bool) {
        let align = if justify { Align::Justify } else { Align::Center };
        let family = if bookman { Family::Bookman } else { Family::Sans };
        let lines = trace(&paper(family, vec![Block::Para(para(&text, align))]));
        prop_assert!(inside(&lines));
        prop_assert_eq!(letters(&lines), expected(&text));
    }

    #[test]
    fn cells_come_out_whole_and_inside(rows in proptest::collection::vec((anything(), anything()), 1..6)) {
        let made = rows.iter().map(|(a, b)| row(["1", a, b])).collect();
        let lines = trace(&paper(Family::Sans, vec![Block::Table(table(made)), signature(4)]));
        prop_assert!(inside(&lines));
        let body: Vec<Traced> = lines.into_iter().skip(3).filter(|line| !line.text.starts_with("tanda")).collect();
        for (column, from, to) in [(0, 70.0, 170.0), (1, 170.0, 271.0)] {
            let own: Vec<Traced> = body.iter().filter(|l| l.left >= from && l.left < to).cloned().collect();
            let wanted: String = rows.iter().map(|r| expected(if column == 0 { &r.0 } else { &r.1 })).collect();
            prop_assert_eq!(letters(&own), wanted);
        }
    }
}

#[test]
fn a_hyphen_is_added_only_where_a_word_is_cut_at_a_syllable() {
    let text = "pertanggungjawaban ".repeat(30);
    let lines = trace(&paper(Family::Sans, vec![Block::Para(para(&text, Align::Justify))]));
    assert!(lines.iter().any(|line| line.hyphen));
    for line in lines.iter().filter(|line| line.hyphen) {
        let part = line.text.rsplit(' ').next().unwrap();
        assert!("pertanggungjawaban".starts_with(part) && part.len() >= 3, "{part}");
    }
}

#[test]
fn words_joined_by_signs_stay_whole_and_break_at_slashes_only_when_too_long() {
    let text = "lihat PER/04/M.PAN/03/2008 tentang undang-undang ".repeat(20);
    let lines = trace(&paper(Family::Sans, vec![Block::Para(para(&text, Align::Left))]));
    for line in &lines {
        assert!(!line.text.trim_end().ends_with('/') && !line.hyphen, "{}", line.text);
    }
    let long = "https://contoh.go.id/".to_owned() + &"berkas/".repeat(20);
    let lines = trace(&paper(Family::Sans, vec![Block::Para(para(&long, Align::Left))]));
    assert!(lines.len() > 1);
    for line in &lines {
        assert!(line.text.trim_end().ends_with('/') && !line.hyphen, "{}", line.text);
    }
}

#[test]
fn a_word_with_a_hyphen_of_its_own_is_cut_behind_it() {
    let text = "sesuai peraturan perundang-undangan tentang lembaga ke-2 daerah ".repeat(20);
    for align in [Align::Justify, Align::Left] {
        let lines = trace(&paper(Family::Sans, vec![Block::Para(para(&text, align))]));
        let cut = |line: &&Traced| line.text.trim_end().ends_with('-');
        assert!(lines.iter().filter(cut).count() > 1);
        for line in lines.iter().filter(cut) {
            assert!(line.text.trim_end().ends_with(" perundang-") && !line.hyphen, "{}", line.text);
        }
        assert!(lines.iter().all(|line| !line.text.starts_with('-')));
    }
}

#[test]
fn a_no_break_space_holds_words_together() {
    let text = "NIP.\u{a0}19700101\u{a0}199503 ".repeat(12);
    let lines = trace(&paper(Family::Sans, vec![Block::Para(para(&text, Align::Left))]));
    assert!(lines.len() > 3);
    assert!(
        lines.iter().all(|line| line.text.starts_with("NIP.") && line.text.trim_end().ends_with("199503"))
    );
}

#[test]
fn runs_of_a_word_stay_together_whatever_their_look() {
    let mut word = Text::bold("tebal");
    word.runs.extend(Text::plain("tipis ").underlined().runs);
    let runs = word.runs.iter().cloned().cycle().take(80).collect();
    let block = Para { text: Text { runs }, ..para("", Align::Left) };
    let lines = trace(&paper(Family::Bookman, vec![Block::Para(block)]));
    assert!(lines.len() > 5);
    assert!(lines.iter().all(|l| l.text.starts_with("tebal") && l.text.trim_end().ends_with("tipis")));
}

#[test]
fn list_items_hang_and_lists_inside_items_hang_deeper() {
    let text = "Dokumen:\na. satu yang panjang sekali sehingga harus turun ke baris berikutnya dari butir ini\n\
                1. anak\nb. dua\nBiasa";
    let lines = trace(&paper(Family::Sans, vec![Block::Para(para(text, Align::Left))]));
    let left = |start: &str| lines.iter().find(|l| l.text.starts_with(start)).unwrap().left;
    assert_eq!(left("a."), PAGE.left);
    assert_eq!(left("b."), PAGE.left);
    assert_eq!(left("Biasa"), PAGE.left);
    assert!(left("satu") > PAGE.left && left("1.") == left("satu") && left("anak") > left("1."));
    assert_eq!(left("dua"), left("satu"));
    let second = lines.iter().position(|l| l.text.starts_with("satu")).unwrap() + 1;
    assert_eq!(lines[second].left, left("satu"));
}

#[test]
fn a_hundred_thousand_letters_in_one_cell_are_printed() {
    for text in ["x".repeat(100_000), "kata-kata/".repeat(10_000), "butir\n".repeat(16_000)] {
        let lines = trace(&paper(Family::Sans, vec![Block::Table(table(vec![row(["1", &text, "b"])]))]));
        assert!(inside(&lines));
        let body: Vec<Traced> =
            lines.into_iter().filter(|l| (70.0..170.0).contains(&l.left)).skip(1).collect();
        assert_eq!(letters(&body), expected(&text));
    }
}
