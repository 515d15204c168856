//! What a fault of the program says of itself: where, never with which words. The words may be those of the office, and
//! what a program says on stderr is kept by many desktops in a journal of their own.

use std::io::Write;
use std::panic::{PanicHookInfo, set_hook};

/// From now on every panic tells its place, and nothing else, on stderr and to `told`.
pub fn on_panic(told: impl Fn(&str) + Send + Sync + 'static) {
    set_hook(Box::new(move |info| {
        let place = place(info);
        told(&place);
        // stderr may be closed; there is nobody left to tell then.
        drop(writeln!(std::io::stderr(), "{place}"));
    }));
}

fn place(info: &PanicHookInfo<'_>) -> String {
    info.location().map_or_else(|| "panic".to_owned(), |at| format!("panic {}:{}", at.file(), at.line()))
}

#[cfg(test)]
mod tests {
    use super::on_panic;
    use std::process::Command;

    /// Set for the process that panics.
    const PANICS: &str = "SAKSAMA_UJI_PANIK";
    const NAME: &str = "panics::tests::a_panic_tells_its_place_and_none_of_its_words";

    #[test]
    fn a_panic_tells_its_place_and_none_of_its_words() {
        if std::env::var_os(PANICS).is_some() {
            on_panic(|place| drop(std::fs::write(std::env::var(PANICS).unwrap(), place)));
            // As slicing a text in the middle of a letter does: its message quotes the text.
            let judul = String::from("Kenari-rahasia é");
            drop(judul[..judul.len() - 1].to_owned());
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let diary = folder.path().join("catatan");
        let mut child = Command::new(std::env::current_exe().unwrap());
        let out = child.args(["--exact", NAME, "--nocapture"]).env(PANICS, &diary).output().unwrap();
        assert!(!out.status.success(), "it did panic");
        let said =
            [out.stdout, out.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        let noted = std::fs::read_to_string(&diary).unwrap();
        assert!(said.contains(&noted) && noted.starts_with("panic ") && noted.contains(".rs:"), "{said}");
        assert!(!said.contains("Kenari") && !noted.contains("Kenari"), "{said}");
    }
}
