//! The whole job of an officer in the real window: from a form to a folder on a drive that was checked.

mod drive;
mod matrix;
mod meeting;
mod office;
mod papers;
mod register;
mod shelf;

use saksama_tests::cli::HARI_INI;
use saksama_tests::window::App;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_a_form_to_a_checked_drive() {
    let data = tempfile::tempdir().unwrap();
    let desk = tempfile::tempdir().unwrap();
    office::found(data.path());
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;

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
