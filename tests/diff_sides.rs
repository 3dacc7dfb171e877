//! The promise: `codegen diff` compares with what was asked for, or says which it can't and what to
//! do. Where nothing can be compared it exits with 2, and with 1 where a spec is wrong.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::changes::{CASES, Case, base, changed};
use crate::common::{Run, arg, codegen, command, copy, edit, folder, write_spec};

fn git(folder: &Path, args: &[&str]) -> Run {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=Demo", "-c", "user.email=demo@example.com"]);
    git.args(["-c", "protocol.file.allow=always"]).args(args);
    git.env("GIT_CONFIG_GLOBAL", "/dev/null");
    git.current_dir(folder).output().expect("git runs").into()
}

/// A repository with the catalogue, tagged `v1.4.0`.
fn repository() -> tempfile::TempDir {
    let folder = folder();
    changed(&folder.path().join("spec"), &[]);
    git(folder.path(), &["init", "--quiet"]).exits(0);
    commit(folder.path(), "Begin");
    git(folder.path(), &["tag", "v1.4.0"]).exits(0);
    folder
}

fn commit(folder: &Path, message: &str) {
    git(folder, &["add", "--all"]).exits(0);
    git(folder, &["commit", "--quiet", "--message", message]).exits(0);
}

fn change(folder: &Path, kind: &str) {
    let case: Vec<&Case> = CASES.iter().filter(|case| case.kind == kind).collect();
    fs::remove_dir_all(folder.join("spec")).expect("the spec");
    changed(&folder.join("spec"), &case);
}

fn diff(folder: &Path, args: &[&str]) -> Run {
    codegen(folder, &[&["diff"], args].concat())
}

#[track_caller]
fn says(run: Run, status: i32, message: &str, help: &str) {
    let run = run.exits(status);
    assert!(run.stderr.contains(message), "{}", run.stderr);
    assert!(run.stderr.contains(help), "{}", run.stderr);
}

/// Without a word the newest tag before this commit, and with one any revision.
#[test]
fn revisions() {
    let folder = repository();
    let path = folder.path();
    change(path, "entry-added");
    assert!(diff(path, &[]).exits(0).stdout.contains("entry-added"));
    commit(path, "More");
    assert!(diff(path, &[]).exits(0).stdout.contains("(v1.4.0 → spec)"));
    let head = diff(path, &["--against", "HEAD"]).exits(0).stdout;
    assert!(head.contains("nothing has changed"), "{head}");
    assert!(
        diff(path, &["--against", "HEAD~1"])
            .exits(0)
            .stdout
            .contains("entry-added")
    );
    // A tag of something else has no spec, and is passed over; so is one of another branch.
    git(path, &["checkout", "--quiet", "--orphan", "pages"]).exits(0);
    git(path, &["rm", "--quiet", "-rf", "."]).exits(0);
    fs::write(path.join("index.html"), "").expect("a file");
    commit(path, "A site");
    git(path, &["tag", "v9.0.0"]).exits(0);
    // From a folder further down, too.
    git(path, &["checkout", "--quiet", "v1.4.0"]).exits(0);
    let down = path.join("docs");
    fs::create_dir(&down).expect("a folder");
    let run = diff(&down, &["--spec", "../spec"]).exits(0);
    assert!(run.stdout.contains("nothing has changed"), "{}", run.stdout);
}

#[test]
fn revisions_that_cannot_be_had() {
    let folder = repository();
    let path = folder.path();
    says(
        diff(path, &["--against", "v2"]),
        2,
        "git knows no revision `v2`",
        "`git tag` lists",
    );
    says(diff(path, &["--against", "--help"]), 2, "", "");
    // A revision without the spec.
    git(path, &["rm", "--quiet", "-r", "spec"]).exits(0);
    fs::write(path.join("README"), "").expect("a file");
    commit(path, "No spec");
    change_back(path);
    let run = diff(path, &["--against", "HEAD"]);
    says(
        run,
        2,
        "`HEAD` has no spec/catalog.yaml",
        "name a later revision",
    );
    // A spec that was wrong then is shown as it was then.
    edit(
        &path.join("spec/tables/payment.yaml"),
        "name: paid",
        "nmae: paid",
    );
    commit(path, "Wrong");
    fs::remove_dir_all(path.join("spec")).expect("the spec");
    change_back(path);
    let run = diff(path, &["--against", "HEAD"]);
    says(
        run,
        1,
        "HEAD:spec/tables/payment.yaml:",
        "the spec was wrong at HEAD",
    );
}

fn change_back(path: &Path) {
    changed(&path.join("spec"), &[]);
}

#[test]
fn no_tag_and_no_commit() {
    let folder = folder();
    let path = folder.path();
    change_back(path);
    says(
        diff(path, &[]),
        2,
        "is in no repository of git",
        "`--from` takes",
    );
    git(path, &["init", "--quiet"]).exits(0);
    says(
        diff(path, &[]),
        2,
        "has no commit yet",
        "commit the spec first",
    );
    // Before the first release nothing is owed.
    diff(path, &["--check"])
        .exits(0)
        .says("nothing is owed before the first release");
    commit(path, "Begin");
    says(
        diff(path, &[]),
        2,
        "no tag before this commit",
        "`--against HEAD`",
    );
    diff(path, &["--check"])
        .exits(0)
        .says("nothing is owed before the first release");
}

