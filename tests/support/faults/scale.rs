//! How often each fault is tried, and the table of what was seen.

use std::io::Write;

/// Whether the counts of a night are wanted (`make faults`), not those of every commit.
#[must_use]
pub fn is_full() -> bool {
    std::env::var_os("FAULTS_FULL").is_some()
}

/// `commit` runs in `make test`, `night` in `make faults`.
#[must_use]
pub fn runs(commit: usize, night: usize) -> usize {
    if is_full() { night } else { commit }
}

/// Tells one row of the table: on the screen (of a test, under `--nocapture`), and to the file that `FAULTS_TABLE` names.
///
/// # Panics
/// When that file can't be written.
#[allow(clippy::print_stdout, reason = "what `make faults` shows")]
pub fn told(row: &str, goal: &str, seen: &str, runs: usize) {
    let line = format!("| {row} | {goal} | {seen} | {runs} |\n");
    print!("{line}");
    if let Some(table) = std::env::var_os("FAULTS_TABLE") {
        let file = std::fs::File::options().create(true).append(true).open(&table);
        file.and_then(|mut file| file.write_all(line.as_bytes()))
            .unwrap_or_else(|e| panic!("{table:?}: {e}"));
    }
}

/// Tells that a row was not tried on this machine, and why. It stands in the table as such.
pub fn untold(row: &str, goal: &str, why: &str) {
    told(row, goal, &format!("not tried: {why}"), 0);
}

/// Numbers that look random and are the same in every run, so that a failing run can be done again.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Begins at `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    /// The next number, from 0 to below `end` (SplitMix64).
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end.max(1)
    }
}
