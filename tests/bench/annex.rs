//! The annex of a decree (D14): time per row, the most memory that printing it takes, and how soon its preview shows the
//! first page.

use crate::figures::{Sorted, head, middle, ms, row};
use crate::machine::peak_mb;
use crate::register::{all_items, decree_over};
use saksama_api::clock::SystemClock;
use saksama_api::{Ctx, Office, dispatch};
use saksama_tests::office::{NoDesktop, TestOffice, unlock};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// First argument of a process that prints once: its peak memory is that of this one paper.
pub(crate) const PRINT: &str = "print-annex";
/// The same for one that shows the first page of a preview.
pub(crate) const PREVIEW: &str = "preview-annex";

/// Prints of each size, in turns.
const TURNS: usize = 5;

/// Puts every item of both offices on one decree each, prints both, and prints the figures.
pub(crate) fn run(few: TestOffice, many: TestOffice) {
    let offices = [few, many].map(|office| {
        let (_, decree) = decree_over(&office, &all_items(&office));
        // Only the folder is kept: a data file is open in one process at a time.
        (office.folder, decree)
    });
    let mut prints = [Vec::new(), Vec::new()];
    let mut previews = [Vec::new(), Vec::new()];
    for _ in 0..TURNS {
        for (n, (folder, decree)) in offices.iter().enumerate() {
            let data = folder.path().join("data");
            prints[n].push(in_own_process(PRINT, &data, decree));
            previews[n].push(in_own_process(PREVIEW, &data, decree).time());
        }
    }
    println!("### D14 with its annex, through print_dokumen\n");
    head(&["rows", "pages", "time", "rows per second", "peak memory", "first page of its preview"]);
    let sizes = [crate::FEW, crate::MANY].into_iter().zip(prints.iter().zip(previews));
    let sizes = sizes.map(|(rows, (prints, previews))| {
        let time = Sorted::new(prints.iter().map(Print::time).collect()).median().as_secs_f64();
        let peak = prints.iter().map(|print| print.peak_mb).fold(0.0, f64::max);
        let speed = format!("{:.0}", rows as f64 / time);
        row(&[
            &rows.to_string(),
            &prints[0].pages.to_string(),
            &format!("{time:.2} s"),
            &speed,
            &format!("{peak:.0} MB"),
            &ms(Sorted::new(previews).median()),
        ]);
        rows as f64
    });
    let rows: Vec<f64> = sizes.collect();
    // of each turn by itself: other work on the machine disturbs its two prints alike
    let turns = prints[0].iter().zip(&prints[1]);
    let times = turns.map(|(few, many)| (many.seconds / rows[1]) / (few.seconds / rows[0])).collect();
    println!(
        "\nCost per row at {} rows is {:.2} times that at {} rows (goal: at most 1.1). First page of a preview of {} rows: \
         goal at most 300 ms.\n",
        crate::MANY,
        middle(times),
        crate::FEW,
        crate::FEW
    );
}

/// What one process reports.
struct Print {
    seconds: f64,
    pages: u64,
    peak_mb: f64,
}

impl Print {
    fn time(&self) -> Duration {
        Duration::from_secs_f64(self.seconds)
    }
}

fn in_own_process(task: &str, data: &Path, decree: &str) -> Print {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg(task).arg(data).arg(decree).stderr(Stdio::inherit()).output();
    let output = output.expect("a process of its own");
    assert!(output.status.success(), "printing in {}", data.display());
    let report: Value = serde_json::from_slice(&output.stdout).expect("its report");
    Print {
        seconds: report["seconds"].as_f64().expect("seconds"),
        pages: report["pages"].as_u64().expect("pages"),
        peak_mb: report["peak_mb"].as_f64().expect("MB"),
    }
}

/// The other process: prints the decree, or shows the first page of its preview as the window does, and reports.
pub(crate) fn once(task: &str, data: &Path, decree: &str) {
    let office = Office::open(data, Arc::new(SystemClock::default())).unwrap_or_else(|e| panic!("{e}"));
    unlock(&office);
    let ctx = Ctx { office: &office, host: &NoDesktop };
    let request = json!({ "kode": "D14", "subjek_id": decree, "kertas": null });
    let started = Instant::now();
    let call = |name: &str, request: Value| dispatch(&ctx, name, request).unwrap_or_else(|e| panic!("{e}"));
    let paper = if task == PREVIEW {
        let preview = call("preview_dokumen", request);
        let _ = call("render_halaman", json!({ "sumber": preview["sumber"], "halaman": 1, "skala": 1.5 }));
        preview
    } else {
        call("print_dokumen", request)
    };
    let seconds = started.elapsed().as_secs_f64();
    println!("{}", json!({ "seconds": seconds, "pages": paper["halaman"], "peak_mb": peak_mb() }));
}
