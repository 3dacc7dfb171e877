//! The promise: for each file that generating would change, `codegen check` says how it differs and
//! which command fixes it. It writes nothing, and passes exactly when generating would change
//! nothing.

use std::fs;
use std::process::Command;

use crate::common;
use crate::common::project::{DEMO, MORE, Project, TABLE};
use crate::common::{Run, codegen, folder, spec};

#[test]
fn nothing_differs() {
    let project = Project::new();
    let run = project.check().exits(0).says("are up to date");
    assert_eq!(run.stdout, "");
    let flag = codegen(project.path(), &["--check"]).exits(0);
    assert_eq!((flag.stdout, flag.stderr), (run.stdout, run.stderr));
    let quiet = codegen(project.path(), &["check", "--quiet"]).exits(0);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("", ""));
}

#[test]
fn nothing_is_there() {
    let folder = folder();
    spec(folder.path(), TABLE);
    let modified = || fs::metadata(folder.path()).and_then(|meta| meta.modified());
    let before = modified().expect("a time");
    let run = codegen(folder.path(), &["--check"])
        .exits(1)
        .says("files differ in generated/");
    assert!(
        run.stdout.contains(&format!(
            "error[missing-output]: generated/{DEMO}: missing: it was not generated yet"
        )),
        "{}",
        run.stdout
    );
    assert!(!folder.path().join("generated").exists());
    assert_eq!(
        modified().expect("a time"),
        before,
        "a folder was made, even if only briefly"
    );
}

#[test]
fn missing() {
    let project = Project::new();
    fs::remove_file(project.out(DEMO)).expect("removed");
    project.differs(
        "missing-output",
        DEMO,
        "missing: codegen wrote it once, and it is gone",
        "`codegen` regenerates it",
    );
}

#[test]
fn stale() {
    let project = Project::new();
    project.change_spec();
    let words = "out of date: the spec has changed since it was generated";
    project.differs("stale-output", DEMO, words, "`codegen` regenerates it");
}

/// The files are from an older codegen, and from this spec or another.
#[test]
fn stale_by_another_version() {
    let version = env!("CARGO_PKG_VERSION");
    let older = |lock: &str| lock.replace(&format!("codegen {version}"), "codegen 0.0.9");
    let changed = format!("from 0.0.9 to {version}");
    let project = Project::new();
    project.edit_lock(older);
    project.check().exits(0);
    project.change_spec();
    let words = format!(
        "out of date: the spec has changed since it was generated, and codegen too, {changed}"
    );
    project.differs("stale-output", DEMO, &words, "`codegen` regenerates it");

    // An older version wrote other bytes, and the lock file has their digest.
    project.edit(DEMO);
    let sum: Run = Command::new("sha256sum")
        .arg(DEMO)
        .current_dir(project.out(""))
        .output()
        .expect("sha256sum")
        .into();
    let sum = &sum.stdout[..64];
    project.edit_lock(|lock| {
        older(lock)
            .lines()
            .map(|line| {
                if line.ends_with(DEMO) {
                    format!("{sum}  {DEMO}\n")
                } else {
                    format!("{line}\n")
                }
            })
            .collect()
    });
    let words = format!("out of date: codegen has changed since it was generated, {changed}");
    project.differs("stale-output", DEMO, &words, "`codegen` regenerates it");
}

const EDITED: &str = "what is to stay belongs in the spec; then `codegen` regenerates the file, and the edit is gone";

#[test]
fn edited() {
    let project = Project::new();
    project.edit(DEMO);
    project.differs(
        "edited-output",
        DEMO,
        "edited by hand: it is not as codegen left it",
        EDITED,
    );
}

#[test]
fn edited_and_stale() {
    let project = Project::new();
    project.edit(DEMO);
    project.change_spec();
    let words =
        "edited by hand, and out of date besides: the spec has changed since it was generated";
    project.differs("edited-output", DEMO, words, EDITED);
}

