//! Passphrases of the command line: from a file or the input, never from an argument.

use saksama_tests::cli::{cli, kata_sandi_berkas, make_office, ok, run};
use saksama_tests::office::{KATA_SANDI, PENGGUNA};
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

/// A file with a passphrase.
fn file_with(dir: &Path, kata_sandi: &str) -> String {
    let path = dir.join(format!("{}.txt", kata_sandi.replace(' ', "-")));
    std::fs::write(&path, format!("{kata_sandi}\n")).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn people_come_change_their_role_and_passphrase_and_go() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let (first, second) = ("perahu kayu di muara", "gelas di atas meja");
    let [first_file, second_file] = [first, second].map(|text| file_with(dir.path(), text));
    let atasan = |args: &[&str]| ok(&data, &[&["--pengguna", PENGGUNA], args].concat());
    let lines = |text: String| text.trim().lines().map(str::to_owned).collect::<Vec<_>>();
    let add = ["tambah-pengguna", "Budi", "--peran", "petugas", "--kata-sandi-baru-berkas", &first_file];
    assert_eq!(lines(ok(&data, &add)), [format!("{PENGGUNA} (atasan)"), "Budi (petugas)".into()]);
    let as_budi = |kata_sandi: &str, args: &[&str]| {
        with_input(on(&data, &[&["--pengguna", "Budi"], args].concat()), &format!("{kata_sandi}\n"))
    };
    assert!(as_budi(first, &["periksa"]).status.success());
    let refused = as_budi(first, &["cabut-pengguna", PENGGUNA]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("Peran Anda"), "{refused:?}");

    // Typed on: the present passphrase, then the new one.
    let changed = as_budi(&format!("{first}\n{second}"), &["ganti-kata-sandi"]);
    assert!(changed.status.success(), "{changed:?}");
    assert!(!as_budi(first, &["periksa"]).status.success());
    assert!(as_budi(second, &["periksa"]).status.success());

    let role = ["ubah-peran", "Budi", "--peran", "pembaca", "--kata-sandi-baru-berkas", &first_file];
    assert_eq!(lines(atasan(&role))[1], "Budi (pembaca)");
    assert!(!as_budi(second, &["periksa"]).status.success(), "the passphrase of the old role opens nothing");
    let unit =
        r#"{"id":null,"nama":"Dinas Uji","singkatan":"DU","kode_unit":"DU","jenis":"LAIN","aktif":true}"#;
    let refused = as_budi(first, &["rpc", "save_unit", unit]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("Peran Anda"), "{refused:?}");
    let own = ["ubah-peran", PENGGUNA, "--peran", "pembaca", "--kata-sandi-baru-berkas", &second_file];
    let refused = run(&data, &[&["--pengguna", PENGGUNA], own.as_slice()].concat());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("peran Anda sendiri"), "{refused:?}");

    assert_eq!(lines(atasan(&["cabut-pengguna", "Budi"])), [format!("{PENGGUNA} (atasan)")]);
    assert_eq!(lines(atasan(&["pengguna"])), [format!("{PENGGUNA} (atasan)")]);
    assert!(!as_budi(first, &["periksa"]).status.success());
}

#[test]
fn another_recovery_code_counts_once_it_was_typed_back() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    make_office(&data);
    let slot = || -> serde_json::Value {
        let file = std::fs::read(data.join("kunci.json")).unwrap();
        serde_json::from_slice::<serde_json::Value>(&file).unwrap()["pemulihan"].take()
    };
    let before = slot();
    let mut renew = on(&data, &["kode-pemulihan-baru", "--kata-sandi-berkas"]);
    renew.arg(kata_sandi_berkas()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = renew.spawn().unwrap();
    let said = until_asked(&mut program);
    let code = said.lines().map(str::trim).find(|line| line.starts_with("SK1")).unwrap().to_owned();
    assert_eq!(slot(), before, "not yet");
    let mut asked = said;
    for n in 0..2 {
        let nomor: usize = asked.rsplit("ke-").next().unwrap().trim_end_matches(": ").parse().unwrap();
        writeln!(program.stdin.as_mut().unwrap(), "{}", code.split('-').nth(nomor - 1).unwrap()).unwrap();
        if n == 0 {
            asked = until_asked(&mut program);
        }
    }
    let done = program.wait_with_output().unwrap();
    assert!(done.status.success() && slot() != before, "{done:?}");
}
