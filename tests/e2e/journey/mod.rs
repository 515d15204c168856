//! The whole job of an officer in the real window, by mouse and keyboard: from the first start to a checked drive.

mod drive;
mod matrix;
mod meeting;
mod office;
mod papers;
mod people;
mod register;
mod shelf;

use saksama_tests::cli::{HARI_INI, oracle};
use saksama_tests::window::App;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_the_first_start_to_a_checked_drive() {
    let data = tempfile::tempdir().unwrap();
    let desk = tempfile::tempdir().unwrap();
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;

    office::set_up(&mut app, &saksama_tests::root().join("assets/contoh/logo.png")).await;
    people::enter(&app).await;
    let medis = register::register(&app, &register::MEDIS).await;
    let surat = register::register(&app, &register::SURAT).await;
    let items = [medis, surat];
    matrix::test_consequences(&mut app, &items, desk.path()).await;
    meeting::hold(&mut app, &items, desk.path()).await;
    papers::decide(&mut app, &items, desk.path()).await;
    papers::assert_recorded(&app, desk.path()).await;
    shelf::place(&mut app, &items, desk.path()).await;
    drive::export(&mut app, desk.path()).await;
    app.stop().await;
}

/// An item as the screens show it.
pub(super) struct Item {
    /// Number in the register.
    nomor: String,
    /// For questions that no screen answers.
    id: String,
}

/// A day counted by another program, in the words of papers and screens: `20 November 2031`.
fn day_in_words(day: &str) -> String {
    let counted = ["LC_ALL=id_ID.UTF-8", "date", "-d", day, "+%-d %B %Y"];
    oracle("env", &counted.map(AsRef::as_ref)).trim().to_owned()
}

/// The same day as it is stored: `2031-11-20`.
fn day_stored(day: &str) -> String {
    oracle("date", &["-d", day, "+%F"].map(AsRef::as_ref)).trim().to_owned()
}
