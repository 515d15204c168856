//! The program is started twice.

use saksama_tests::cli::{HARI_INI, make_office, run};
use saksama_tests::window::{App, until};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_start_brings_the_first_window_to_the_front() {
    let (data, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let first = until(async || app.front(), || "the window is seen".into()).await;

    // Another office has a window of its own, which covers the first.
    make_office(other.path());
    let covering = app.start_beside(other.path());
    let is_covered = async || (app.front() == Some(covering.id())).then_some(());
    until(is_covered, || format!("the window of another office lies above: {:?}", app.front())).await;

    let mut second = app.start_beside(data.path());
    until(async || second.has_ended_well().then_some(()), || "the second start ends".into()).await;
    let is_back = async || (app.front() == Some(first)).then_some(());
    until(is_back, || format!("the first window lies above: {:?}, not {first}", app.front())).await;

    // The command line has no window to show: it says so.
    let out = run(data.path(), &["periksa"]);
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(out.status.code(), Some(1), "{said}");
    assert!(said.contains("sedang dibuka Petugas PPID sejak 20-11-2026 pukul 00.00"), "{said}");
    app.stop().await;
}
