//! The promise: however many runs share an output folder at once, it ends as one of them alone
//! would have left it, and a check never sees it half-written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;

use crate::common;
use crate::common::library::Language;
use crate::common::{arg, codegen, command, files, folder};

/// Writes a spec whose tables all say the same word.
fn spec(folder: &Path, word: &str, tables: usize) -> PathBuf {
    let spec = folder.join(word);
    fs::create_dir_all(spec.join("tables")).expect("folders");
    let list: String = (0..tables)
        .map(|table| format!("  - table_{table}\n"))
        .collect();
    let catalog = format!("id: demo_codes\nversion: 1.0.0\ntitle: Demo\ntables:\n{list}");
    fs::write(spec.join("catalog.yaml"), catalog).expect("catalog.yaml");
    for table in 0..tables {
        let rows: String = (0..40)
            .map(|code| {
                format!(
                    "  - name: entry_{code}\n    code: {code}\n    description: {word} {code}\n"
                )
            })
            .collect();
        let text = format!("title: {word}\ncode_kind: integer\nentries:\n{rows}");
        fs::write(spec.join(format!("tables/table_{table}.yaml")), text).expect("a table");
    }
    spec
}

fn start(folder: &Path, args: &[&str]) -> Child {
    command(folder, args)
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("codegen runs")
}

fn end(run: Child) -> common::Run {
    run.wait_with_output().expect("codegen ends").into()
}

/// The files that a run leaves, with the lock file, which has the digest of every other.
type Outcome = BTreeMap<String, Vec<u8>>;

fn alone(folder: &Path, args: &[&str]) -> Outcome {
    let fresh = common::folder();
    codegen(
        folder,
        &[args, &["--quiet", "--out", arg(fresh.path())]].concat(),
    )
    .exits(0);
    files(fresh.path())
}

#[test]
fn different_specs() {
    let folder = folder();
    let specs = [
        spec(folder.path(), "one", 4),
        spec(folder.path(), "two", 7),
        spec(folder.path(), "three", 2),
    ];
    let outcomes: Vec<Outcome> = specs
        .iter()
        .map(|spec| alone(folder.path(), &["--spec", arg(spec)]))
        .collect();
    for round in 0..12 {
        // Half of the rounds begin without a folder.
        if round % 2 == 0 {
            let _ = fs::remove_dir_all(folder.path().join("generated"));
        }
        let runs: Vec<Child> = specs
            .iter()
            .cycle()
            .take(6)
            .map(|spec| start(folder.path(), &["--spec", arg(spec)]))
            .collect();
        let checks: Vec<Child> = specs
            .iter()
            .map(|spec| start(folder.path(), &["check", "--spec", arg(spec)]))
            .collect();
        for run in runs {
            let run = end(run).exits(0);
            assert!(!run.stderr.contains("by hand"), "{}", run.stderr);
        }
        for check in checks {
            let check = end(check);
            for state in [
                "edited-output",
                "foreign-output",
                "damaged-lock",
                "stale-lock",
                "system",
            ] {
                assert!(
                    !check.stdout.contains(state) && !check.stderr.contains("can't"),
                    "{}{}",
                    check.stdout,
                    check.stderr
                );
            }
        }
        let left = files(&folder.path().join("generated"));
        let same: Vec<bool> = outcomes.iter().map(|outcome| *outcome == left).collect();
        assert!(same.contains(&true), "round {round}: {:?}", left.keys());
    }
}

#[test]
fn different_languages() {
    let folder = folder();
    let spec = spec(folder.path(), "spec", 5);
    let all = alone(folder.path(), &["--spec", arg(&spec)]);
    for _ in 0..8 {
        let _ = fs::remove_dir_all(folder.path().join("generated"));
        let languages = Language::all().iter().map(|language| language.folder());
        let runs: Vec<Child> = languages
            .chain(["all"])
            .map(|lang| start(folder.path(), &["--lang", lang]))
            .collect();
        for run in runs {
            end(run).exits(0);
        }
        assert!(files(&folder.path().join("generated")) == all);
    }
}

/// A run that waits says so, and a run that was killed keeps no other waiting.
#[test]
#[cfg(unix)]
fn waiting_is_reported() {
    let folder = folder();
    spec(folder.path(), "spec", 1);
    codegen(folder.path(), &["--quiet"]).exits(0);
    let out = folder.path().join("generated");
    let held = fs::File::open(&out).expect("a folder");
    held.lock().expect("a lock");
    let waiting = start(folder.path(), &[]);
    let mut killed = start(folder.path(), &[]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    killed.kill().and_then(|()| killed.wait()).expect("killed");
    drop(held);
    let run = end(waiting).exits(0);
    assert!(
        run.stderr
            .contains("waiting for another run that has generated open"),
        "{}",
        run.stderr
    );
    codegen(folder.path(), &["check"]).exits(0);
}

/// The folder that a run waits for may be gone when its turn comes, because the run that made it
/// failed.
#[test]
#[cfg(unix)]
fn the_folder_is_removed_while_waiting() {
    let folder = folder();
    spec(folder.path(), "spec", 1);
    let out = folder.path().join("generated");
    fs::create_dir(&out).expect("a folder");
    let held = fs::File::open(&out).expect("a folder");
    held.lock().expect("a lock");
    let waiting = start(folder.path(), &[]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    fs::remove_dir(&out).expect("removed");
    drop(held);
    end(waiting).exits(0).says("waiting");
    codegen(folder.path(), &["check"]).exits(0);
}

/// After a run was killed in the middle, the next one removes what it left, and finishes.
#[test]
#[cfg(unix)]
fn a_killed_run_leaves_nothing() {
    let folder = folder();
    let spec = spec(folder.path(), "spec", 60);
    let outcome = alone(folder.path(), &["--spec", arg(&spec)]);
    let out = folder.path().join("generated");
    let staging = || {
        let entries = fs::read_dir(&out).into_iter().flatten().flatten();
        entries
            .filter(|entry| {
                entry
                    .file_name()
                    .display()
                    .to_string()
                    .starts_with(".codegen-")
            })
            .count()
    };
    let mut caught = 0;
    for _ in 0..200 {
        let _ = fs::remove_dir_all(&out);
        let mut run = start(folder.path(), &["--spec", arg(&spec)]);
        while staging() == 0 && run.try_wait().expect("a run").is_none() {}
        run.kill().and_then(|()| run.wait()).expect("killed");
        caught += staging();
        codegen(folder.path(), &["--spec", arg(&spec)]).exits(0);
        assert!(files(&out) == outcome);
        if caught >= 3 {
            return;
        }
    }
    panic!("no run was killed while it worked");
}

/// Several runs that find no folder make the same one, even where its parents are missing too.
#[test]
fn no_folder_yet() {
    let folder = folder();
    spec(folder.path(), "spec", 1);
    let args = ["--lang", "rust", "--out", "a/b/c"];
    for _ in 0..20 {
        let runs = [args; 4].map(|args| start(folder.path(), &args));
        for run in runs {
            end(run).exits(0);
        }
        codegen(folder.path(), &[&["check"], &args[..]].concat()).exits(0);
        fs::remove_dir_all(folder.path().join("a")).expect("removed");
    }
}
