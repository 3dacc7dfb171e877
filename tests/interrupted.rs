//! The promise: whatever cuts a run off or makes it fail, each file is the old one or the new one,
//! nothing is lost or left behind, and the next run finishes the work.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::common::change::{Change, DEMO, LOCK};
use crate::common::{Run, files, write};

/// A file that can't be replaced: all others are as they were.
#[test]
#[cfg(target_os = "linux")]
fn a_file_that_is_mounted() {
    let change = Change::new(true);
    let script = format!(
        "mount --bind mine generated/{DEMO} || exit 99
         \"$CODEGEN\" --lang rust; echo \"status $?\""
    );
    write(&change.folder.path().join("mine"), "");
    fs::write(change.folder.path().join("mine"), &change.old[DEMO]).expect("a file");
    let run: Run = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", &script])
        .current_dir(change.folder.path())
        .env("CODEGEN", env!("CARGO_BIN_EXE_codegen"))
        .output()
        .expect("unshare, of util-linux")
        .into();
    let run = run
        .exits(0)
        .says(&format!("can't write generated/{DEMO}: "));
    assert_eq!(run.stdout, "status 1\n");
    assert!(files(&change.out()) == change.old, "something was changed");
    assert!(!change.out().join("rust/src/tables/more").exists());
    change.heals("a mount");
}

/// Runs codegen as somebody who may not write everywhere, as root may.
fn unprivileged(folder: &Path, args: &[&str]) -> Run {
    let is_root =
        fs::metadata("/proc/self").is_ok_and(|it| std::os::unix::fs::MetadataExt::uid(&it) == 0);
    let mut command = if is_root {
        let mut command = Command::new("setpriv");
        command.args(["--bounding-set=-all", "--inh-caps=-all"]);
        command.arg(env!("CARGO_BIN_EXE_codegen"));
        command
    } else {
        Command::new(env!("CARGO_BIN_EXE_codegen"))
    };
    let run = command.args(args).current_dir(folder).output();
    run.expect("setpriv, of util-linux").into()
}

#[test]
fn a_folder_that_cant_be_written() {
    for more in [true, false] {
        let change = Change::new(more);
        let tables = change.out().join("rust/src/tables");
        fs::set_permissions(&tables, fs::Permissions::from_mode(0o555)).expect("a mode");
        unprivileged(change.folder.path(), &["--lang", "rust"])
            .exits(1)
            .says("generated/rust/src/tables/")
            .says("permission denied");
        assert!(files(&change.out()) == change.old, "something was changed");
        fs::set_permissions(&tables, fs::Permissions::from_mode(0o755)).expect("a mode");
        change.heals("a folder that can't be written");
    }
}

/// The calls that change something or open it, and how a run that is up against one of them may
/// end.
const CALLS: [&str; 8] = [
    "renameat", "linkat", "unlinkat", "mkdirat", "openat2", "openat", "write", "fchmod",
];

/// Every call fails once, and again with every later one, so that nothing can be undone.
#[test]
#[cfg(target_os = "linux")]
fn every_call_fails() {
    for more in [true, false] {
        let change = Change::new(more);
        for call in CALLS {
            let mut failed = 0;
            for later in ["", "+"] {
                // Without what opens its libraries, no program even starts.
                if call == "openat" && (later == "+" || !more) {
                    continue;
                }
                for number in 1.. {
                    change.set(&change.old);
                    let what = format!("{call}:error=EIO:when={number}{later}");
                    let Some(run) = change.traced(&format!("inject={what}")) else {
                        return;
                    };
                    if !change.was_hit(&run) {
                        assert!(number > 1, "no {call}");
                        break;
                    }
                    let ends = matches!(run.status, Some(0 | 1));
                    assert!(
                        ends || call == "openat" && run.status == Some(127),
                        "{what}: {run:?}"
                    );
                    failed += run.status.unwrap_or(0);
                    change.is_whole(&what);
                    let left = files(&change.out());
                    if run.status == Some(1) && !run.stderr.contains("can't be undone") {
                        let kept = |path: &&String| !path.starts_with(".codegen-staging-");
                        let left: Vec<_> = left.iter().filter(|(path, _)| kept(path)).collect();
                        // Where nothing is said of it, all is as it was.
                        assert!(
                            left == change.old.iter().collect::<Vec<_>>(),
                            "{what}: {}",
                            run.stderr
                        );
                    }
                    change.heals(&what);
                }
            }
            let can_fail = match call {
                // Where there are no links, files are moved instead.
                "linkat" => false,
                "mkdirat" | "openat" => more,
                "unlinkat" => !more,
                _ => true,
            };
            assert!(failed > 0 || !can_fail, "no {call} failed");
        }
    }
}

/// What can't be undone is named, file for file.
#[test]
#[cfg(target_os = "linux")]
fn what_is_half_done_is_named() {
    let change = Change::new(false);
    // The lock, the first file, and from then on nothing.
    let Some(run) = change.traced("inject=renameat:error=EIO:when=7+") else {
        return;
    };
    let run = run
        .exits(1)
        .says("can't be undone: generated/")
        .says("help: ");
    let left = files(&change.out());
    let mut named = 0;
    for (path, bytes) in &change.old {
        let state = match left.get(path) {
            Some(left) if left == bytes => continue,
            Some(_) => "new",
            None => "gone",
        };
        if path != LOCK {
            named += 1;
            let (_, said) = run.stderr.split_once("undone: ").expect("files");
            let part = said
                .split(';')
                .find(|part| part.contains(&format!("generated/{path}")));
            assert!(
                part.is_some_and(|part| part.trim_end().contains(state)),
                "{path}: {}",
                run.stderr
            );
        }
    }
    assert!(named > 0, "{}", run.stderr);
    change.heals("half-done");
}

/// A run is killed at every call.
#[test]
#[cfg(target_os = "linux")]
fn killed_at_every_call() {
    for more in [true, false] {
        let change = Change::new(more);
        for call in CALLS {
            for number in 1.. {
                change.set(&change.old);
                let what = format!("{call}:signal=KILL:when={number}");
                let Some(run) = change.traced(&format!("inject={what}")) else {
                    return;
                };
                if !change.was_hit(&run) {
                    assert!(number > 1, "no {call}");
                    break;
                }
                change.is_whole(&what);
                change.heals(&what);
            }
        }
    }
}

#[test]
fn modes_are_kept() {
    let change = Change::new(true);
    let mode = |path: &str| {
        let metadata = fs::metadata(change.out().join(path)).expect("a file");
        metadata.permissions().mode() & 0o7777
    };
    for (path, bits) in [(DEMO, 0o600), ("rust/src/lib.rs", 0o444), (LOCK, 0o640)] {
        let permissions = fs::Permissions::from_mode(bits);
        fs::set_permissions(change.out().join(path), permissions).expect("a mode");
    }
    change.heals("modes");
    assert_eq!(
        [mode(DEMO), mode("rust/src/lib.rs"), mode(LOCK)],
        [0o600, 0o444, 0o640]
    );
}

/// Where the system gives no further thread, the work is done on the one that there is.
#[test]
#[cfg(target_os = "linux")]
fn without_threads() {
    let change = Change::new(true);
    let Some(run) = change.traced("inject=clone,clone3:error=EAGAIN") else {
        return;
    };
    run.exits(0);
    change.is_new("no threads");
}
