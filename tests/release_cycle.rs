//! The promise: the cycle of a release is what PUBLISHING.md says: edit, `codegen diff`, raise the
//! version, the changelog, regenerate, tag. And the shipped catalogue's changelog is what
//! `codegen diff` prints.

use std::fs;
use std::path::Path;

use crate::common::{self, Run, arg, codegen, copy, edit, folder, path_with_codegen, root, write};

fn bash(folder: &Path, script: &str) -> Run {
    let mut bash = common::bash();
    bash.args(["-euo", "pipefail", "-c", script])
        .current_dir(folder)
        .env("PATH", path_with_codegen())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null");
    for role in ["AUTHOR", "COMMITTER"] {
        bash.env(format!("GIT_{role}_NAME"), "A maintainer");
        bash.env(format!("GIT_{role}_EMAIL"), "maintainer@example.com");
    }
    bash.output().expect("bash runs").into()
}

/// The blocks of the first section, in their order.
fn blocks() -> Vec<String> {
    let text = fs::read_to_string(root().join("PUBLISHING.md")).expect("PUBLISHING.md");
    let (_, section) = text.split_once("\n## 1. ").expect("a first section");
    let (section, _) = section.split_once("\n## 2. ").expect("its end");
    let blocks = section.split("```sh\n").skip(1);
    let block = |block: &str| block.split("```").next().expect("its end").to_owned();
    blocks.map(block).collect()
}

#[test]
fn edit_diff_raise_changelog_regenerate_tag() {
    let folder = folder();
    let path = folder.path();
    for part in ["spec", "generated"] {
        copy(&root().join(part), &path.join(part));
    }
    bash(
        path,
        "git init --quiet; git add .; git commit --quiet -m Release; git tag v0.2.0",
    )
    .exits(0);
    let table = path.join("spec/tables/selfie_h5.yaml");
    edit(
        &table,
        "  - name: user_exited\n",
        "  - name: user_left\n    aliases:\n      - {name: user_exited, deprecated: {since: 0.3.0}}\n",
    );
    // Not yet: the version is that of the last release.
    codegen(path, &["diff", "--check", "--quiet"])
        .exits(1)
        .says("error[version-owed]");
    let [diff, raise, release] = &blocks()[..] else {
        panic!("three blocks: {:#?}", blocks());
    };
    let run = bash(path, diff).exits(0);
    assert!(
        run.stdout.contains("user_exited → user_left"),
        "{}",
        run.stdout
    );
    bash(path, raise).exits(0);
    let changes = fs::read_to_string(path.join("spec/CHANGELOG.md")).expect("CHANGELOG.md");
    let sections: Vec<&str> = changes
        .lines()
        .filter(|line| line.starts_with("## "))
        .collect();
    assert_eq!(sections, ["## 0.3.0", "## 0.2.0", "## 0.1.0"]);
    assert!(
        changes.starts_with("# Changes to the catalogue\n\n"),
        "{changes}"
    );
    assert!(changes.contains("`user_exited` → `user_left`"), "{changes}");
    bash(path, release).exits(0);
    let run = codegen(path, &["diff"]).exits(0);
    assert!(run.stdout.contains("(v0.3.0 → spec)"), "{}", run.stdout);
    assert!(run.stdout.contains("nothing has changed"), "{}", run.stdout);
    codegen(path, &["check"]).exits(0);
    bash(path, "test -z \"$(git status --porcelain)\"").exits(0);
}

/// The section of the newest version is what `diff` prints against the release before.
#[test]
fn the_changelog_is_what_diff_prints() {
    let released = root().join("tests/released/ekyc_codes-0.1.0");
    let args = [
        "diff",
        "--spec",
        "spec",
        "--from",
        arg(&released),
        "--format",
        "markdown",
    ];
    let section = codegen(root(), &args).exits(0).stdout;
    let path = root().join("spec/CHANGELOG.md");
    let changes = fs::read_to_string(&path).expect("CHANGELOG.md");
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        let (head, rest) = changes.split_once("## 0.2.0").expect("a section");
        let (_, rest) = rest.split_once("\n## ").expect("the one before");
        write(&path, &format!("{head}{section}\n## {rest}"));
        return;
    }
    assert!(
        changes.contains(&section),
        "not in spec/CHANGELOG.md:\n{section}"
    );
    codegen(
        root(),
        &[
            "diff",
            "--spec",
            "spec",
            "--from",
            arg(&released),
            "--check",
            "--quiet",
        ],
    )
    .exits(0);
}
