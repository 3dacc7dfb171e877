//! The promise: nothing of a user's is taken away by mistake. A run that would write something
//! else than it was meant to stops before it touches anything, or says what went.

use std::fs;

use crate::common::{codegen, files, folder, spec, write, write_spec};

const TABLE: &str =
    "title: T\ncode_kind: integer\nentries:\n  - {name: done, code: 0, description: Done}\n";

/// Who forgets `--spec` doesn't get another catalogue in place of theirs.
#[test]
fn without_a_spec_nothing_is_generated() {
    let folder = folder();
    let path = folder.path();
    spec(path, TABLE);
    codegen(path, &["--quiet"]).exits(0);
    fs::rename(path.join("spec"), path.join("errors")).expect("a spec elsewhere");
    let before = files(path);
    for args in [
        &[][..],
        &["check"],
        &["--check"],
        &["--quiet", "--lang", "go"],
    ] {
        let run = codegen(path, args)
            .exits(2)
            .says("no folder `spec` here")
            .says("--spec PATH")
            .says("--spec builtin");
        assert_eq!(run.stdout, "", "{args:?}");
    }
    assert_eq!(files(path), before);
    codegen(path, &["check", "--spec", "errors"]).exits(0);
}

#[test]
fn the_built_in_catalogue_is_there_for_who_asks() {
    let folder = folder();
    codegen(folder.path(), &["--spec", "builtin", "--lang", "go"]).exits(0);
    assert!(
        folder
            .path()
            .join("generated/go/selfieh5/selfieh5.go")
            .exists()
    );
    codegen(folder.path(), &["check", "--spec", "builtin"]).exits(0);
    // A folder of that name is found by its path.
    write_spec(&folder.path().join("builtin"), "mine", &["one"], TABLE);
    codegen(folder.path(), &["--spec", "./builtin", "--out", "mine"]).exits(0);
    assert!(folder.path().join("mine/go/one/one.go").exists());
}

#[test]
fn another_catalogue_is_refused() {
    let folder = folder();
    let path = folder.path();
    write_spec(&path.join("spec"), "first_codes", &["one", "two"], TABLE);
    write_spec(&path.join("other"), "other_codes", &["three"], TABLE);
    codegen(path, &["--quiet"]).exits(0);
    let before = files(path);
    for args in [
        &["--spec", "other"][..],
        &["--spec", "other", "--lang", "ts"],
        &["check", "--spec", "other"],
    ] {
        codegen(path, args)
            .exits(1)
            .says("`first_codes`")
            .says("`other_codes`")
            .says("--replace");
    }
    assert_eq!(files(path), before);
    codegen(path, &["--spec", "other", "--replace"]).exits(0);
    assert!(!path.join("generated/go/one").exists());
    codegen(path, &["check", "--spec", "other"]).exits(0);
    codegen(path, &["check"]).exits(1).says("`other_codes`");
}

/// Two branches, of which one gave the catalogue another name: git keeps both lines.
#[test]
fn a_merged_lock_belongs_to_both() {
    let folder = folder();
    let path = folder.path();
    write_spec(&path.join("spec"), "first_codes", &["one"], TABLE);
    codegen(path, &["--quiet"]).exits(0);
    let lock = path.join("generated/codegen.lock");
    let text = fs::read_to_string(&lock).expect("the lock");
    let owner = "# of the catalogue first_codes\n";
    assert!(text.contains(owner), "{text}");
    let both = text.replace(owner, &format!("{owner}# of the catalogue renamed_codes\n"));
    fs::write(&lock, both).expect("the lock");
    codegen(path, &["--quiet"]).exits(0);
    assert_eq!(fs::read_to_string(&lock).expect("the lock"), text);
}

#[test]
fn what_goes_is_named() {
    let folder = folder();
    let path = folder.path();
    let spec = path.join("spec");
    write_spec(
        &spec,
        "demo_codes",
        &["one", "two", "three", "four", "five", "six"],
        TABLE,
    );
    codegen(path, &["--lang", "go"]).exits(0);
    fs::remove_dir_all(spec.join("tables")).expect("tables");
    write_spec(&spec, "demo_codes", &["one"], TABLE);
    let run = codegen(path, &["--quiet", "--lang", "go"]).exits(0);
    for table in ["two", "three", "four", "five", "six"] {
        let file = format!("generated/go/{table}/{table}.go");
        let line = format!("codegen: {file}: no longer generated; removed");
        assert!(run.stderr.contains(&line), "{}", run.stderr);
        assert!(!path.join(file).exists());
    }
}

/// As `codegen --lang go` leaves the other languages alone, so does a check of what it wrote.
#[test]
fn a_check_asks_for_what_was_generated() {
    let folder = folder();
    let path = folder.path();
    spec(path, TABLE);
    codegen(path, &["--quiet", "--lang", "go,swift"]).exits(0);
    codegen(path, &["check"]).exits(0);
    let run = codegen(path, &["check", "--lang", "go,rust"]).exits(1);
    assert!(run.stdout.contains("missing-output"), "{}", run.stdout);
    write(
        &spec(path, TABLE).join("tables/demo.yaml"),
        &TABLE.replace("Done", "Over"),
    );
    let run = codegen(path, &["check"]).exits(1);
    assert!(
        run.stdout
            .contains("`codegen --lang swift,go` regenerates it"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("rust"), "{}", run.stdout);
}
