//! The promise: whatever is found in a folder after a run was cut off or the power failed, the next
//! run heals it. It takes nothing for somebody's edit but where nobody could know better, and
//! nothing of somebody's for its own.
#![cfg(unix)]

use std::fs;

use crate::common::change::{Change, DEMO, Files, LOCK, empty_folders, set_spec};
use crate::common::{arg, codegen, files, write};

/// The lock file of a run that was cut off has the digests of before and after, as one that git
/// merged may have. An edit after that is an edit.
#[test]
fn an_edit_after_a_run_was_cut_off() {
    let change = Change::new(true);
    let text = |files: &Files| String::from_utf8(files[LOCK].clone()).expect("UTF-8");
    let (old, new) = (text(&change.old), text(&change.new));
    let mut lines: Vec<&str> = old.lines().chain(new.lines()).skip(1).collect();
    lines.sort_unstable();
    lines.dedup();
    let first = old.lines().next().expect("a line");
    let unfinished = "# not finished: what was there before is listed too";
    let lock = [&[first, unfinished], &lines[..]].concat().join("\n") + "\n";
    let lock: String = lock
        .lines()
        .enumerate()
        .filter(|(at, line)| *at == 0 || *line != first)
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    for merged in [false, true] {
        change.set(&change.old);
        let lock = if merged {
            lock.replace(&format!("{unfinished}\n"), "")
        } else {
            lock.clone()
        };
        fs::write(change.out().join(LOCK), lock).expect("the lock");
        let edited = [&change.old[DEMO][..], b"// mine\n"].concat();
        fs::write(change.out().join(DEMO), edited).expect("a file");
        let check = codegen(change.folder.path(), &["check", "--lang", "rust"]).exits(1);
        let run = codegen(change.folder.path(), &["--lang", "rust"]).exits(0);
        let warning = format!("generated/{DEMO}: edited by hand; overwritten");
        assert_eq!(run.stderr.contains(&warning), !merged, "{}", run.stderr);
        let found = check.stdout.contains("error[edited-output]");
        assert_eq!(found, !merged, "{}", check.stdout);
        change.is_new("an edit");
    }
}

/// Where the edit of one language's file is made after a run was cut off, a run for another doesn't
/// make it look like git's.
#[test]
#[cfg(target_os = "linux")]
fn a_run_for_another_language_between() {
    let change = Change::new(true);
    change.set(&change.old);
    let Some(_) = change.traced("inject=renameat:signal=KILL:when=6") else {
        return;
    };
    let file = change.out().join(DEMO);
    let edited = [&fs::read(&file).expect("a file")[..], b"// mine\n"].concat();
    fs::write(&file, edited).expect("a file");
    codegen(change.folder.path(), &["--lang", "go"]).exits(0);
    codegen(change.folder.path(), &["--lang", "rust"])
        .exits(0)
        .says(&format!("generated/{DEMO}: edited by hand; overwritten"));
    codegen(change.folder.path(), &["check"]).exits(0);
}

/// What a failure of the power may make of a file.
type Damage<'a> = &'a dyn Fn(&[u8]) -> Vec<u8>;

