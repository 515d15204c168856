//! Our way to a PDF beside others on the same content, printed: `make bench NAME=papers`.
//!
//! Every program is a process of its own, started in turns; what is compared was measured in the same run. Nothing here
//! passes or fails by the clock.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops at the first thing that does not work"
)]

mod compare;
#[allow(dead_code, reason = "shared with the other benchmarks, which use the rest")]
mod figures;
#[allow(dead_code, reason = "shared with the other benchmarks, which use the rest")]
mod machine;

fn main() {
    println!("{}\n", machine::describe());
    compare::run();
}
