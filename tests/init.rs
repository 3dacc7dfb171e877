//! The promise: `codegen init` gives a spec and a project file that work at once, says what to do
//! next, and never takes anything away: it writes all of its files, or none.

use std::fs;
use std::path::Path;

use crate::common::import::text;
use crate::common::{codegen, files, folder, write};

const CSV: &str = "code,text\n1,One\n2,Two\n";

fn paths(folder: &Path) -> Vec<String> {
    files(folder).into_keys().collect()
}

#[test]
fn from_nothing() {
    let folder = folder();
    let run = codegen(folder.path(), &["init"]).exits(0);
    assert!(
        run.stderr.ends_with("codegen: next: run `codegen`\n"),
        "{}",
        run.stderr
    );
    let made = [
        "codetables.yaml",
        "spec/catalog.yaml",
        "spec/tables/payments.yaml",
    ];
    assert_eq!(paths(folder.path()), made);
    for path in made {
        assert!(run.stderr.contains(path), "{}", run.stderr);
        assert!(
            text(&folder.path().join(path)).starts_with("# "),
            "{path} explains nothing"
        );
    }
    codegen(folder.path(), &[]).exits(0);
    codegen(folder.path(), &["check"]).exits(0);
}

/// What is commented out works too, as soon as the comment signs go.
#[test]
fn comments_are_true() {
    let folder = folder();
    codegen(folder.path(), &["init"]).exits(0);
    let catalog = folder.path().join("spec/catalog.yaml");
    let uncommented: String = text(&catalog)
        .lines()
        .map(|line| {
            let key = line.trim_start_matches("# ");
            let is_key = key.ends_with(':') && !key.contains(' ') || key.starts_with("  ");
            format!("{}\n", if is_key { key } else { line })
        })
        .collect();
    assert_ne!(uncommented, text(&catalog));
    write(&catalog, &uncommented);
    codegen(folder.path(), &["--quiet", "--lang", "rust"]).exits(0);
    let shown = codegen(folder.path(), &["show", "--format", "json"]).exits(0);
    assert!(shown.stdout.contains("http_status"), "{}", shown.stdout);
}

#[test]
fn options_go_into_the_project_file() {
    let folder = folder();
    write(&folder.path().join("a.csv"), CSV);
    let options = [
        "init",
        "--from",
        "a.csv",
        "--spec",
        "my errors/codes",
        "--out",
        "src/gen",
        "--lang",
        "ts,go",
    ];
    codegen(folder.path(), &options).exits(0);
    codegen(folder.path(), &[]).exits(0);
    let made = paths(folder.path());
    for path in [
        "my errors/codes/tables/a.yaml",
        "src/gen/go/go.mod",
        "src/gen/ts/package.json",
    ] {
        assert!(made.iter().any(|one| one == path), "{path}: {made:?}");
    }
    assert!(!made.iter().any(|path| path.contains("/rust/")), "{made:?}");
}

/// From a CSV to constants inside a module that is there already, as `--help` shows it.
#[test]
fn inside_a_module() {
    let folder = folder();
    let path = folder.path();
    write(&path.join("go.mod"), "module example.com/shop\n\ngo 1.23\n");
    write(&path.join("errors.csv"), CSV);
    let help = codegen(path, &["init", "--help"]).exits(0).stdout;
    let mut lines = help.lines();
    let example = lines.find(|line| line.contains("--form embedded"));
    let example = example.expect("an example").trim();
    let args: Vec<&str> = example.split(' ').skip(1).collect();
    codegen(path, &args).exits(0);
    codegen(path, &[]).exits(0);
    let table = text(&path.join("internal/errcodes/errorcode/errorcode.go"));
    assert!(
        table.contains("\"example.com/shop/internal/errcodes\""),
        "{table}"
    );
    let made = paths(path);
    let modules = made.iter().filter(|path| path.ends_with("go.mod"));
    assert_eq!(modules.count(), 1, "{made:?}");
}

