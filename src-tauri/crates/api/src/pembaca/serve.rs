//! The process that reads.

use super::{Bacaan, Baris, HalamanPindaian, KodePindaian, Logo};
use crate::{ApiError, ApiResult};
use saksama_exchange::formulir::FormulirMasuk;
use saksama_exchange::import::Table;
use serde::Serialize;
use std::ffi::OsString;
use std::io::{BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::process::ExitCode;

/// First argument of such a process; kind and name of the file follow.
pub(super) const FLAG: &str = "--baca-berkas";

/// Most memory of the process, bytes.
#[cfg(unix)]
const MEMORY: u64 = 1024 * 1024 * 1024;
/// Most time of a processor, seconds.
#[cfg(unix)]
const SECONDS: u64 = 60;
/// How often it is told how far the work is, at most.
const REPORTS: u64 = 200;

/// When the program was started to read a file: does that and gives the code to end with. To be called before anything
/// else in `main`.
pub fn serve(args: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut args = args.into_iter().skip(1);
    args.next().filter(|flag| flag == FLAG)?;
    let jenis = args.next()?.into_string().ok()?;
    let berkas = args.next()?.to_string_lossy().into_owned();
    if confine().is_err() {
        return Some(ExitCode::FAILURE);
    }
    let done = match jenis.as_str() {
        Table::JENIS => answer::<Table>(&berkas),
        FormulirMasuk::JENIS => answer::<FormulirMasuk>(&berkas),
        Logo::JENIS => answer::<Logo>(&berkas),
        HalamanPindaian::JENIS => answer::<HalamanPindaian>(&berkas),
        KodePindaian::JENIS => answer::<KodePindaian>(&berkas),
        _ => return Some(ExitCode::FAILURE),
    };
    Some(if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Takes from this process what reading does not need: memory without end, time without end, files to write, the
/// picture of its memory that a system keeps of a program that fell over.
#[cfg(unix)]
fn confine() -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits =
        [(Resource::Data, MEMORY), (Resource::Cpu, SECONDS), (Resource::Fsize, 0), (Resource::Core, 0)];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// On Windows a process of its own, which is ended after its time, is all for now: a Job Object that limits memory wants
/// unsafe code of our own.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "the same as on other systems")]
fn confine() -> std::io::Result<()> {
    Ok(())
}

fn answer<T: Bacaan>(berkas: &str) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let result = read::<T>(berkas, &mut out);
    line(&mut out, &result.map_or_else(Baris::Galat, Baris::Hasil))
}

fn read<T: Bacaan>(berkas: &str, out: &mut impl Write) -> ApiResult<T> {
    let mut bytes = Vec::new();
    let input = std::io::stdin().lock().take(T::MAKS + 1).read_to_end(&mut bytes);
    input.map_err(|e| ApiError::io("read", berkas, &e))?;
    let mut shown = None;
    T::of(berkas, &bytes, &mut |done, total| {
        let share = done.saturating_mul(REPORTS).checked_div(total);
        if shown == Some(share) {
            return ControlFlow::Continue(());
        }
        shown = Some(share);
        match line(out, &Baris::<()>::Maju(done, total)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()), // nobody listens any more
        }
    })
}

fn line(out: &mut impl Write, baris: &Baris<impl Serialize>) -> std::io::Result<()> {
    serde_json::to_writer(&mut *out, baris)?;
    out.write_all(b"\n")?;
    out.flush()
}
