//! S6: no network, told by the system itself. The window and the command line run where there is no network, and every
//! call that could reach one is written down.

use saksama_tests::cli::{HARI_INI, kata_sandi_berkas};
use saksama_tests::faults::{told, untold};
use saksama_tests::window::Alone;
use std::path::{Path, PathBuf};
use std::process::Command;

const GOAL: &str =
    "no AF_INET or AF_INET6 socket in the window and the command line, where there is no network";

/// `unshare` gives a name space without a network, `strace` tells the calls of the program and of all it starts.
fn watched(trace: &Path) -> Vec<String> {
    let words = ["unshare", "-rn", "strace", "-f", "-qq", "-e", "trace=network", "-o"];
    words.iter().map(ToString::to_string).chain([trace.display().to_string()]).collect()
}

fn run(trace: &Path, program: &str, args: &[&str]) -> std::process::Output {
    let line = watched(trace);
    let mut command = Command::new(&line[0]);
    command.args(&line[1..]).arg(program).args(args).env("SAKSAMA_HARI_INI", HARI_INI);
    command.output().unwrap()
}

/// Calls that name an address of a network.
fn inet(trace: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(trace).unwrap();
    text.lines().filter(|line| line.contains("AF_INET")).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_reaches_for_a_network() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let text = |name: &str| path(name).display().to_string();
    // The watch sees a program that does reach for one. A user who may make no such name space can't be watched.
    let reach = "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))";
    let control = run(&path("control"), "python3", &["-c", reach]);
    if !path("control").is_file() {
        untold("S6", GOAL, &String::from_utf8_lossy(&control.stderr));
        return;
    }
    assert!(!inet(&path("control")).is_empty(), "the watch sees nothing");

    let cli = std::env::var("SAKSAMA_CLI").unwrap();
    let (data, sandi) = (path("data"), kata_sandi_berkas().display().to_string());
    let mut calls = 0;
    for (n, args) in [
        vec!["contoh"],
        vec!["cetak", "D14", "--keluar", &text("sk.pdf")],
        vec!["cadangkan", &text("kantor.zip")],
        vec!["verifikasi", &text("kantor.zip")],
        vec!["periksa"],
    ]
    .into_iter()
    .enumerate()
    {
        let trace: PathBuf = path(&format!("cli-{n}"));
        let office = ["--data", data.to_str().unwrap(), "--kata-sandi-berkas", &sandi];
        let out = run(&trace, &cli, &[&office, args.as_slice()].concat());
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        assert_eq!(inet(&trace), [""; 0], "{args:?}");
        calls += 1;
    }

    // Every screen of the daily work, from the list at the left.
    let trace = path("window");
    let line = watched(&trace);
    let line: Vec<&str> = line.iter().map(String::as_str).collect();
    let window = Alone::start(&data, &path("home"), &line).await;
    window.did("get_urungkan").await;
    for (y, asks) in [
        (120, "list_penyusunan"),
        (160, "search_informasi"),
        (200, "list_lembar_uji"),
        (240, "list_rapat"),
        (280, "list_keputusan"),
        (320, "list_dokumen"),
        (360, "list_rak"),
        (400, "list_drive"),
    ] {
        window.click_for((100, y), asks).await;
        calls += 1;
    }
    window.close().await;
    let seen = std::fs::read_to_string(&trace).unwrap();
    assert!(seen.contains("AF_UNIX"), "the window was watched");
    assert_eq!(inet(&trace), [""; 0]);
    told("S6", GOAL, "0", calls);
}
