//! The promise: `codegen check` shows changes as a diff that people can read and tools can apply,
//! however much differs and whatever somebody put into a file.

use std::fs;
use std::process::Command;

use crate::common::project::{DEMO, MORE, Project, TABLE};
use crate::common::{Run, codegen, command, files, folder, spec};

/// The diff goes from what is there to what generating would leave, in a form that tools
/// understand.
#[test]
fn the_diff_can_be_applied() {
    let project = Project::new();
    project.change_spec();
    fs::write(project.out(".gitattributes"), "no end of line").expect("a file");
    let run = project.check().exits(1);
    fs::write(project.path().join("check.diff"), &run.stdout).expect("a file");
    let fixed = Project::new();
    fixed.change_spec();
    codegen(fixed.path(), &["--quiet"]).exits(0);
    let apply: Run = Command::new("git")
        .args(["apply", "-p0", "check.diff"])
        .current_dir(project.path())
        .output()
        .expect("git runs")
        .into();
    apply.exits(0);
    let without_lock = |project: &Project| {
        let mut files = files(&project.path().join("generated"));
        files.remove("codegen.lock");
        files
    };
    assert_eq!(without_lock(&project), without_lock(&fixed));
}

/// However much differs, the output stays readable: what isn't shown is counted.
#[test]
fn long_diffs_are_cut_and_counted() {
    let folder = folder();
    let table = |text: &str| {
        let rows: String = (0..5_000)
            .map(|code| {
                format!(
                    "  - name: entry_{code}\n    code: {code}\n    description: {text} {code}\n"
                )
            })
            .collect();
        format!("title: Demo\ncode_kind: integer\nentries:\n{rows}")
    };
    let spec = spec(folder.path(), &table("Before"));
    codegen(folder.path(), &["--quiet"]).exits(0);
    fs::write(spec.join("tables/demo.yaml"), table("After")).expect("demo.yaml");
    let run = codegen(folder.path(), &["check"]).exits(1);
    let lines = run.stdout.lines().count();
    assert!(lines < 400, "{lines} lines");
    for section in run.stdout.split("error[") {
        assert!(section.lines().count() < 70, "{section}");
    }
    let diff = Command::new("sh")
        .args(["-c", "cp -r generated old; \"$CODEGEN\" -q; diff -u old/rust/src/tables/demo.rs generated/rust/src/tables/demo.rs"])
        .env("CODEGEN", env!("CARGO_BIN_EXE_codegen"))
        .current_dir(folder.path())
        .output()
        .expect("diff");
    // Two lines are the names of the files.
    let all = String::from_utf8_lossy(&diff.stdout).lines().count() - 2;
    let section = run
        .stdout
        .split("error[")
        .find(|section| section.contains("tables/demo.rs:"))
        .expect("demo.rs");
    let changes = section
        .lines()
        .filter(|line| line.starts_with(['@', ' ', '-', '+']))
        .count()
        - 3;
    let rest = format!("and {} more lines of this diff", all - changes);
    assert!(section.contains(&rest), "{rest:?} is not in: {section}");

    fs::remove_dir_all(folder.path().join("generated")).expect("removed");
    let tables: String = (0..100).map(|table| format!("  - t{table}\n")).collect();
    for id in 0..100 {
        fs::write(spec.join(format!("tables/t{id}.yaml")), TABLE).expect("a table");
    }
    fs::remove_file(spec.join("tables/demo.yaml")).expect("removed");
    fs::write(
        spec.join("catalog.yaml"),
        format!("id: demo_codes\nversion: 1.0.0\ntitle: Demo\ntables:\n{tables}"),
    )
    .expect("catalog.yaml");
    let run = codegen(folder.path(), &["check"]).exits(1);
    let shown = run.stdout.matches("error[missing-output]").count();
    let count: usize = run
        .stderr
        .trim_start_matches("codegen: ")
        .split(' ')
        .next()
        .expect("a word")
        .parse()
        .expect("a number");
    let rest = format!("and {} more files that differ\n", count - shown);
    assert!(
        run.stdout.contains(&rest),
        "{rest:?} is not in: {}",
        run.stdout
    );
}

/// Whatever is in a file can't control the terminal, and needn't be text.
#[test]
fn hostile_files() {
    let project = Project::new();
    fs::write(
        project.out(DEMO),
        b"\x1b]0;owned\x07\x1b[2J\xff\xfe\0\r\n\tkept\n\xe2\x80\xae",
    )
    .expect("a file");
    fs::write(project.out(MORE), "x".repeat(5_000_000)).expect("a file");
    let run = project.check().exits(1);
    assert!(
        !run.stdout.contains(['\u{1b}', '\u{7}', '\0', '\u{202e}']),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("-\tkept\n"), "{}", run.stdout);
    assert!(run.stdout.len() < 20_000, "{} bytes", run.stdout.len());
}

#[test]
fn colours_only_on_a_terminal() {
    let project = Project::new();
    project.change_spec();
    let check = |variable: &str| {
        let run: Run = command(project.path(), &["check"])
            .env(variable, "1")
            .output()
            .expect("codegen runs")
            .into();
        run.exits(1).stdout
    };
    assert!(check("CLICOLOR_FORCE").contains("\u{1b}[31m-"));
    assert!(check("CLICOLOR_FORCE").contains("\u{1b}[32m+"));
    assert!(!check("NO_COLOR").contains('\u{1b}'));
    assert!(!check("UNRELATED").contains('\u{1b}'));
    // Each system has a `script` of its own, or none.
    if !cfg!(target_os = "linux") {
        return;
    }
    let tty = |variables: &str| {
        let line = format!("{variables} {} check", env!("CARGO_BIN_EXE_codegen"));
        let output = Command::new("script")
            .args(["--quiet", "--command", &line, "/dev/null"])
            .env("TERM", "xterm-256color")
            .env_remove("NO_COLOR")
            .current_dir(project.path())
            .output()
            .expect("script, of util-linux");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    assert!(tty("").contains("\u{1b}[31m-"), "{}", tty(""));
    let plain = tty("NO_COLOR=1");
    assert!(
        plain.contains("error[stale-output]") && !plain.contains('\u{1b}'),
        "{plain}"
    );
}

/// A reader who stops early doesn't turn the exit status into success.
#[test]
fn closed_pipe() {
    let project = Project::new();
    project.change_spec();
    for format in ["human", "json", "github", "sarif"] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let status = command(project.path(), &["check", "--message-format", format])
            .stdout(writer)
            .status()
            .expect("codegen runs");
        assert_eq!(status.code(), Some(1), "{format}");
    }
}
