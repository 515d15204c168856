//! What the program is made of, as a file: `supply list`, `supply sbom` or `supply licences`, on standard output.

use saksama_tests::supply;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let text = match std::env::args().nth(1).as_deref() {
        Some("list") => supply::list_text(&supply::list()),
        Some("sbom") => supply::sbom(env!("CARGO_PKG_VERSION")),
        Some("licences") => supply::notices(),
        _ => return ExitCode::from(2),
    };
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