/// What is commented out in the project file works too.
#[test]
fn comments_of_the_project_file_are_true() {
    let folder = folder();
    codegen(folder.path(), &["init"]).exits(0);
    let project = folder.path().join("codetables.yaml");
    let written = text(&project);
    assert_eq!(written.matches("\n    # ").count(), 2, "{written}");
    write(&project, &written.replace("\n    # ", "\n    "));
    codegen(folder.path(), &[]).exits(0).says("TypeScript: ");
    assert!(folder.path().join("generated/index.ts").exists());
}

/// Somebody who is in a subfolder of a project is told what becomes of it.
#[test]
fn below_another_project() {
    let folder = folder();
    let below = folder.path().join("web");
    codegen(folder.path(), &["init", "--lang", "go"]).exits(0);
    write(&below.join("a.csv"), CSV);
    let options = ["init", "--from", "a.csv", "--lang", "ts"];
    let second = [
        &options[..],
        &["--spec-only", "--spec", "../errors", "--out", "src"],
    ]
    .concat();
    codegen(&below, &second)
        .exits(0)
        .says("add to ../codetables.yaml, under `generate`:\n  - spec: errors\n    out: web/src\n    lang: [ts]\n");
    codegen(&below, &options)
        .exits(0)
        .says("../codetables.yaml is no longer read here, and below");
    codegen(&below, &[]).exits(0).says("TypeScript: ");
}

/// In the project file `builtin` is the catalogue that comes with codegen.
#[test]
fn a_folder_called_builtin() {
    let folder = folder();
    codegen(folder.path(), &["init", "--spec", "./builtin"]).exits(0);
    codegen(folder.path(), &["show"]).exits(0);
    let shown = codegen(folder.path(), &["show"]).exits(0);
    assert!(shown.stdout.contains("payments"), "{}", shown.stdout);
}

#[test]
fn nothing_is_overwritten() {
    for there in [
        "codetables.yaml",
        "spec/catalog.yaml",
        "spec/tables/payments.yaml",
        "spec/tables/a.yaml",
    ] {
        let folder = folder();
        write(&folder.path().join("a.csv"), CSV);
        write(&folder.path().join(there), "mine\n");
        let before = files(folder.path());
        let args = if there.ends_with("/a.yaml") {
            &["init", "--from", "a.csv"][..]
        } else {
            &["init"]
        };
        codegen(folder.path(), args)
            .exits(2)
            .says(&format!("{there} is there already; nothing was written"));
        assert_eq!(files(folder.path()), before);
    }
}

