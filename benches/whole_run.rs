//! How long a whole run takes, compared with `cp -r` of the same files; and how time and memory
//! grow with the spec. Run it with `cargo bench --bench whole_run`. Only the ratios can be compared
//! between machines.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops at the first surprise"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use serde::Deserialize;

fn main() {
    beside_cp();
    growth();
}

/// Times a command.
fn time(command: &mut Command) -> Duration {
    let start = Instant::now();
    assert!(
        command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap()
            .success(),
        "{command:?}"
    );
    start.elapsed()
}

fn codegen(spec: &Path, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_codegen"));
    command
        .arg("--spec")
        .arg(spec)
        .arg("--out")
        .arg(out)
        .arg("--quiet");
    command
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Times the shipped catalogue into an empty folder and into one that is up to date, each language
/// alone, and each time a copy of the result of all five.
fn beside_cp() {
    const ROUNDS: usize = 41;
    const LANGUAGES: [&str; 5] = ["rust", "ts", "kotlin", "swift", "go"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let (spec, model) = (root.join("spec"), folder.path().join("model"));
    time(&mut codegen(&spec, &model));
    let mut times: Vec<(String, Vec<Duration>)> = Vec::new();
    let mut note = |what: &str, took: Duration| match times.iter_mut().find(|(it, _)| it == what) {
        Some((_, all)) => all.push(took),
        None => times.push((what.to_owned(), vec![took])),
    };
    for round in 0..ROUNDS {
        let place = |name: &str| folder.path().join(format!("{name}{round}"));
        let copy = time(Command::new("cp").arg("-r").arg(&model).arg(place("copy")));
        note("cp -r of the result", copy);
        note("empty folder", time(&mut codegen(&spec, &place("out"))));
        note("up to date", time(&mut codegen(&spec, &place("out"))));
        for language in LANGUAGES {
            let mut alone = codegen(&spec, &place(language));
            let took = time(alone.args(["--lang", language]));
            note(&format!("{language} alone, empty folder"), took);
        }
        for name in ["copy", "out"].iter().chain(&LANGUAGES) {
            fs::remove_dir_all(place(name)).unwrap();
        }
    }
    println!("medians of {ROUNDS} rounds, the shipped catalogue");
    let copy = median(times[0].1.clone());
    for (what, all) in times {
        let time = median(all);
        let ratio = time.as_secs_f64() / copy.as_secs_f64();
        println!("  {what:<30} {time:>9.2?}   {ratio:.2} x");
    }
}

/// A table as somebody would read it who only wanted to look at it.
#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read, and that is all")]
struct ParsedTable {
    title: String,
    code_kind: String,
    entries: Vec<ParsedEntry>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read, and that is all")]
struct ParsedEntry {
    name: String,
    code: i64,
    description: String,
    billed: bool,
}

/// Times one table of integer codes, ten times larger each time. Beside it the time that a YAML
/// library takes to read the table into types, and `cp -r` of the result. The peak of memory is
/// that of the largest run so far.
fn growth() {
    println!("\none table of integer codes, all languages, into an empty folder");
    for entries in [1_000, 10_000, 100_000, 300_000] {
        let folder = tempfile::tempdir().unwrap();
        let spec = folder.path().join("spec");
        fs::create_dir_all(spec.join("tables")).unwrap();
        fs::write(
            spec.join("catalog.yaml"),
            "id: big\nversion: 1.0.0\ntitle: Big\ntables:\n  - big\n",
        )
        .unwrap();
        let mut table = "title: Big\ncode_kind: integer\nentries:\n".to_owned();
        for code in 0..entries {
            let billed = code % 2 == 0;
            writeln!(
                table,
                "  - name: entry_{code}\n    code: {code}\n    description: What entry {code} means\n    billed: {billed}"
            )
            .unwrap();
        }
        fs::write(spec.join("tables/big.yaml"), &table).unwrap();
        let options = serde_yaml::options! { budget: None };
        let start = Instant::now();
        let parsed: ParsedTable = serde_yaml::from_str_with_options(&table, options).unwrap();
        let parse = start.elapsed();
        assert_eq!(parsed.entries.len(), entries);
        let out = folder.path().join("out");
        let took = time(&mut codegen(&spec, &out));
        let peak = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss();
        let mut copy = Command::new("cp");
        let copy = time(copy.arg("-r").arg(&out).arg(folder.path().join("copy")));
        let ratio = |other: Duration| took.as_secs_f64() / other.as_secs_f64();
        println!(
            "  {entries:>7} entries  {took:>9.2?}  {:.2} x parsing alone, {:.2} x cp -r  {:>5} MiB at most",
            ratio(parse),
            ratio(copy),
            peak / 1024
        );
    }
}
