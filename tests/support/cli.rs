//! `saksama-cli` as a program, and the outside readers that judge its papers.

use crate::folder::Content;
use crate::office::{KATA_SANDI, find, set_kata_sandi};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// The day every test takes as today.
pub const HARI_INI: &str = "2026-11-20";

/// `saksama-cli`: the program named by `SAKSAMA_CLI`, else the one built beside this test.
#[must_use]
pub fn cli() -> Command {
    let program = std::env::var_os("SAKSAMA_CLI").map_or_else(beside, PathBuf::from);
    assert!(program.exists(), "{} is not built: cargo build -p saksama-cli", program.display());
    let mut command = Command::new(program);
    command.env("SAKSAMA_HARI_INI", HARI_INI);
    command
}

/// target/<profile>/saksama-cli, from target/<profile>/deps/<this test>.
fn beside() -> PathBuf {
    let test = std::env::current_exe().unwrap_or_default();
    let profile = test.parent().and_then(Path::parent).unwrap_or(Path::new("."));
    profile.join(format!("saksama-cli{}", std::env::consts::EXE_SUFFIX))
}

/// Commands that make an office of their own, or need none.
const WITHOUT_OFFICE: [&str; 4] = ["contoh", "pulihkan", "verifikasi", "buat-kata-sandi"];

/// Runs `saksama-cli --data <data> <args>` and gives its output, whatever the exit code. A folder in which nothing was
/// ever kept gets the passphrase of the tests first.
#[must_use]
pub fn run(data: &Path, args: &[&str]) -> Output {
    if !args.iter().any(|arg| WITHOUT_OFFICE.contains(arg)) {
        make_office(data);
    }
    let mut command = cli();
    command.arg("--data").arg(data).arg("--kata-sandi-berkas").arg(kata_sandi_berkas()).args(args);
    command.output().unwrap_or_else(|e| panic!("saksama-cli {args:?}: {e}"))
}

/// The office of the tests in `data`, unless something lies there or nothing can.
pub fn make_office(data: &Path) {
    let is_kept = ["register.db", "kunci.json"].iter().any(|name| data.join(name).exists());
    if !is_kept && std::fs::create_dir_all(data).is_ok() {
        set_kata_sandi(&find(data, HARI_INI));
    }
}

/// A file with the passphrase of the tests, for as long as they run.
#[must_use]
pub fn kata_sandi_berkas() -> &'static Path {
    static FILE: OnceLock<tempfile::NamedTempFile> = OnceLock::new();
    FILE.get_or_init(|| {
        let file = tempfile::NamedTempFile::new().unwrap_or_else(|e| panic!("{e}"));
        std::fs::write(file.path(), format!("{KATA_SANDI}\n")).unwrap_or_else(|e| panic!("{e}"));
        file
    })
    .path()
}

/// The same, for commands that must succeed: what they print.
#[must_use]
pub fn ok(data: &Path, args: &[&str]) -> String {
    let out = run(data, args);
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// Puts the practice office into `data`: made by `saksama-cli contoh` once for all tests of a program.
pub fn contoh(data: &Path) {
    static MADE: OnceLock<Content> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap_or_else(|e| panic!("no folder: {e}"));
        let _ = ok(folder.path(), &["contoh"]);
        Content::of(folder.path())
    });
    made.write(data);
}

/// The same with `--json`: what they print, read.
#[must_use]
pub fn json(data: &Path, args: &[&str]) -> serde_json::Value {
    let text = ok(data, &[&["--json"], args].concat());
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{args:?} printed no JSON: {e}\n{text}"))
}

/// Ends the program while it writes an open copy of the office into `place`. Gives the folder that is left there.
///
/// # Panics
/// When no copy can be cut off.
#[must_use]
pub fn cut_off_copy(data: &Path, place: &Path) -> PathBuf {
    let left = || {
        let entries = std::fs::read_dir(place).into_iter().flatten().flatten().map(|entry| entry.path());
        entries.filter(|path| path.is_dir()).find(|path| path.to_string_lossy().ends_with(".sementara"))
    };
    for _ in 0..20 {
        let mut command = cli();
        command.arg("--data").arg(data).arg("--kata-sandi-berkas").arg(kata_sandi_berkas());
        command.arg("salinan-terbuka").arg(place).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|e| panic!("{e}"));
        while left().is_none() && child.try_wait().is_ok_and(|ended| ended.is_none()) {
            std::thread::yield_now();
        }
        child.kill().unwrap_or_else(|e| panic!("{e}"));
        let _status = child.wait().unwrap_or_else(|e| panic!("{e}"));
        if let Some(left) = left() {
            return left;
        }
    }
    panic!("every copy was done before it was ended");
}

/// Runs an outside program and gives what it prints.
#[must_use]
pub fn oracle(program: &str, args: &[&std::ffi::OsStr]) -> String {
    let out =
        Command::new(program).args(args).output().unwrap_or_else(|e| panic!("{program} is missing: {e}"));
    assert!(out.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The words of a PDF in reading order, one space apart; words cut behind a hyphen of their own are whole.
#[must_use]
pub fn pdf_text(path: &Path) -> String {
    let text = oracle("pdftotext", &["-raw".as_ref(), path.as_os_str(), "-".as_ref()]);
    text.replace("-\u{200b}\n", "-").split_whitespace().collect::<Vec<_>>().join(" ")
}
