//! The promise: where nothing has changed since this build generated a folder, nothing is parsed or
//! rendered; and it is never taken for unchanged by mistake.
//!
//! What the lock file and its seal vouch for is believed. So the tests tell which way a run went by
//! forging both: a changed file then stays, which the full way would mend.

use std::fs;

use sha2::{Digest, Sha256};

use crate::common::project::{DEMO, OTHER, Project};
use crate::common::{Run, codegen};

const SEAL: &str = "# sealed by build ";

fn hex(digest: Sha256) -> String {
    let bytes = digest.finalize();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The lines of a lock file with the seal of this build, or of another.
fn sealed(lock: &str, build: Option<&str>) -> String {
    let (lines, seal) = lock.split_at(lock.rfind(SEAL).expect("a seal"));
    let own = seal.trim_start_matches(SEAL).split(':').next();
    let build = build.or(own).expect("a build");
    let mut digest = Sha256::new();
    for part in [lines, build] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    format!("{lines}{SEAL}{build}: {}\n", hex(digest))
}

/// Changes a generated file, and the lock file as if codegen had left that there.
fn forge(project: &Project, build: Option<&str>) {
    let before = fs::read(project.out(DEMO)).expect("a file");
    let before = hex(Sha256::new_with_prefix(before));
    project.edit(DEMO);
    let after = fs::read(project.out(DEMO)).expect("a file");
    let after = hex(Sha256::new_with_prefix(after));
    project.edit_lock(|lock| sealed(&lock.replace(&before, &after), build));
}

fn is_edited(project: &Project) -> bool {
    let text = fs::read_to_string(project.out(DEMO)).expect("a file");
    text.ends_with("// edited\n")
}

fn run(project: &Project, args: &[&str]) -> Run {
    codegen(project.path(), args).exits(0)
}

#[test]
fn nothing_is_rendered() {
    let project = Project::new();
    forge(&project, None);
    run(&project, &[]).says(" unchanged in generated/");
    assert!(is_edited(&project), "it was rendered");
    // One language is as sure as all of them.
    run(&project, &["--lang", "rust"]).says("Rust: ");
    assert!(is_edited(&project), "it was rendered");
}

/// `check` believes nobody, and neither does a hook.
#[test]
fn a_check_goes_the_full_way() {
    let project = Project::new();
    forge(&project, None);
    let run = codegen(project.path(), &["check"]).exits(1);
    assert!(run.stdout.contains(DEMO), "{}", run.stdout);
    codegen(project.path(), &["--hook"]).exits(1);
    assert!(!is_edited(&project));
}

#[test]
fn what_is_said_is_the_same() {
    let project = Project::new();
    let short = run(&project, &[]).stderr;
    project.edit_lock(|lock| lock[..lock.rfind(SEAL).expect("a seal")].to_owned());
    assert_eq!(short, run(&project, &[]).stderr);
}

/// Each of these alone makes a run go the full way.
#[test]
fn anything_else_is_rendered() {
    type Change = (&'static str, fn(&Project));
    let changes: [Change; 9] = [
        ("another text of the spec", Project::change_spec),
        ("a comment in the spec", |project| {
            let table = project.path().join("spec/tables/demo.yaml");
            let text = fs::read_to_string(&table).expect("a table") + "# nothing\n";
            fs::write(table, text).expect("a table");
        }),
        ("two tables that changed places", |project| {
            let tables = project.path().join("spec/tables");
            fs::write(tables.join("more.yaml"), OTHER).expect("a table");
            run(project, &[]);
            forge(project, None);
            fs::rename(tables.join("demo.yaml"), tables.join("x.yaml")).expect("a table");
            fs::rename(tables.join("more.yaml"), tables.join("demo.yaml")).expect("a table");
            fs::rename(tables.join("x.yaml"), tables.join("more.yaml")).expect("a table");
        }),
        ("a file that was touched", |project| {
            project.edit("go/README.md");
        }),
        ("a file that is missing", |project| {
            fs::remove_file(project.out("go/README.md")).expect("a file");
        }),
        ("a lock file without a line", |project| {
            project.edit_lock(|lock| {
                let lines = lock.split_inclusive('\n');
                lines
                    .filter(|line| !line.ends_with("go/go.mod\n"))
                    .collect()
            });
        }),
        ("a lock file without its seal", |project| {
            project.edit_lock(|lock| lock[..lock.rfind(SEAL).expect("a seal")].to_owned());
        }),
        ("a lock file with a line more", |project| {
            project.edit_lock(|lock| {
                lock.to_owned() + lock.lines().next_back().expect("a line") + "\n"
            });
        }),
        ("what a killed run left", |project| {
            let left = project.out(".codegen-staging-1-0");
            fs::create_dir(left).expect("a folder");
        }),
    ];
    for (what, change) in changes {
        let project = Project::new();
        forge(&project, None);
        change(&project);
        codegen(project.path(), &[]).exits(0);
        assert!(!is_edited(&project), "{what}");
        assert!(!project.out(".codegen-staging-1-0").exists(), "{what}");
        codegen(project.path(), &["check"]).exits(0);
    }
    let project = Project::new();
    forge(&project, Some("0123456789ab"));
    run(&project, &[]);
    assert!(!is_edited(&project), "another build of codegen");
}

/// A mistake that was made meanwhile is reported, though no file is read that wasn't there before.
#[test]
fn a_mistake_is_not_overlooked() {
    let project = Project::new();
    fs::write(project.path().join("spec/tables/unlisted.yaml"), OTHER).expect("a table");
    codegen(project.path(), &[])
        .exits(1)
        .says("error[unlisted-table]");
}