/// A table that the new spec doesn't list would be in the way of every run.
#[test]
fn tables_that_are_there_are_noticed() {
    let folder = folder();
    write(
        &folder.path().join("spec/tables/other.yaml"),
        "title: Other\n",
    );
    let before = files(folder.path());
    codegen(folder.path(), &["init"])
        .exits(1)
        .says("error[unlisted-table]");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn all_or_nothing() {
    let folder = folder();
    // A file where a folder has to be is found when the first file is written already.
    write(&folder.path().join("spec/tables"), "no folder\n");
    let before = files(folder.path());
    let run = codegen(folder.path(), &["init"]);
    assert_eq!(run.status, Some(1), "{}", run.stderr);
    assert_eq!(files(folder.path()), before);
    codegen(folder.path(), &["init", "--spec", "spec/tables"])
        .exits(1)
        .says("nothing was written");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn mistakes_write_nothing() {
    let folder = folder();
    write(&folder.path().join("a.csv"), "code,text\n1,One\nx\n,Two\n");
    let before = files(folder.path());
    codegen(folder.path(), &["init", "--from", "a.csv"])
        .exits(1)
        .says("a.csv; nothing was written");
    assert_eq!(files(folder.path()), before);
}

/// A second spec in a project.
#[test]
fn the_spec_alone() {
    let folder = folder();
    let project = folder.path().join("codetables.yaml");
    codegen(folder.path(), &["init"]).exits(0);
    write(&folder.path().join("a.csv"), CSV);
    let args = [
        "init", "--from", "a.csv", "--spec", "errors", "--out", "lib",
    ];
    codegen(folder.path(), &args)
        .exits(2)
        .says("`--spec-only` leaves it as it is");
    let run = codegen(folder.path(), &[&args[..], &["--spec-only"]].concat()).exits(0);
    let (_, item) = run
        .stderr
        .split_once("under `generate`:\n")
        .expect("an item");
    let lines = item.lines().take_while(|line| line.starts_with("  "));
    let item: String = lines.map(|line| format!("{line}\n")).collect();
    fs::write(&project, text(&project) + &item).expect("codetables.yaml");
    codegen(folder.path(), &[]).exits(0).says(" in lib/");
}

/// The command that is told generates from a spec that no project file names.
#[test]
fn the_spec_alone_without_a_project() {
    let folder = folder();
    write(&folder.path().join("a.csv"), CSV);
    let options = "--from a.csv --spec-only --spec errors --out src --lang ts --form embedded";
    let args: Vec<&str> = ["init"].into_iter().chain(options.split(' ')).collect();
    let run = codegen(folder.path(), &args).exits(0);
    assert!(!run.stderr.contains("codetables.yaml"), "{}", run.stderr);
    let (_, command) = run.stderr.split_once("run `codegen ").expect("a command");
    let (command, _) = command.split_once('`').expect("the end of a command");
    codegen(folder.path(), &command.split(' ').collect::<Vec<_>>()).exits(0);
    assert!(folder.path().join("src/index.ts").exists());
}

#[test]
fn quiet_says_nothing() {
    let folder = folder();
    let run = codegen(folder.path(), &["init", "--quiet"]).exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

/// A catalogue is called after its project, and a second spec differently.
#[test]
fn catalogues_have_names() {
    let folder = folder();
    let project = folder.path().join("My-Shop 2");
    fs::create_dir(&project).expect("a folder");
    codegen(&project, &["init"]).exits(0);
    codegen(&project, &["init", "--spec-only", "--spec", "bank"]).exits(0);
    for (path, id) in [("spec", "my_shop_2_codes"), ("bank", "my_shop_2_bank")] {
        let catalog = text(&project.join(path).join("catalog.yaml"));
        assert!(catalog.contains(&format!("\nid: {id}\n")), "{catalog}");
    }
}

/// A file that somebody names out of place.
#[test]
fn files_are_taken_after_from() {
    let folder = folder();
    write(&folder.path().join("my codes.csv"), CSV);
    let tip = "tip: `codegen init --from 'my codes.csv'` makes a spec of it";
    for args in [&["init", "my codes.csv"][..], &["my codes.csv"]] {
        codegen(folder.path(), args).exits(2).says(tip);
    }
    let tip = "tip: `codegen init --from FILE` makes a spec of it";
    codegen(folder.path(), &["--from", "my codes.csv"])
        .exits(2)
        .says(tip);
}

#[test]
fn wrong_usage_is_status_2() {
    let folder = folder();
    write(&folder.path().join("a.csv"), CSV);
    for args in [
        &["init", "a.csv"][..],
        &["init", "--from"],
        &["init", "--table", "x"],
        &["init", "--column", "code=x"],
        &["init", "--from", "a.csv", "--column", "code"],
        &["init", "--from", "a.csv", "--column", "My Code=x"],
        &["init", "--from", "a.csv", "--table", "My Table"],
        &["init", "--lang", "cobol"],
        &["--lang", "go", "init"],
    ] {
        codegen(folder.path(), args).exits(2).says("--help");
    }
    codegen(folder.path(), &["init", "--form", "embedded"])
        .exits(2)
        .says("one language");
    assert_eq!(paths(folder.path()), ["a.csv"]);
}
