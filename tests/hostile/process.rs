//! Files from elsewhere are read in a process of their own: whatever happens to it, the office goes on.
#![cfg(unix)]

use saksama_api::Host;
use saksama_api::wire::Kemajuan;
use saksama_tests::cli::cli;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// A host whose reading process is this script.
struct Reader {
    script: &'static str,
    is_cancelled: bool,
}

impl Host for Reader {
    saksama_tests::no_desktop!();

    fn pembaca(&self) -> Option<Command> {
        let mut command = Command::new("sh");
        command.args(["-c", self.script]);
        Some(command)
    }

    fn progress(&self, _: Kemajuan) {}

    fn is_cancelled(&self, _: &str) -> bool {
        self.is_cancelled
    }

    fn cancel(&self, _: &str) {}

    fn begin(&self, _: &str) -> bool {
        true
    }

    fn end(&self, _: &str) {}
}

/// What the office says when its reading process does this with a sound list.
fn outcome(script: &'static str, is_cancelled: bool) -> String {
    let office = TestOffice::on("2026-11-20");
    let list = office.folder.path().join("daftar.csv");
    std::fs::write(&list, "No;Informasi\n1;Rekam medis\n").unwrap();
    let request = json!({ "path": list, "peta": null, "unit_id": null });
    let host = Reader { script, is_cancelled };
    let kode = office.try_call_watched(&host, "read_impor", request).unwrap_err().kode;
    assert_eq!(office.call("list_unit", json!({ "sampah": false })), json!([]), "the office goes on");
    kode
}

#[test]
fn a_reader_that_falls_over_takes_nobody_along() {
    for script in [
        "kill -ABRT $$",
        "exit 0",
        "echo ngawur",
        "echo '{\"Maju\":[1,2]}'; kill -9 $$",
        "echo -n '{\"Hasil\":'",
    ] {
        assert_eq!(outcome(script, false), "BERKAS_TIDAK_AMAN", "{script}");
    }
    assert_eq!(
        outcome("echo '{\"Galat\":{\"kode\":\"BOM_ZIP\",\"data\":{},\"masalah\":[]}}'", false),
        "BOM_ZIP"
    );
}

#[test]
fn a_reader_that_never_ends_can_be_stopped() {
    assert_eq!(outcome("exec tail -f /dev/null", true), "DIBATALKAN");
}

/// The limits that the system holds the process to, while it waits for the rest of its file.
#[cfg(target_os = "linux")]
#[test]
fn the_reader_has_little_memory_little_time_and_no_files() {
    let mut child = cli()
        .args(["--baca-berkas", "DAFTAR", "daftar.csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // It reads only after it has set its limits: once this much is gone out of the pipe, they hold.
    input.write_all(&vec![b'a'; 1 << 20]).unwrap();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    let limit = |name: &str| {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
        line[name.len()..].split_whitespace().take(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(limit("Max data size"), ["1073741824", "1073741824"]);
    assert_eq!(limit("Max cpu time"), ["60", "60"]);
    assert_eq!(limit("Max file size"), ["0", "0"]);
    assert_eq!(limit("Max core file size"), ["0", "0"]);
    drop(input);
    let answer = child.wait_with_output().unwrap();
    let last: Value =
        serde_json::from_slice(answer.stdout.split(|b| *b == b'\n').rev().nth(1).unwrap()).unwrap();
    assert_eq!(last["Hasil"]["rows"].as_array().unwrap().len(), 1);
}
