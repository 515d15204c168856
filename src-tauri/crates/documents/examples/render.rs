//! Prints a fixture: `cargo run -p saksama-documents --example render -- <fixture.json> <out.pdf>`.

use saksama_documents as documents;
use serde::Deserialize;
use std::error::Error;

/// What a fixture file holds.
#[derive(Deserialize)]
struct Fixture {
    /// Module of the paper.
    naskah: String,
    format: documents::Format,
    data: serde_json::Value,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(from), Some(to)) = (args.next(), args.next()) else {
        return Err("usage: render <fixture.json> <out.pdf>".into());
    };
    let Fixture { naskah, format, data } = serde_json::from_str(&std::fs::read_to_string(from)?)?;
    let pdf = match naskah.as_str() {
        "lembar_pengujian" => documents::lembar_pengujian::render(
            &serde_json::from_value(data)?,
            &format,
            &mut documents::quiet,
        ),
        "undangan" => {
            documents::undangan::render(&serde_json::from_value(data)?, &format, &mut documents::quiet)
        }
        "daftar_hadir" => {
            documents::daftar_hadir::render(&serde_json::from_value(data)?, &format, &mut documents::quiet)
        }
        "berita_acara_rapat" => documents::berita_acara_rapat::render(
            &serde_json::from_value(data)?,
            &format,
            &mut documents::quiet,
        ),
        "keputusan" => {
            documents::keputusan::render(&serde_json::from_value(data)?, &format, &mut documents::quiet)
        }
        "dkip" => documents::dkip::render(&serde_json::from_value(data)?, &format, &mut documents::quiet),
        other => return Err(format!("unknown naskah {other}").into()),
    }?;
    Ok(std::fs::write(to, pdf.bytes)?)
}
