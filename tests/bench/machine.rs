//! On which machine the figures were measured.

use std::fs::read_to_string;
use std::thread::available_parallelism;

/// Processor, cores, memory, kernel, in one line.
pub(crate) fn describe() -> String {
    let cpu = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let cores = available_parallelism().map_or(1, usize::from);
    let memory = kib("/proc/meminfo", "MemTotal").unwrap_or_default() as f64 / f64::from(1 << 20);
    let kernel = read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{cpu}, {cores} cores, {memory:.0} GiB, Linux {}", kernel.trim())
}

/// The most memory this process has held so far, in MB (10^6 bytes).
pub(crate) fn peak_mb() -> f64 {
    kib("/proc/self/status", "VmHWM").expect("VmHWM in /proc/self/status") as f64 * 1024.0 / 1e6
}

/// Begins to measure [`peak_mb`] anew, from what is held now. Gives that, in MB.
pub(crate) fn forget_peak() -> f64 {
    std::fs::write("/proc/self/clear_refs", "5").expect("the peak begins anew");
    peak_mb()
}

/// The value of `name: value`.
fn field(file: &str, name: &str) -> Option<String> {
    let text = read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn kib(file: &str, name: &str) -> Option<u32> {
    field(file, name)?.trim_end_matches(" kB").parse().ok()
}
