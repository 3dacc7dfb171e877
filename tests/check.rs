//! The promise: `codegen check` says of each file that generating would change how it differs and which command mends it, shows the
//! change, writes nothing, and is content exactly where generating would change nothing.

use crate::common;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::common::{Run, codegen, command, files, folder, spec};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
const OTHER: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: All done\n";
const DEMO: &str = "rust/src/tables/demo.rs";
const MORE: &str = "rust/src/tables/more.rs";

/// A folder with a spec of two tables, generated.
struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let project = Self { folder: folder() };
        spec(project.path(), TABLE);
        project.list_more(true);
        codegen(project.path(), &["--quiet"]).exits(0);
        project
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn out(&self, path: &str) -> PathBuf {
        self.path().join("generated").join(path)
    }

    fn list_more(&self, listed: bool) {
        let spec = spec(self.path(), TABLE);
        let more = spec.join("tables/more.yaml");
        if listed {
            fs::write(more, TABLE).expect("more.yaml");
            let catalog = fs::read_to_string(spec.join("catalog.yaml")).expect("catalog.yaml");
            fs::write(spec.join("catalog.yaml"), catalog + "  - more\n").expect("catalog.yaml");
        } else {
            fs::remove_file(more).expect("more.yaml");
        }
    }

    fn change_spec(&self) {
        fs::write(self.path().join("spec/tables/demo.yaml"), OTHER).expect("demo.yaml");
    }

    fn edit(&self, path: &str) {
        let text = fs::read_to_string(self.out(path)).expect("a file");
        fs::write(self.out(path), text + "// edited\n").expect("a file");
    }

    fn edit_lock(&self, edit: impl Fn(&str) -> String) {
        let lock = self.out("codegen.lock");
        fs::write(
            &lock,
            edit(&fs::read_to_string(&lock).expect("the lock file")),
        )
        .expect("the lock file");
    }

    /// Checks, and asserts that not a byte and not a time changed.
    #[track_caller]
    fn check(&self) -> Run {
        let before = (files(self.path()), times(self.path()));
        let run = codegen(self.path(), &["check"]);
        assert!(
            before == (files(self.path()), times(self.path())),
            "something was written"
        );
        run
    }

    /// Asserts that a file is said to differ in this way, and that generating mends it.
    #[track_caller]
    fn differs(&self, rule: &str, path: &str, words: &str, help: &str) {
        let run = self.check().exits(1);
        let told = format!("error[{rule}]: generated/{path}: {words}\n  = help: {help}\n");
        assert!(
            run.stdout.contains(&told),
            "{told}\nis not in: {}",
            run.stdout
        );
        codegen(self.path(), &["--quiet"]);
        self.check().exits(0);
    }
}

/// The times of everything below a folder.
fn times(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path.clone());
            }
            let modified = fs::metadata(&path)
                .and_then(|meta| meta.modified())
                .expect("a time");
            found.insert(path, modified);
        }
    }
    found
}

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
        "a folder was made, if only for a while"
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

/// An older codegen generated the files, from this spec or another.
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

    // What an older version wrote, as the lock file has it: other bytes, and their digest.
    project.edit(DEMO);
    let sum: Run = Command::new("sha256sum")
        .arg(project.out(DEMO))
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

const EDITED: &str = "what is to stay belongs into the spec; then `codegen` regenerates the file, and the edit is gone";

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
fn somebody_elses() {
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
    // What lies beside the generated files is nobody's business.
    fs::remove_file(project.out(DEMO)).expect("removed");
    codegen(project.path(), &["--quiet"]).exits(0);
    fs::write(project.out("rust/notes.txt"), "mine\n").expect("a file");
    project.check().exits(0);
}

/// With the files right and the lock file gone, generating would write one: without it the next change would find strangers.
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

/// Only what is asked for is looked at, and the command that is told is the one for it, ready to be typed.
#[test]
fn the_command_is_that_of_the_user() {
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
    let told = r"`codegen --spec spec/catalog.yaml --lang rust,go --out 'it'\''s generated'`";
    assert!(run.stdout.contains(told), "{}", run.stdout);
    assert!(!run.stdout.contains(".swift"), "{}", run.stdout);
    let shell: Run = Command::new("sh")
        .args([
            "-c",
            &told
                .trim_matches('`')
                .replacen("codegen", env!("CARGO_BIN_EXE_codegen"), 1),
        ])
        .current_dir(project.path())
        .output()
        .expect("a shell")
        .into();
    shell.exits(0);
    codegen(project.path(), &[&["check"], &args[..]].concat()).exits(0);
    codegen(project.path(), &["check", "--lang", "swift"]).exits(1);
}

/// What is shown is a diff that tools understand, from what is there to what generating would leave.
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

/// However much differs, what is shown can be read, and the rest is counted.
#[test]
fn much_is_counted() {
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

/// What somebody put into a file can't steer the terminal, and needn't be text.
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

/// A wrong spec is told of as ever, and nothing is compared.
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

#[test]
fn colours_where_somebody_sees_them() {
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

/// Somebody who has read enough is no reason to say that all is well.
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