#[test]
fn left_over() {
    let project = Project::new();
    project.list_more(false);
    let words = "left over: codegen wrote it once, and the spec no longer gives it";
    project.differs("left-over-output", MORE, words, "`codegen` removes it");
    assert!(!project.out(MORE).exists());
}

#[test]
fn left_over_and_edited() {
    let project = Project::new();
    project.list_more(false);
    project.edit(MORE);
    let words = "left over and edited by hand: the spec no longer gives it";
    let help = "remove it if nobody needs it; `codegen` leaves it there as somebody else's";
    project.differs("left-over-output", MORE, words, help);
    assert!(project.out(MORE).exists());
}

#[test]
fn foreign() {
    let project = Project::new();
    let line = |lock: &str| {
        lock.lines()
            .filter(|line| !line.ends_with(DEMO))
            .map(|line| format!("{line}\n"))
            .collect()
    };
    project.edit_lock(line);
    project.edit(DEMO);
    let run = project.check().exits(1);
    for words in [
        "error[foreign-output]: generated/rust/src/tables/demo.rs: in the way",
        "move it away",
        "then `codegen`\n",
    ] {
        assert!(run.stdout.contains(words), "{}", run.stdout);
    }
    // Other files beside the generated ones are left alone.
    fs::remove_file(project.out(DEMO)).expect("removed");
    codegen(project.path(), &["--quiet"]).exits(0);
    fs::write(project.out("rust/notes.txt"), "mine\n").expect("a file");
    project.check().exits(0);
}

/// Where the files are right and only the lock file is gone, generating would write it: without it
/// the next run would take the files for somebody else's.
#[test]
fn no_lock_file() {
    let project = Project::new();
    fs::remove_file(project.out("codegen.lock")).expect("removed");
    let words =
        "missing: the generated files are right, but nothing says that they are codegen's own";
    project.differs(
        "stale-lock",
        "codegen.lock",
        words,
        "`codegen` regenerates it",
    );
    project.edit_lock(|lock| {
        lock.lines()
            .filter(|line| !line.ends_with(DEMO))
            .map(|line| format!("{line}\n"))
            .collect()
    });
    let words = "out of date: the generated files are right, but it says something else about them";
    project.differs(
        "stale-lock",
        "codegen.lock",
        words,
        "`codegen` regenerates it",
    );
}

/// Only what is asked for is checked, and the command in the help is the one for it, ready to be
/// typed.
#[test]
fn the_help_has_the_users_own_options() {
    let project = Project::new();
    project.change_spec();
    let args = [
        "--spec",
        "spec/catalog.yaml",
        "--lang",
        "go,rs",
        "--out",
        "it's generated",
    ];
    codegen(project.path(), &args).exits(0);
    fs::write(project.path().join("it's generated/rust/Cargo.toml"), "").expect("a file");
    let run = codegen(project.path(), &[&["check"], &args[..]].concat()).exits(1);
    let command = r"`codegen --spec spec/catalog.yaml --lang rust,go --out 'it'\''s generated'`";
    assert!(run.stdout.contains(command), "{}", run.stdout);
    assert!(!run.stdout.contains(".swift"), "{}", run.stdout);
    let shell: Run = Command::new("sh")
        .args([
            "-c",
            &command.trim_matches('`').replacen(
                "codegen",
                concat!("'", env!("CARGO_BIN_EXE_codegen"), "'"),
                1,
            ),
        ])
        .current_dir(project.path())
        .output()
        .expect("a shell")
        .into();
    shell.exits(0);
    codegen(project.path(), &[&["check"], &args[..]].concat()).exits(0);
    codegen(project.path(), &["check", "--lang", "swift"]).exits(1);
}

/// Mistakes in the spec are reported as always, and nothing is compared.
#[test]
fn wrong_spec() {
    let run = codegen(
        common::root(),
        &["check", "--spec", "tests/bad/many-at-once"],
    )
    .exits(1)
    .says("error[missing-key]");
    assert_eq!(run.stdout, "");
    codegen(common::root(), &["check", "--lang", "cobol"]).exits(2);
}