/// What may be found after the power failed: files and lock files that are empty, cut or full of
/// zeros, and old ones beside new ones. One run heals it, and takes nothing for an edit but where
/// nobody could know better.
#[test]
fn after_the_power_failed() {
    let cut = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let zeros = |bytes: &[u8]| vec![0; bytes.len()];
    let half = |bytes: &[u8]| {
        let mut half = bytes.to_vec();
        half[bytes.len() / 3..].fill(0);
        half
    };
    let empty = |_: &[u8]| Vec::new();
    let same = <[u8]>::to_vec;
    let damages: [(&str, Damage); 5] = [
        ("whole", &same),
        ("empty", &empty),
        ("cut", &cut),
        ("zeros", &zeros),
        ("half", &half),
    ];
    for more in [true, false] {
        let change = Change::new(more);
        for (what_lock, damage_lock) in damages {
            for (what, damage) in damages {
                for (which, lock) in [("old", &change.old), ("new", &change.new)] {
                    let what = format!("{which} lock {what_lock}, files {what}");
                    let mut found: Files = change.new.clone();
                    for bytes in found.values_mut() {
                        *bytes = damage(bytes);
                    }
                    found.insert(LOCK.into(), damage_lock(&lock[LOCK]));
                    change.set(&found);
                    change.heals(&what);
                }
            }
        }
        // A new lock file beside old files: they may as well be edited, which is said.
        let mut found = change.old.clone();
        found.insert(LOCK.into(), change.new[LOCK].clone());
        found.retain(|path, _| change.new.contains_key(path));
        change.set(&found);
        codegen(change.folder.path(), &["--quiet", "--lang", "rust"]).exits(0);
        change.is_new("a new lock beside old files");
    }
    // A lock file that is empty doesn't make a stranger's file codegen's.
    let change = Change::new(true);
    let mut found = change.new.clone();
    found.insert(LOCK.into(), Vec::new());
    found.insert(DEMO.into(), b"// mine\n".to_vec());
    change.set(&found);
    let run = codegen(change.folder.path(), &["--lang", "rust"]).exits(1);
    run.says(&format!("codegen did not write generated/{DEMO}"));
    assert!(files(&change.out()) == found);
}

/// Somebody's own folders stay, be their names as similar as they may.
#[test]
fn folders_that_look_like_ours() {
    let change = Change::new(true);
    let mine = [
        ".codegen-staging-notes/mine.txt",
        ".codegen-staging-1-2/mine.txt",
        ".codegen-staging-1-3/new-x",
        ".codegen-staging-1-4/new-1/new-1",
        ".codegen-staging-/new-1",
        ".codegen-staging-1-2-3/new-1",
    ];
    for path in mine {
        write(&change.out().join(path), "mine\n");
    }
    fs::create_dir(change.out().join(".codegen-staging-ideas")).expect("a folder");
    codegen(change.folder.path(), &["--lang", "rust"]).exits(0);
    for path in mine {
        assert!(change.out().join(path).exists(), "{path}");
    }
    assert!(change.out().join(".codegen-staging-ideas").exists());
    // What a run left goes, and so do the folders that it had made, if they are still empty.
    let left = change.out().join(".codegen-staging-7-0");
    write(
        &left.join("folders"),
        "rust/a\nrust/a/b\nrust/full\n../outside\nrust/src\n",
    );
    write(&left.join("new-0"), "half");
    fs::create_dir_all(change.out().join("rust/a/b")).expect("folders");
    write(&change.out().join("rust/full/mine.txt"), "mine\n");
    fs::create_dir(change.folder.path().join("outside")).expect("a folder");
    codegen(change.folder.path(), &["--lang", "rust"]).exits(0);
    assert!(!left.exists() && !change.out().join("rust/a").exists());
    assert!(change.out().join("rust/full/mine.txt").exists());
    assert!(change.folder.path().join("outside").exists());
}

/// A run was killed after it made folders, and the next one has another spec.
#[test]
#[cfg(target_os = "linux")]
fn no_empty_folder_stays() {
    let change = Change::new(true);
    let old_spec = crate::common::folder();
    for call in ["renameat", "linkat"] {
        let _ = fs::remove_dir_all(change.out());
        let what = format!("inject={call}:signal=KILL:when=4");
        if change.traced(&what).is_none() {
            return;
        }
        set_spec(old_spec.path(), "Done", false);
        let spec = old_spec.path().join("spec");
        let args = ["--spec", arg(&spec), "--lang", "go"];
        codegen(change.folder.path(), &args).exits(0);
        assert_eq!(
            empty_folders(&change.out()),
            Vec::<std::path::PathBuf>::new()
        );
    }
}
