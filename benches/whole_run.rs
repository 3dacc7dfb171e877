//! How long a whole run takes, compared with `cp -r` of the same files; and how time and memory
//! grow with the spec. Run it with `cargo bench --bench whole_run`. Only the ratios can be compared
//! between machines. Processor time adds up what all threads took, and other work on the machine
//! changes it far less.
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
use nix::sys::time::TimeValLike;
use serde::Deserialize;

fn main() {
    beside_cp();
    growth();
}

/// How long something took, and how long processors were at work on it.
#[derive(Clone, Copy)]
struct Took {
    time: Duration,
    processor: Duration,
}

impl Took {
    /// Times some work of this process or of its children.
    fn of<T>(who: UsageWho, work: impl FnOnce() -> T) -> (T, Self) {
        let (start, before) = (Instant::now(), processor(who));
        let done = work();
        let took = Self {
            time: start.elapsed(),
            processor: processor(who).checked_sub(before).unwrap(),
        };
        (done, took)
    }

    /// How many times as long as something else it took.
    fn beside(self, other: Self) -> (f64, f64) {
        let ratio = |a: Duration, b: Duration| a.as_secs_f64() / b.as_secs_f64();
        (
            ratio(self.time, other.time),
            ratio(self.processor, other.processor),
        )
    }
}

/// How long processors have been at work.
fn processor(who: UsageWho) -> Duration {
    let usage = getrusage(who).unwrap();
    let times = [usage.user_time(), usage.system_time()];
    let microseconds: i64 = times.iter().map(TimeValLike::num_microseconds).sum();
    Duration::from_micros(microseconds.try_into().unwrap())
}

/// Times a command.
fn time(command: &mut Command) -> Took {
    Took::of(UsageWho::RUSAGE_CHILDREN, || run(command)).1
}

fn run(command: &mut Command) {
    assert!(
        command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap()
            .success(),
        "{command:?}"
    );
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

fn median(all: &[Took]) -> Took {
    let middle = |part: fn(&Took) -> Duration| {
        let mut parts: Vec<Duration> = all.iter().map(part).collect();
        parts.sort();
        parts[parts.len() / 2]
    };
    Took {
        time: middle(|took| took.time),
        processor: middle(|took| took.processor),
    }
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
    let mut times: Vec<(String, Vec<Took>)> = Vec::new();
    let mut note = |what: &str, took: Took| match times.iter_mut().find(|(it, _)| it == what) {
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
    let copy = median(&times[0].1);
    for (what, all) in times {
        let took = median(&all);
        let (time, processor) = took.beside(copy);
        println!(
            "  {what:<30} {:>9.2?}   {time:.2} x, {processor:.2} x the processor time",
            took.time
        );
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
        let (parsed, parse) = Took::of(UsageWho::RUSAGE_SELF, || {
            serde_yaml::from_str_with_options::<ParsedTable>(&table, options).unwrap()
        });
        assert_eq!(parsed.entries.len(), entries);
        let out = folder.path().join("out");
        let took = time(&mut codegen(&spec, &out));
        let peak = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss();
        let mut copy = Command::new("cp");
        let copy = time(copy.arg("-r").arg(&out).arg(folder.path().join("copy")));
        let (time, processor) = took.beside(parse);
        println!(
            "  {entries:>7} entries  {:>9.2?}  {time:.2} x parsing alone, {processor:.2} x its processor time, {:.2} x cp -r  {:>5} MiB at most",
            took.time,
            took.beside(copy).0,
            peak / 1024
        );
    }
}
