//! Native file dialogs, behind one trait: the e2e journeys answer them from a folder instead.

use std::path::PathBuf;

/// Asks the officer for a file or folder; `None` when the dialog was cancelled. Blocks until answered.
pub(crate) trait Picker: Send + Sync {
    /// An existing file with one of `extensions` (without dot); any file when there are none.
    fn open_file(&self, title: &str, extensions: &[&str]) -> Option<PathBuf>;
    /// A file to write; the system's dialog asks before an existing one is replaced.
    fn save_file(&self, title: &str, suggested_name: &str) -> Option<PathBuf>;
    /// An existing folder.
    fn folder(&self, title: &str) -> Option<PathBuf>;
}

/// The dialogs of the system; in a test build, answers from `SAKSAMA_UJI_PICKER_DIR` when it is set.
pub(crate) fn picker() -> Box<dyn Picker> {
    match std::env::var_os("SAKSAMA_UJI_PICKER_DIR").filter(|_| crate::UJI) {
        Some(dir) => Box::new(queue::QueuePicker::new(dir.into())),
        None => Box::new(RfdPicker),
    }
}

/// The dialogs of the system.
struct RfdPicker;

impl Picker for RfdPicker {
    fn open_file(&self, title: &str, extensions: &[&str]) -> Option<PathBuf> {
        let dialog = rfd::FileDialog::new().set_title(title);
        let kinds = extensions.join(", ").to_uppercase();
        let dialog = if extensions.is_empty() { dialog } else { dialog.add_filter(kinds, extensions) };
        dialog.pick_file()
    }

    fn save_file(&self, title: &str, suggested_name: &str) -> Option<PathBuf> {
        rfd::FileDialog::new().set_title(title).set_file_name(suggested_name).save_file()
    }

    fn folder(&self, title: &str) -> Option<PathBuf> {
        rfd::FileDialog::new().set_title(title).pick_folder()
    }
}

mod queue {
    use super::Picker;
    use std::path::PathBuf;

    /// Answers from a folder: the file with the smallest name holds the next path; empty means cancelled. An answer
    /// is used once.
    pub(super) struct QueuePicker {
        dir: PathBuf,
    }

    impl QueuePicker {
        pub(super) fn new(dir: PathBuf) -> Self {
            Self { dir }
        }

        fn next(&self) -> Option<PathBuf> {
            let answers = std::fs::read_dir(&self.dir).ok()?;
            let first = answers.flatten().map(|entry| entry.path()).min()?;
            let text = std::fs::read_to_string(&first).ok()?;
            std::fs::remove_file(&first).ok()?;
            let answer = text.trim();
            (!answer.is_empty()).then(|| answer.into())
        }
    }

    impl Picker for QueuePicker {
        fn open_file(&self, _: &str, _: &[&str]) -> Option<PathBuf> {
            self.next()
        }

        fn save_file(&self, _: &str, _: &str) -> Option<PathBuf> {
            self.next()
        }

        fn folder(&self, _: &str) -> Option<PathBuf> {
            self.next()
        }
    }

    #[cfg(test)]
    mod tests {
        use super::{Picker, QueuePicker};

        #[test]
        fn answers_are_used_once_in_the_order_of_their_names() {
            let dir = tempfile::tempdir().unwrap();
            for (name, text) in [("2", ""), ("1", "surat.pdf\n"), ("3", "flashdisk")] {
                std::fs::write(dir.path().join(name), text).unwrap();
            }
            let picker = QueuePicker::new(dir.path().into());
            assert_eq!(picker.open_file("", &[]), Some("surat.pdf".into()));
            assert_eq!(picker.save_file("", ""), None);
            assert_eq!(picker.folder(""), Some("flashdisk".into()));
            assert_eq!(picker.folder(""), None);
        }
    }
}
