//! A command line that can't be understood, told in Indonesian: clap's own sentences are English.

use crate::say;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use saksama_api::ApiError;
use std::io::Write;
use std::process::ExitCode;

/// Exit code of a command line that can't be understood.
const USAGE: u8 = 2;

/// What clap writes around our own words, and the same in Indonesian.
const AROUND: [(&str, &str); 8] = [
    ("Usage:", "Pemakaian:"),
    ("Commands:", "Perintah:"),
    ("Arguments:", "Isian:"),
    ("Options:", "Pilihan:"),
    ("[OPTIONS]", "[PILIHAN]"),
    ("<COMMAND>", "<PERINTAH>"),
    ("[default: ", "[bila tidak ditulis: "),
    ("[possible values: ", "[pilihan: "),
];

/// The help with every word in Indonesian.
fn in_indonesian(help: String) -> String {
    AROUND.iter().fold(help, |text, (english, own)| text.replace(english, own))
}

/// Prints help or version when asked for, else says what is wrong with the command line.
pub(crate) fn answer(error: &Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A closed pipe: nobody reads the help.
        let _ = write!(std::io::stdout(), "{}", in_indonesian(error.render().to_string()));
        return ExitCode::SUCCESS;
    }
    say(&refusal(error));
    ExitCode::from(USAGE)
}

fn refusal(error: &Error) -> ApiError {
    let arg = of(error, &[ContextKind::InvalidArg, ContextKind::InvalidSubcommand]);
    let nilai = of(error, &[ContextKind::InvalidValue]);
    let (kode, pilihan) = match error.kind() {
        ErrorKind::InvalidSubcommand => ("CLI_PERINTAH_TIDAK_DIKENAL", String::new()),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("CLI_TANPA_PERINTAH", String::new())
        }
        ErrorKind::MissingRequiredArgument => ("CLI_KURANG", String::new()),
        ErrorKind::UnknownArgument => ("CLI_TIDAK_DIKENAL", String::new()),
        ErrorKind::InvalidValue if nilai.is_empty() => ("CLI_NILAI_KOSONG", String::new()),
        ErrorKind::InvalidValue => ("CLI_BUKAN_PILIHAN", of(error, &[ContextKind::ValidValue])),
        ErrorKind::ValueValidation => ("CLI_NILAI_SALAH", String::new()),
        ErrorKind::InvalidUtf8 => ("CLI_HURUF_TIDAK_TERBACA", String::new()),
        ErrorKind::ArgumentConflict => ("CLI_DUA_KALI", String::new()),
        _ => ("CLI_TIDAK_TERBACA", String::new()),
    };
    ApiError::new(kode).with("arg", arg).with("nilai", nilai).with("pilihan", pilihan)
}

/// The first of `kinds` that the error names, as text.
fn of(error: &Error, kinds: &[ContextKind]) -> String {
    let found = kinds.iter().find_map(|kind| error.get(*kind));
    match found {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        _ => String::new(),
    }
}
