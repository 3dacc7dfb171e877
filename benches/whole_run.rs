//! How long a whole run takes, for all languages, compared with `cp -r` of the same files; and how
//! time and memory grow with the spec. Run it with `cargo bench`. Only the ratios can be compared
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

/// Times the shipped catalogue into an empty folder and into one that is up to date, and each time
/// a copy of the result.
fn beside_cp() {
    const ROUNDS: usize = 41;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let (spec, model) = (root.join("spec"), folder.path().join("model"));
    time(&mut codegen(&spec, &model));
    let (mut fresh, mut again, mut copy) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (out, copied) = (
            folder.path().join(format!("out{round}")),
            folder.path().join(format!("copy{round}")),
        );
        copy.push(time(Command::new("cp").arg("-r").arg(&model).arg(&copied)));
        fresh.push(time(&mut codegen(&spec, &out)));
        again.push(time(&mut codegen(&spec, &out)));
    }
    let (fresh, again, copy) = (median(fresh), median(again), median(copy));
    let ratio = |time: Duration| time.as_secs_f64() / copy.as_secs_f64();
    println!("medians of {ROUNDS} rounds, the shipped catalogue, all languages");
    println!("  cp -r of the result    {copy:>9.2?}   1.00 x");
    println!(
        "  codegen, empty folder  {fresh:>9.2?}   {:.2} x",
        ratio(fresh)
    );
    println!(
        "  codegen, up to date    {again:>9.2?}   {:.2} x",
        ratio(again)
    );
}

/// Times one table of integer codes, ten times larger each time. The peak of memory is that of the
/// largest run so far.
fn growth() {
    println!("\none table of integer codes, all languages, into an empty folder");
    for entries in [1_000, 10_000, 100_000] {
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
        fs::write(spec.join("tables/big.yaml"), table).unwrap();
        let took = time(&mut codegen(&spec, &folder.path().join("out")));
        let peak = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss();
        let per_entry = took.as_secs_f64() * 1e6 / f64::from(entries);
        println!(
            "  {entries:>7} entries  {took:>9.2?}  {per_entry:>6.2} µs per entry  {:>5} MiB at most",
            peak / 1024
        );
    }
}
