//! Speed and memory, printed: `make bench`, or `make bench NAME=search` for one part.
//!
//! What is printed is compared within the same run (against an empty window, against fewer rows, against one frame);
//! nothing here passes or fails by the clock.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops at the first thing that does not work"
)]

mod annex;
mod baca;
mod besar;
mod catat;
#[cfg(target_os = "linux")]
mod ekspor;
mod figures;
mod imported;
mod jejak;
mod machine;
mod paket;
mod program;
mod publik;
mod register;
mod sandi;
mod screen;
mod search;
mod spent;
mod window;

use std::env::args;

/// Items of the large register.
const MANY: usize = 10_000;
/// Items of the small one.
const FEW: usize = 1_000;

fn main() {
    // `cargo bench` adds `--bench`.
    let words: Vec<String> = args().skip(1).filter(|word| word != "--bench").collect();
    if let [part, folder, decree] = &words[..]
        && [annex::PRINT, annex::PREVIEW].contains(&part.as_str())
    {
        annex::once(part, folder.as_ref(), decree);
        return;
    }
    let wanted = |part: &str| words.is_empty() || words.iter().any(|word| word == part);
    println!("{}\n", machine::describe());
    if wanted("publik") {
        publik::run();
    }
    if wanted("baca") {
        baca::run();
    }
    if wanted("paket") {
        paket::run();
    }
    #[cfg(target_os = "linux")]
    if wanted("ekspor") {
        ekspor::run();
    }
    if wanted("window") || wanted("besar") || wanted("jejak") {
        let (office, took, held) = imported::office();
        if wanted("jejak") {
            jejak::run(&office);
        }
        if wanted("besar") {
            besar::run(&office, &took, held);
        }
        if wanted("window") {
            // Not due any more when the window opens it.
            let _ = office.call("make_cadangan", serde_json::json!({}));
            let folder = office.close();
            window::run(&folder.path().join("data"));
        }
    }
    if wanted("catat") {
        catat::run();
    }
    if wanted("sandi") {
        sandi::run(register::registered(MANY));
    }
    if wanted("search") || wanted("annex") {
        let many = register::registered(MANY);
        if wanted("search") {
            search::run(&many);
        }
        if wanted("annex") {
            annex::run(register::registered(FEW), many);
        }
    }
}
