//! The promise: the command line is what `--help` says, and its exit status can be relied on.

use crate::common;
use crate::common::library::Language;
use crate::common::{codegen, folder, root};

#[test]
fn help_is_shown() {
    let file = |name: &str| root().join("tests/help").join(name);
    common::assert_snapshot(
        &file("codegen.txt"),
        codegen(root(), &["--help"]).exits(0).stdout,
    );
    common::assert_snapshot(
        &file("init.txt"),
        codegen(root(), &["init", "--help"]).exits(0).stdout,
    );
    common::assert_snapshot(
        &file("check.txt"),
        codegen(root(), &["check", "--help"]).exits(0).stdout,
    );
    common::assert_snapshot(
        &file("docs.txt"),
        codegen(root(), &["docs", "--help"]).exits(0).stdout,
    );
    common::assert_snapshot(
        &file("show.txt"),
        codegen(root(), &["show", "--help"]).exits(0).stdout,
    );
}

#[test]
fn languages() {
    let generated = |lang: &[&str]| {
        let folder = folder();
        let spec = common::shipped();
        let args = [&["--spec", common::arg(&spec)], lang].concat();
        codegen(folder.path(), &args).exits(0);
        let mut languages: Vec<String> = common::files(&folder.path().join("generated"))
            .into_keys()
            .filter_map(|path| Some(path.split_once('/')?.0.to_owned()))
            .collect();
        languages.dedup();
        languages.join(" ")
    };
    let mut all: Vec<&str> = Language::all().iter().map(|it| it.folder()).collect();
    all.sort_unstable();
    assert_eq!(generated(&[]), all.join(" "));
    assert_eq!(generated(&["--lang", "all"]), all.join(" "));
    assert_eq!(generated(&["--lang", "ts"]), "ts");
    assert_eq!(generated(&["--lang", "ts,go"]), "go ts");
    assert_eq!(generated(&["-l", "Kotlin", "-l", "swift"]), "kotlin swift");
    for (long, folder) in [
        ("typescript", "ts"),
        ("golang", "go"),
        ("rs", "rust"),
        ("kt", "kotlin"),
    ] {
        assert_eq!(generated(&["--lang", long]), folder);
    }
}

#[test]
fn wrong_usage_is_status_2() {
    for args in [
        &["--lang", "cobol"][..],
        &["--nope"],
        &["show", "--format", "xml"],
        &["completions", "cmd"],
        &["chek"],
        // These options belong to generating.
        &["--lang", "ts", "check"],
        &["--check", "check"],
        &["--out", "x", "show"],
        &["check", "--check"],
        &["--message-format", "xml", "check"],
    ] {
        codegen(root(), args).exits(2).says("--help");
    }
}

#[test]
fn quiet_prints_nothing() {
    let folder = folder();
    let run = codegen(folder.path(), &["--spec", "builtin", "--quiet"]).exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

/// Results go to stdout, messages to stderr.
#[test]
fn messages_go_to_stderr() {
    let folder = folder();
    let spec = common::shipped();
    let run = codegen(folder.path(), &["--spec", common::arg(&spec)]).exits(0);
    assert_eq!(run.stdout, "");
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = codegen(root(), &["completions", shell]).exits(0);
        for word in ["codegen", "check", "message-format"] {
            assert!(run.stdout.contains(word), "{shell}: {word}");
        }
    }
}
