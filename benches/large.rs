//! How each language's compiler copes with large tables: `cargo bench --bench large` builds a small
//! program with a table of 2,000 and of 20,000 entries of each code kind, runs it, and prints what
//! ten times the entries cost. `cargo bench --bench large -- go swift` does so for these languages.
//!
//! Growth is the time for 20,000 entries divided by that for 2,000, so linear is 10. The net growth
//! leaves out the time for 20 entries, which the compiler takes for itself; it says more and is
//! less steady. The times are processor times, and the best of several where they are short.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops at the first surprise"
)]

#[path = "../tests/common/mod.rs"]
#[allow(unused_imports, unused_macros, reason = "the rest is for the tests")]
mod common;

use std::env;
use std::time::Duration;

use common::large::{Build, KINDS, Kind};
use common::library::Language;
use common::tools::content;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

const SIZES: [usize; 3] = [20, 2_000, 20_000];

fn main() {
    let wanted: Vec<String> = env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    println!(
        "{:<12}{:<9}{:>8}{:>9}{:>9}{:>10}{:>10}",
        "", "codes", 20, "2,000", "20,000", "growth", "net"
    );
    for (language, build) in Build::all() {
        let chosen = wanted.is_empty()
            || wanted
                .iter()
                .any(|word| build.name.starts_with(word.as_str()) || word == language.folder());
        if !chosen || (build.ready)().is_err() {
            continue;
        }
        for kind in KINDS {
            let [base, small, large] = SIZES.map(|entries| best(language, build, kind, entries));
            let (growth, net) = (large / small, (large - base) / (small - base));
            let (name, kind) = (build.name, kind.name());
            println!(
                "{name:<12}{kind:<9}{base:>6.1} s{small:>7.1} s{large:>7.1} s{growth:>8.1} x{net:>8.1} x"
            );
        }
    }
}

/// The best of as many builds as fit into twenty seconds, at most five.
fn best(language: Language, build: &Build, kind: Kind, entries: usize) -> f64 {
    let (mut best, mut spent) = (f64::INFINITY, 0.0);
    for _ in 0..5 {
        let time = time(language, build, kind, entries);
        best = time.min(best);
        spent += time;
        if spent + time > 20.0 {
            break;
        }
    }
    best
}

/// The processor time of a build whose program must run and print what it should.
fn time(language: Language, build: &Build, kind: Kind, entries: usize) -> f64 {
    let folder = common::folder();
    build.prepare(language, folder.path(), kind, entries);
    let before = children();
    let mut program = (build.compile)(folder.path());
    let time = children() - before;
    assert_eq!(
        content(&mut program, folder.path()).stdout,
        Build::expected(entries),
        "{}, {entries}",
        build.name
    );
    time
}

/// The processor time, in seconds, of the compilers that have ended.
fn children() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    let time = usage.user_time() + usage.system_time();
    Duration::from_micros(time.num_microseconds().unsigned_abs()).as_secs_f64()
}
