//! Prints a fixture: `cargo run -p saksama-documents --example render -- <fixture.json> <out.pdf>`.

use saksama_documents as documents;
use serde::Deserialize;
use std::error::Error;

/// What a fixture file holds.
#[derive(Deserialize)]
struct Fixture {
    format: documents::Format,
    #[serde(flatten)]
    isi: documents::Isi,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(from), Some(to)) = (args.next(), args.next()) else {
        return Err("usage: render <fixture.json> <out.pdf>".into());
    };
    let Fixture { format, isi } = serde_json::from_str(&std::fs::read_to_string(from)?)?;
    Ok(std::fs::write(to, documents::render(&isi, &format, &mut documents::quiet)?.bytes)?)
}
