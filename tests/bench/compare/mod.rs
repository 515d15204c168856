//! Papers of three sizes, made by every program that is there.

mod content;
mod html;
mod makers;
mod paper;
mod read;
mod typst;
mod watched;

use crate::figures::{head, row};
use makers::{Maker, OURS, TYPST, UNTAGGED};
use paper::{Paper, Size};
use std::time::Duration;
use watched::Made;

/// A program that needs longer for one paper is ended.
const LIMIT: Duration = Duration::from_secs(120);
/// A paper that took longer than this is not made again.
const LONG: Duration = Duration::from_secs(15);
/// A program that takes longer than this is steady enough after so many turns.
const SLOW: (f64, usize) = (0.3, 10);
/// How often our cost per row is measured.
const TURNS: usize = 7;

/// Median time, most memory and size of one paper by one program; none when it did not finish.
type Figures = Option<Made>;

/// Makes all papers and prints the tables.
pub(crate) fn run() {
    let makers = makers::found();
    for maker in &makers {
        match &maker.version {
            Some(version) => println!("- {}: {version}", maker.name),
            None => println!("- {}: is not on this machine", maker.name),
        }
    }
    println!();
    // left there for people to look at
    let folder = saksama_tests::store().expect("a folder").join("papers");
    let mut papers = vec![];
    for size in Size::ALL {
        let paper = Paper::new(size, &folder, makers::ours());
        let figures = measure(&paper, &makers);
        table(&paper, &makers, &figures);
        ratios(&makers, &figures);
        papers.push(paper);
    }
    if let [_, few, many] = &papers[..] {
        cost_per_row(few, many, &makers[0]);
    }
}

/// What a row costs us in a long annex against a short one. In each turn the short one is made as often as gives the rows
/// of the long one, so that both sides take as long and other work on the machine disturbs both alike; what counts is
/// the time of the processors, which others can't take from us.
fn cost_per_row(few: &Paper, many: &Paper, ours: &Maker) {
    let one = |paper: &Paper| {
        let before = watched::processor_ticks();
        let made = watched::run(&mut ours.command(paper), LIMIT).expect("our paper");
        ((watched::processor_ticks() - before) as f64, made.seconds)
    };
    let (mut processor, mut wall) = (vec![], vec![]);
    for _ in 0..TURNS {
        let (mut ticks, mut seconds) = (0.0, 0.0);
        for _ in 0..many.rows / few.rows {
            let made = one(few);
            (ticks, seconds) = (ticks + made.0, seconds + made.1);
        }
        let made = one(many);
        processor.push(made.0 / ticks);
        wall.push(made.1 / seconds);
    }
    let [processor, wall] = [processor, wall].map(|mut all| {
        all.sort_by(f64::total_cmp);
        (all[TURNS / 2], all[0], all[TURNS - 1])
    });
    println!(
        "Our cost per row at {} rows against {}: {:.2} times the processor time ({:.2} to {:.2} in {TURNS} turns), {:.2} \
         times the wall time ({:.2} to {:.2}); goal: at most 1.1.",
        many.rows, few.rows, processor.0, processor.1, processor.2, wall.0, wall.1, wall.2
    );
}

/// Runs the programs in turns.
fn measure(paper: &Paper, makers: &[Maker]) -> Vec<Figures> {
    let mut all: Vec<Vec<Made>> = makers.iter().map(|_| vec![]).collect();
    let mut over: Vec<bool> = makers.iter().map(|maker| maker.version.is_none()).collect();
    for turn in 0..paper.turns {
        for (n, maker) in makers.iter().enumerate() {
            let slow = all[n].last().is_some_and(|made| made.seconds > SLOW.0);
            if over[n] || slow && turn >= SLOW.1 {
                continue;
            }
            let out = maker.output(paper);
            std::fs::create_dir_all(out.parent().expect("a folder")).expect("a folder");
            let _first = std::fs::remove_file(&out);
            let made = watched::run(&mut maker.command(paper), LIMIT);
            // one that gives up without a word makes no file
            let (Some(made), Ok(size)) = (made, std::fs::metadata(&out)) else {
                over[n] = true;
                continue;
            };
            over[n] = made.seconds > LONG.as_secs_f64();
            all[n].push(Made { bytes: size.len(), pages: watched::pages(&out), ..made });
        }
        if turn == 0 {
            // the first turn fills the caches, unless it is all there is
            for (made, over) in all.iter_mut().zip(&over) {
                if !over {
                    made.clear();
                }
            }
        }
    }
    all.into_iter().map(watched::middle).collect()
}

fn table(paper: &Paper, makers: &[Maker], figures: &[Figures]) {
    println!("### {}\n", paper.name);
    head(&["", "pages", "time", "peak memory", "size"]);
    for (maker, made) in makers.iter().zip(figures).filter(|(maker, _)| maker.version.is_some()) {
        match made {
            Some(made) => row(&[
                maker.name,
                &made.pages.to_string(),
                &time(made.seconds),
                &format!("{:.0} MB", made.peak_mb),
                &kilobytes(made.bytes),
            ]),
            None => row(&[maker.name, "", &format!("no file, or not within {} s", LIMIT.as_secs()), "", ""]),
        }
    }
    println!();
}

/// Ours as a part of typst's, which is the nearest.
fn ratios(makers: &[Maker], figures: &[Figures]) {
    let of = |name: &str| {
        let at = makers.iter().position(|maker| maker.name == name);
        at.and_then(|at| figures[at].as_ref())
    };
    let (Some(ours), Some(tagged), Some(plain)) = (of(OURS), of(TYPST), of(UNTAGGED)) else { return };
    println!(
        "{OURS} takes {:.2} times the time and {:.2} times the memory of {TYPST}, {:.2} and {:.2} times those of {UNTAGGED}; \
         its file is {:.2} times as large as that of {UNTAGGED}.\n",
        ours.seconds / tagged.seconds,
        ours.peak_mb / tagged.peak_mb,
        ours.seconds / plain.seconds,
        ours.peak_mb / plain.peak_mb,
        ours.bytes as f64 / plain.bytes as f64
    );
}

fn time(seconds: f64) -> String {
    if seconds < 1.0 { format!("{:.0} ms", seconds * 1e3) } else { format!("{seconds:.1} s") }
}

fn kilobytes(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{:.0} KB", bytes as f64 / 1e3)
    } else {
        format!("{:.1} MB", bytes as f64 / 1e6)
    }
}
