//! A host without dialogs, viewer or printer: tells progress on a terminal and stops when Ctrl+C is pressed.

use saksama_api::wire::{Kemajuan, Satuan};
use saksama_api::{Host, HostError, PaperToPrint, sentence, this_program};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Exit code of a program that Ctrl+C has ended.
pub(crate) const STOPPED: u8 = 130;
/// Back to the beginning of the line, and nothing left of it.
const CLEAR: &str = "\r\u{1b}[K";

/// What Ctrl+C does now.
#[derive(Default)]
struct Interrupt {
    /// Long work is under way: it sees for itself that it is to stop, and leaves nothing behind.
    working: AtomicBool,
    /// It is in the part that can't be stopped.
    committing: AtomicBool,
    interrupted: AtomicBool,
}

impl Interrupt {
    /// Ctrl+C was pressed: what to say to it, or none when nothing is under way and the program may end.
    fn hear(&self) -> Option<&'static str> {
        if !self.working.load(Ordering::SeqCst) {
            return None;
        }
        if self.committing.load(Ordering::SeqCst) {
            return Some("Bagian ini tidak bisa dihentikan. Tunggu sampai selesai.");
        }
        self.interrupted.store(true, Ordering::SeqCst);
        Some("Sedang dihentikan.")
    }
}

/// The command line as a host.
pub(crate) struct CliHost {
    interrupt: Arc<Interrupt>,
    /// Somebody looks at stderr.
    is_watched: bool,
}

impl CliHost {
    /// Takes Ctrl+C over from the system. Where that can't be done, the system ends the program as it always did: a
    /// change under way is rolled back when the data are opened next.
    pub(crate) fn new() -> Self {
        let interrupt = Arc::<Interrupt>::default();
        let pressed = Arc::clone(&interrupt);
        drop(ctrlc::set_handler(move || match pressed.hear() {
            Some(answer) => say(&format!("\n{answer}\n")),
            None => std::process::exit(i32::from(STOPPED)),
        }));
        Self { interrupt, is_watched: std::io::stderr().is_terminal() }
    }

    /// Takes the line of the progress away, before something else is said.
    pub(crate) fn clear(&self) {
        if self.is_watched {
            say(CLEAR);
        }
    }
}

/// stderr may be closed; there is nobody left to tell then.
fn say(text: &str) {
    let mut stderr = std::io::stderr();
    let _ = write!(stderr, "{text}").and_then(|()| stderr.flush());
}

/// `Menyimpan 4200/10000 baris`, or a share of the whole.
fn line(k: &Kemajuan) -> String {
    let tahap = sentence::of_tahap(k.tahap);
    let share = k.selesai.saturating_mul(100).checked_div(k.total);
    match (k.satuan, share) {
        (_, None) => tahap,
        (Satuan::Baris, _) => format!("{tahap} {}/{} baris", k.selesai, k.total),
        (Satuan::Surat, _) => format!("{tahap} {}/{} surat", k.selesai, k.total),
        (Satuan::Halaman, _) => format!("{tahap} {}/{}", k.selesai, k.total),
        (Satuan::Bita | Satuan::Langkah, Some(share)) => format!("{tahap} {share}%"),
    }
}

impl Host for CliHost {
    fn pick_open_file(&self, _: &str, _: &[&str]) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn pick_save_file(&self, _: &str, _: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn pick_folder(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn open_with_viewer(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError::Unavailable)
    }

    fn print_pdf(&self, _: &PaperToPrint<'_>) -> Result<bool, HostError> {
        Err(HostError::Unavailable)
    }

    fn pembaca(&self) -> Option<Command> {
        this_program()
    }

    fn progress(&self, kemajuan: Kemajuan) {
        self.interrupt.committing.store(!kemajuan.bisa_dihentikan, Ordering::SeqCst);
        if self.is_watched {
            say(&format!("{CLEAR}{}", line(&kemajuan)));
        }
    }

    fn is_cancelled(&self, _: &str) -> bool {
        self.interrupt.interrupted.load(Ordering::SeqCst)
    }

    fn cancel(&self, _: &str) {
        self.interrupt.interrupted.store(true, Ordering::SeqCst);
    }

    fn begin(&self, _: &str) -> bool {
        // One command per process: nothing else is under way.
        self.interrupt.working.store(true, Ordering::SeqCst);
        true
    }

    fn end(&self, _: &str) {
        self.interrupt.working.store(false, Ordering::SeqCst);
        self.interrupt.committing.store(false, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use saksama_api::wire::Tahap;

    #[test]
    fn progress_is_told_in_what_is_counted() {
        let said = |satuan, selesai, total| {
            let tugas = "take_impor".to_owned();
            line(&Kemajuan { tugas, tahap: Tahap::Menyimpan, satuan, selesai, total, bisa_dihentikan: true })
        };
        assert_eq!(said(Satuan::Baris, 42, 100), "Menyimpan 42/100 baris");
        assert_eq!(said(Satuan::Bita, 1, 3), "Menyimpan 33%");
        assert_eq!(said(Satuan::Langkah, 0, 0), "Menyimpan");
    }

    #[test]
    fn ctrl_c_stops_what_can_be_stopped_and_says_what_can_t() {
        let host = CliHost { interrupt: Arc::default(), is_watched: false };
        let tell = |bisa_dihentikan| {
            let (tugas, tahap, satuan) = ("restore_kantor".to_owned(), Tahap::Mengganti, Satuan::Langkah);
            host.progress(Kemajuan { tugas, tahap, satuan, selesai: 0, total: 0, bisa_dihentikan });
        };
        assert_eq!(host.interrupt.hear(), None, "nothing is under way");
        assert!(host.begin("restore_kantor"));
        tell(false);
        assert!(host.interrupt.hear().unwrap().contains("tidak bisa dihentikan"));
        assert!(!host.is_cancelled("restore_kantor"), "it goes on to its end");
        tell(true);
        assert_eq!(host.interrupt.hear(), Some("Sedang dihentikan."));
        assert!(host.is_cancelled("restore_kantor"));
        host.end("restore_kantor");
        assert_eq!(host.interrupt.hear(), None, "the work is over");
    }
}
