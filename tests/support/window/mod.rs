//! Starts the program for a test and offers what a person does: click, type, choose, read, look.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a window that does not obey must stop its test at once, with the place in the test"
)]

mod alone;
mod app;
mod checks;
mod input;
mod keys;
mod parts;
mod process;
mod wait;

pub use alone::Alone;
pub use app::{App, Beside};
pub use parts::part;
pub use thirtyfour::Key;
pub use wait::until;