#[test]
fn a_shallow_clone() {
    let folder = repository();
    change(folder.path(), "entry-added");
    commit(folder.path(), "More");
    let clone = crate::common::folder();
    let from = format!("file://{}", folder.path().display());
    let args = [
        "clone",
        "--quiet",
        "--depth",
        "1",
        "--no-tags",
        &from,
        "clone",
    ];
    git(clone.path(), &args).exits(0);
    let path = clone.path().join("clone");
    for args in [&[][..], &["--check"], &["--against", "v1.4.0"]] {
        says(diff(&path, args), 2, "", "git fetch --unshallow --tags");
    }
}

#[test]
fn without_git() {
    let folder = repository();
    let mut codegen = command(folder.path(), &["diff"]);
    let run: Run = codegen.env("PATH", "").output().expect("it runs").into();
    says(run, 2, "can't run git", "install git");
}

#[test]
fn another_spec() {
    let folder = folder();
    let path = folder.path();
    change_back(path);
    let old = base();
    diff(path, &["--from", arg(&old)]).exits(0);
    fs::create_dir(path.join("empty")).expect("a folder");
    says(
        diff(path, &["--from", "empty"]),
        2,
        "empty is a folder, and no spec",
        "a spec's folder has",
    );
    let run = diff(path, &["--from", "builtin"]);
    says(
        run,
        2,
        "builtin has the catalogue `ekyc_codes`, and spec has `shop_codes`",
        "itself",
    );
    let run = diff(path, &["--from", arg(&old), "--against", "HEAD"]);
    says(run, 2, "cannot be used with", "");
    copy(&base(), &path.join("wrong"));
    edit(
        &path.join("wrong/tables/payment.yaml"),
        "code: 51",
        "code: x",
    );
    says(
        diff(path, &["--from", "wrong"]),
        1,
        "wrong/tables/payment.yaml:",
        "",
    );
    says(diff(path, &["--from", "missing.csv"]), 1, "missing.csv", "");
    says(
        diff(path, &["--from", arg(&old), "--table", "payment"]),
        2,
        "",
        "leave `--column` and `--table` out",
    );
}

#[test]
fn files_with_rows() {
    let folder = folder();
    let path = folder.path();
    change_back(path);
    fs::write(path.join("codes.csv"), "code,description\n0,Paid\n").expect("a file");
    let run = diff(path, &["--from", "codes.csv"]);
    says(
        run,
        2,
        "the catalogue has none of that name or title",
        "`--table` with `payment`",
    );
    let run = diff(path, &["--from", "codes.csv", "--table", "payment"]).exits(0);
    assert!(run.stdout.contains("51"), "{}", run.stdout);
    let run = diff(
        path,
        &["--from", "codes.csv", "--table", "payment", "--check"],
    );
    says(
        run,
        2,
        "`--check` compares two versions",
        "leave `--check` out",
    );
}

/// Where a table gets codes or loses them, the codes themselves go without saying.
#[test]
fn codes_that_come_and_go() {
    let folder = folder();
    let table = |kind: &str, code: &str| {
        let table = format!(
            "title: Demo\ncode_kind: {kind}\nentries:\n  - {{name: success, {code}description: Done}}\n"
        );
        write_spec(&folder.path().join(kind), "demo_codes", &["demo"], &table);
    };
    table("none", "");
    table("integer", "code: 7, ");
    table("string", "code: '7', ");
    for (from, to) in [
        ("none", "integer"),
        ("integer", "none"),
        ("integer", "string"),
        ("string", "integer"),
    ] {
        let run = diff(folder.path(), &["--spec", to, "--from", from]).exits(0);
        assert!(run.stdout.contains("code-kind-changed"), "{}", run.stdout);
        assert!(run.stdout.contains("1 change,"), "{}", run.stdout);
    }
}

/// A link in an old revision is no file of its spec, as it is none of a folder's.
#[test]
#[cfg(unix)]
fn a_link_in_a_revision() {
    let folder = repository();
    let link = folder.path().join("spec/tables/link.yaml");
    std::os::unix::fs::symlink("payment.yaml", &link).expect("a link");
    commit(folder.path(), "Link");
    fs::remove_file(link).expect("removed");
    let run = diff(folder.path(), &["--against", "HEAD"]).exits(0);
    assert!(run.stdout.contains("nothing has changed"), "{}", run.stdout);
}

/// What git says of it is passed on.
#[test]
fn the_words_of_git() {
    let outside = folder();
    changed(&outside.path().join("spec"), &[]);
    let run = diff(outside.path(), &[]).exits(2);
    run.says("spec is in no repository of git (not a git repository");
}
