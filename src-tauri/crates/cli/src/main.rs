//! `saksama-cli`: the commands of Saksama without a window, on the same list as the window.

mod args;
mod host;
mod run;
mod usage;

use clap::Parser;
use saksama_api::{ApiError, sentence};
use serde_json::json;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    saksama_api::on_panic(|_| ());
    if let Some(code) = saksama_api::serve_pembaca(std::env::args_os()) {
        return code;
    }
    let args = match args::Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage::answer(&error),
    };
    let json = args.json;
    let host = host::CliHost::new();
    let outcome = run::run(args, &host);
    host.clear();
    match outcome {
        Ok(reply) => print(&reply, json),
        Err(refusal) => {
            if json {
                // Told on stderr in any case; a closed pipe changes nothing.
                let _ = writeln!(std::io::stdout(), "{:#}", json!({ "galat": refusal }));
            }
            say(&refusal);
            ExitCode::from(if refusal.kode == "DIBATALKAN" { host::STOPPED } else { 1 })
        }
    }
}

/// The sentence of a refusal on stderr.
fn say(refusal: &ApiError) {
    // stderr may be closed; there is nobody left to tell then.
    let _ = writeln!(std::io::stderr(), "{}", sentence::of_error(refusal));
}

/// Writes the reply; a closed pipe counts as refused, so that a script notices.
fn print(reply: &run::Reply, json: bool) -> ExitCode {
    for line in &reply.peringatan {
        // As in `say`.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
    let text = if json { format!("{:#}", reply.json) } else { reply.text.clone() };
    match writeln!(std::io::stdout(), "{text}") {
        Ok(()) if reply.healthy => ExitCode::SUCCESS,
        _ => ExitCode::from(1),
    }
}
