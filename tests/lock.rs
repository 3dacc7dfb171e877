//! The promise: the lock file says what codegen wrote and from which spec, and other tools can read
//! it; it merges with another branch's; and one that can't be understood stops the run before
//! anything is touched.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common;
use crate::common::{Run, codegen, files, folder, write_spec};

const CATALOG: &str = "id: demo_codes\nversion: 1.0.0\ntitle: Demo\ntables:\n";
const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
const TABLES: [&str; 7] = ["alpha", "beta", "gamma", "delta", "mu", "nu", "omega"];

/// Writes a spec of these tables and generates.
fn generate(folder: &Path, tables: &[&str]) {
    write_spec(&folder.join("spec"), "demo_codes", tables, TABLE);
    codegen(folder, &["--quiet"]).exits(0);
}

fn git(folder: &Path, args: &[&str]) -> Run {
    let identity = [
        "-c",
        "user.name=Demo",
        "-c",
        "user.email=demo@example.com",
        "-c",
        "merge.conflictStyle=merge",
    ];
    Command::new("git")
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .args(identity)
        .args(args)
        .output()
        .expect("git runs")
        .into()
}

fn commit(folder: &Path) {
    git(folder, &["add", "--all"]).exits(0);
    git(folder, &["commit", "--quiet", "--message=Generate"]).exits(0);
}

/// A repository with two branches that each added a table and generated; the second one is checked
/// out.
fn branches(one: &[&str], two: &[&str], attributes: bool) -> tempfile::TempDir {
    let folder = folder();
    let path = folder.path();
    git(path, &["init", "--quiet", "--initial-branch=main"]).exits(0);
    if !attributes {
        // A user's own file is kept.
        fs::create_dir(path.join("generated")).expect("a folder");
        fs::write(path.join("generated/.gitattributes"), "# mine\n").expect("a file");
    }
    generate(path, &TABLES);
    commit(path);
    for (branch, tables) in [("one", one), ("two", two)] {
        git(path, &["checkout", "--quiet", "-b", branch, "main"]).exits(0);
        generate(path, tables);
        commit(path);
    }
    folder
}

fn with(table: &'static str, after: &str) -> Vec<&'static str> {
    let mut tables = TABLES.to_vec();
    let at = tables
        .iter()
        .position(|table| *table == after)
        .expect("a table");
    tables.insert(at + 1, table);
    tables
}

/// After a merge one run leaves what a run in an empty folder writes, and warns of no edits.
#[track_caller]
fn assert_one_run_fixes(folder: &Path) {
    codegen(folder, &["check"]).exits(1);
    let run = codegen(folder, &[]).exits(0);
    assert!(!run.stderr.contains("by hand"), "{}", run.stderr);
    codegen(folder, &["check"]).exits(0);
    let lock = fs::read_to_string(folder.join("generated/codegen.lock")).expect("the lock file");
    let fresh = common::folder();
    codegen(folder, &["--quiet", "--out", common::arg(fresh.path())]).exits(0);
    assert_eq!(
        lock.lines()
            .skip(7)
            .filter(|line| !line.starts_with("# sealed"))
            .collect::<Vec<_>>(),
        fs::read_to_string(fresh.path().join("codegen.lock"))
            .expect("the lock file")
            .lines()
            .skip(7)
            .filter(|line| !line.starts_with("# sealed"))
            .filter(|line| lock.contains(".gitattributes") || !line.ends_with(".gitattributes"))
            .collect::<Vec<_>>()
    );
}

#[test]
fn branches_merge_without_a_conflict() {
    let folder = branches(&with("bravo", "alpha"), &with("zulu", "nu"), true);
    git(folder.path(), &["merge", "--quiet", "--no-edit", "one"]).exits(0);
    // Git's merges of the generated files are right; only the lock file has both sides' digests.
    let run = codegen(folder.path(), &["check"]).exits(1);
    assert!(run.stdout.contains("error[stale-lock]"), "{}", run.stdout);
    // Where both sides changed a file and git's merge of it is wrong, that is nobody's edit.
    let library = folder.path().join("generated/rust/src/lib.rs");
    fs::write(library, "// What git made of both sides.\n").expect("lib.rs");
    let run = codegen(folder.path(), &["check"]).exits(1);
    assert!(
        run.stdout
            .contains("error[stale-output]: generated/rust/src/lib.rs: out of date: git merged it"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("edited"), "{}", run.stdout);
    assert_one_run_fixes(folder.path());
}

/// Both changed the same lines of the generated code, and of the lock file too: git reports
/// conflicts, and one run resolves them.
#[test]
fn conflicts_are_resolved_by_generating() {
    for attributes in [true, false] {
        let folder = branches(
            &with("bravo", "alpha"),
            &with("charlie", "alpha"),
            attributes,
        );
        let path = folder.path();
        git(path, &["merge", "--quiet", "--no-edit", "one"]).exits(1);
        // The spec is the part that people resolve.
        let mut tables = with("bravo", "alpha");
        tables.insert(2, "charlie");
        let list: String = tables
            .iter()
            .map(|table| format!("  - {table}\n"))
            .collect();
        fs::write(path.join("spec/catalog.yaml"), format!("{CATALOG}{list}"))
            .expect("catalog.yaml");
        let run = codegen(path, &["check"]).exits(1);
        let lock =
            "error[conflicted-output]: generated/codegen.lock: git left conflict markers in it";
        assert_eq!(run.stdout.contains(lock), !attributes, "{}", run.stdout);
        let code =
            "error[conflicted-output]: generated/rust/src/lib.rs: git left conflict markers in it";
        assert!(run.stdout.contains(code), "{}", run.stdout);
        assert_one_run_fixes(path);
        commit(path);
    }
}

/// It can be checked without codegen, and says where the files came from without a date or a path
/// of this machine.
#[test]
fn says_what_was_written_and_from_what() {
    let folder = folder();
    generate(folder.path(), &TABLES);
    let out = folder.path().join("generated");
    let lock = fs::read_to_string(out.join("codegen.lock")).expect("the lock file");
    let listed = lock.lines().filter(|line| !line.starts_with('#')).count();
    assert_eq!(listed, files(&out).len() - 1);
    let origin = format!("# rust by codegen {} from spec ", env!("CARGO_PKG_VERSION"));
    assert!(lock.contains(&origin), "{lock}");
    assert!(!lock.contains(common::arg(folder.path())), "{lock}");
    let sha256sum: Run = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "codegen.lock"])
        .current_dir(&out)
        .output()
        .expect("sha256sum, of coreutils")
        .into();
    sha256sum.exits(0);
    // The same spec in another place is the same spec.
    let elsewhere = common::folder();
    let spec = folder.path().join("spec");
    codegen(elsewhere.path(), &["--spec", common::arg(&spec)]).exits(0);
    assert_eq!(
        files(&elsewhere.path().join("generated"))["codegen.lock"],
        lock.as_bytes()
    );
}

