//! Passphrases of the command line: from a file or the input, never from an argument.

use saksama_tests::cli::{cli, kata_sandi_berkas};
use saksama_tests::office::KATA_SANDI;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn on(data: &Path, args: &[&str]) -> Command {
    let mut command = cli();
    command.arg("--data").arg(data).args(args);
    command
}

/// What the program says until it asks for something (`…: `).
fn until_asked(program: &mut Child) -> String {
    let (mut said, mut byte) = (String::new(), [0]);
    while !said.ends_with(": ") {
        assert_eq!(program.stderr.as_mut().unwrap().read(&mut byte).unwrap(), 1, "it ended: {said}");
        said.push(char::from(byte[0]));
    }
    said
}

fn with_input(mut command: Command, input: &str) -> Output {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = command.spawn().unwrap();
    // A program that refuses before it reads closes its input; its answer is what counts.
    let _ = program.stdin.take().unwrap().write_all(input.as_bytes());
    program.wait_with_output().unwrap()
}

#[test]
fn set_from_a_file_with_the_code_typed_back_and_then_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let locked = with_input(on(&data, &["periksa"]), "");
    assert!(String::from_utf8_lossy(&locked.stderr).contains("buat-kata-sandi"), "{locked:?}");

    let mut make = on(&data, &["--pengguna", "Sari Utami", "buat-kata-sandi", "--kata-sandi-berkas"]);
    make.arg(kata_sandi_berkas()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = make.spawn().unwrap();
    let said = until_asked(&mut program);
    let code = said.lines().map(str::trim).find(|line| line.starts_with("SK1")).unwrap().to_owned();
    let mut asked = said;
    for _ in 0..2 {
        let nomor: usize = asked.rsplit("ke-").next().unwrap().trim_end_matches(": ").parse().unwrap();
        let group = code.split('-').nth(nomor - 1).unwrap();
        writeln!(program.stdin.as_mut().unwrap(), "{group}").unwrap();
        if asked.contains("SK1") {
            asked = until_asked(&mut program);
        }
    }
    let made = program.wait_with_output().unwrap();
    assert!(made.status.success(), "{made:?}");
    assert!(!String::from_utf8_lossy(&made.stdout).contains(&code), "the code is no answer to keep");

    let opened = with_input(on(&data, &["periksa"]), &format!("{KATA_SANDI}\n"));
    assert!(opened.status.success(), "{opened:?}");
    let wrong = with_input(on(&data, &["periksa"]), "bukan kata sandinya\n");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("Kata sandi salah."), "{wrong:?}");
    let isi = r#"{"nama":"Budi","peran":"PETUGAS","kata_sandi":"perahu kayu di muara"}"#;
    let listed = with_input(on(&data, &["rpc", "add_pengguna", isi]), &format!("{KATA_SANDI}\n"));
    assert!(String::from_utf8_lossy(&listed.stderr).contains("tidak boleh ditulis"), "{listed:?}");
}
