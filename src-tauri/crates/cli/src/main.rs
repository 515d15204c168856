//! `saksama-cli`: the commands of Saksama without a window, on the same list as the window.

mod args;
mod host;
mod run;

use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let json = args.json;
    match run::run(args) {
        Ok(reply) => print(&reply, json),
        Err(refusal) => {
            // stderr may be closed; there is nobody left to tell then.
            let _ = writeln!(std::io::stderr(), "{}", saksama_api::sentence::of_error(&refusal));
            ExitCode::from(1)
        }
    }
}

/// Writes the reply; a closed pipe counts as refused, so that a script notices.
fn print(reply: &run::Reply, json: bool) -> ExitCode {
    let text = if json { format!("{:#}", reply.json) } else { reply.text.clone() };
    match writeln!(std::io::stdout(), "{text}") {
        Ok(()) if reply.healthy => ExitCode::SUCCESS,
        _ => ExitCode::from(1),
    }
}
