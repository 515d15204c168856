//! Starts the program for a test and offers what a person does: click, type, choose, read, look.

mod app;
mod checks;
mod input;
mod process;
mod wait;

pub(crate) use app::App;