/// A spec that says the same in other words gives the same files, so nothing is written or
/// reported.
#[test]
fn rewording_the_spec_changes_nothing() {
    let folder = folder();
    generate(folder.path(), &TABLES);
    let before = files(&folder.path().join("generated"));
    let table = folder.path().join("spec/tables/mu.yaml");
    fs::write(table, format!("# A comment.\n{TABLE}")).expect("a table");
    codegen(folder.path(), &["check"]).exits(0);
    codegen(folder.path(), &[]).exits(0);
    assert_eq!(files(&folder.path().join("generated")), before);
}

/// An edit of a lock file's text.
type Damage = Box<dyn Fn(&str) -> String>;

/// A lock file that can't be understood may have lost lines: nothing is touched until somebody has
/// looked at it.
#[test]
fn not_understood() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let damaged = "this is not a line of a lock file that codegen wrote";
    let cases: Vec<(Damage, usize, &str)> = vec![
        (Box::new(|_| "nonsense\n".to_owned()), 1, damaged),
        (
            Box::new(|_| "\u{FEFF}\0\u{1b}[31m\n".to_owned()),
            1,
            damaged,
        ),
        (
            Box::new(|lock| lock.replacen("  rust/Cargo.toml", " rust/Cargo.toml", 1)),
            0,
            damaged,
        ),
        (
            Box::new(|lock| format!("{lock}{}  rust/x.rs\n", empty.to_uppercase())),
            0,
            damaged,
        ),
        (
            Box::new(|lock| lock.replacen("codegen 0.", "codegen zero.", 1)),
            3,
            damaged,
        ),
        (
            Box::new(|lock| lock.replacen("lock 1:", "lock 2:", 1)),
            1,
            "a newer version of codegen wrote this",
        ),
        (
            Box::new(move |lock| format!("{lock}{empty}  rust/../../victim.txt\n")),
            0,
            damaged,
        ),
        (
            Box::new(move |lock| format!("{lock}{empty}  /etc/hostname\n")),
            0,
            damaged,
        ),
        (
            Box::new(move |lock| format!("{lock}{empty}  \n")),
            0,
            damaged,
        ),
    ];
    for (damage, line, words) in cases {
        let folder = folder();
        generate(folder.path(), &TABLES);
        let victim = folder.path().join("victim.txt");
        fs::write(&victim, "").expect("a file");
        let out = folder.path().join("generated");
        let lock = fs::read_to_string(out.join("codegen.lock")).expect("the lock file");
        let lock = damage(&lock);
        fs::write(out.join("codegen.lock"), &lock).expect("the lock file");
        fs::write(
            folder.path().join("spec/tables/mu.yaml"),
            TABLE.replace("Done", "All done"),
        )
        .expect("a table");
        let before = files(&out);
        for args in [&["--quiet"][..], &["check"]] {
            let place = if line == 0 {
                "generated/codegen.lock:".to_owned()
            } else {
                format!("generated/codegen.lock:{line}: ")
            };
            let run = codegen(folder.path(), args)
                .exits(1)
                .says(&place)
                .says(words)
                .says("help: ");
            assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
            assert_eq!(files(&out), before, "{lock}");
            assert!(victim.exists());
        }
    }
}

/// Line ends of another system make no difference.
#[test]
fn other_line_ends() {
    let folder = folder();
    generate(folder.path(), &TABLES);
    let lock = folder.path().join("generated/codegen.lock");
    let text = fs::read_to_string(&lock).expect("the lock file");
    fs::write(&lock, text.replace('\n', "\r\n")).expect("the lock file");
    codegen(folder.path(), &["check"]).exits(0);
}
