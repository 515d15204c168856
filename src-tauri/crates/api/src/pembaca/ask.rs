//! The side that asks.

use super::serve::FLAG;
use super::{Bacaan, Baris};
use crate::error::file_name;
use crate::{ApiError, ApiResult, Host};
use saksama_durable::{Progress, Stopped};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

/// How often it is asked whether to go on while nothing is heard.
const TURN: Duration = Duration::from_millis(100);
/// Longest wait for an answer.
const LONGEST: Duration = Duration::from_secs(120);
/// Longest answer, bytes.
const ANSWER: u64 = 1024 * 1024 * 1024;

/// Reads `file`, which lies at `path`, in a process of its own.
///
/// # Errors
/// What the reader refuses; `BERKAS_TIDAK_AMAN` when the process fell over or took too long; `DIBATALKAN`.
pub(crate) fn read<T: Bacaan>(
    host: &dyn Host,
    path: &Path,
    file: File,
    progress: &mut Progress<'_>,
) -> ApiResult<T> {
    let berkas = file_name(path);
    match host.pembaca() {
        Some(program) => ask(program, &berkas, Input::File(file), progress),
        None => {
            let mut bytes = Vec::new();
            let input = file.take(T::MAKS + 1).read_to_end(&mut bytes);
            input.map_err(|e| ApiError::io("read", &berkas, &e))?;
            T::of(&berkas, &bytes, progress)
        }
    }
}

/// The same of what is at hand in memory: a stored file, which lies nowhere in plain text.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_bytes<T: Bacaan>(
    host: &dyn Host,
    berkas: &str,
    bytes: Vec<u8>,
    progress: &mut Progress<'_>,
) -> ApiResult<T> {
    match host.pembaca() {
        Some(program) => ask(program, berkas, Input::Bytes(bytes), progress),
        None => T::of(berkas, &bytes, progress),
    }
}

/// What the process reads.
enum Input {
    File(File),
    Bytes(Vec<u8>),
}

fn ask<T: Bacaan>(
    mut program: Command,
    berkas: &str,
    input: Input,
    progress: &mut Progress<'_>,
) -> ApiResult<T> {
    let (stdin, bytes) = match input {
        Input::File(file) => (Stdio::from(file), None),
        Input::Bytes(bytes) => (Stdio::piped(), Some(bytes)),
    };
    program.args([FLAG, T::JENIS, berkas]).stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = program.spawn().map_err(|e| ApiError::io("read", berkas, &e))?;
    if let (Some(mut pipe), Some(bytes)) = (child.stdin.take(), bytes) {
        // A process that ends early stops listening; its answer says why.
        std::thread::spawn(move || drop(pipe.write_all(&bytes)));
    }
    let answer = match child.stdout.take() {
        Some(out) => hear(out, berkas, progress),
        None => Err(unsafe_file(berkas)),
    };
    end(&mut child);
    answer
}

/// The process is gone when this returns, whatever it was doing.
fn end(child: &mut Child) {
    // It may have ended by itself; then there is nothing to end, and that is no fault.
    drop(child.kill());
    drop(child.wait());
}

fn hear<T: Bacaan>(out: ChildStdout, berkas: &str, progress: &mut Progress<'_>) -> ApiResult<T> {
    let lines = listen::<T>(out);
    let begun = Instant::now();
    let mut known = (0, 0);
    loop {
        match lines.recv_timeout(TURN) {
            Ok(Baris::Hasil(found)) => return Ok(found),
            Ok(Baris::Galat(refusal)) => return Err(refusal),
            Ok(Baris::Maju(done, total)) => known = (done, total),
            Err(RecvTimeoutError::Timeout) if begun.elapsed() < LONGEST => {}
            Err(_) => return Err(unsafe_file(berkas)),
        }
        if progress(known.0, known.1).is_break() {
            return Err(Stopped.into());
        }
    }
}

/// The lines of the answer as they come. What is no line of it ends them.
fn listen<T: Bacaan>(out: ChildStdout) -> Receiver<Baris<T>> {
    let (send, receive) = sync_channel(16);
    std::thread::spawn(move || {
        let mut out = BufReader::new(out.take(ANSWER));
        let mut line = Vec::new();
        while matches!(out.read_until(b'\n', &mut line), Ok(1..)) {
            let Ok(baris) = serde_json::from_slice(&line) else { return };
            if send.send(baris).is_err() {
                return;
            }
            line.clear();
        }
    });
    receive
}

fn unsafe_file(berkas: &str) -> ApiError {
    ApiError::new("BERKAS_TIDAK_AMAN").with("berkas", berkas)
}
