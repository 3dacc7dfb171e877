//! The promise: what is said and decided in passing is right, too. Each of these was once changed
//! by a mutant (`tests/mutants.sh`), and no other test noticed.

use std::path::Path;

use crate::common::{Run, codegen, edit, folder, spec, write, write_spec};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";

/// Runs `init --from` with a file of this name and text; the spec is in `spec`.
fn import(folder: &Path, name: &str, text: &str) -> Run {
    write(&folder.join(name), text);
    codegen(folder, &["init", "--from", name])
}

/// A spec of a table with one entry, which has these lines more.
fn entry(folder: &Path, name: &str, lines: &str) {
    let table = format!("{TABLE}{lines}");
    write_spec(&folder.join(name), "demo_codes", &["demo"], &table);
}

#[test]
fn days_that_there_are() {
    let days = [
        ("2024-02-29", true),
        ("2000-02-29", true),
        ("2023-04-30", true),
        ("2023-12-31", true),
        ("1900-02-29", false),
        ("2023-02-29", false),
        ("2024-02-30", false),
        ("2023-04-31", false),
        ("2023-13-01", false),
        ("2023-00-01", false),
        ("2023-01-00", false),
    ];
    for (day, is_one) in days {
        let folder = folder();
        spec(folder.path(), &format!("{TABLE}    since: {day}\n"));
        let run = codegen(folder.path(), &["--quiet", "--lang", "go"]);
        assert_eq!(run.status == Some(0), is_one, "{day}: {}", run.stderr);
    }
}

#[test]
fn a_number_that_is_missing() {
    for nothing in ["", " null", " ~"] {
        let folder = folder();
        let table = format!("{TABLE}    status:{nothing}\n");
        let catalog = spec(folder.path(), &table).join("catalog.yaml");
        let columns = "attributes:\n  status: {type: integer}\ntables:\n";
        edit(&catalog, "tables:\n", columns);
        codegen(folder.path(), &[])
            .exits(1)
            .says("help: write the number, or take the key out");
    }
}

#[test]
fn tables_of_pipes() {
    let within = folder();
    let text = "code | name | text\n1 | one | Done\n2 | two | Not done\n";
    import(within.path(), "codes.txt", text).exits(0);
    let table = within.path().join("spec/tables/codes.yaml");
    let table = std::fs::read_to_string(table).expect("a table");
    assert!(table.contains("description: Not done"), "{table}");
    let wide = folder();
    let text = "code | name | text\n1 | one | Done\n2 | two | Not | done\n";
    import(wide.path(), "codes.txt", text)
        .exits(1)
        .says(r"help: a `|` separates cells; in a Markdown table, `\|` doesn't");
}

#[test]
fn what_an_import_tells() {
    let same = folder();
    let text = "code,name,description\n1,one,Done\n1,uno,Done\n2,two,No\n";
    import(same.path(), "codes.csv", text)
        .exits(0)
        .says("aliases      1 row that another one says under another name");
    // As many rows as are shown: there are no more.
    for (count, more) in [(5, None), (6, Some("and 1 more"))] {
        let gaps = folder();
        let row = |at: usize| {
            let name = if at <= count {
                String::new()
            } else {
                format!("n{at}")
            };
            format!("{at},{name},Text {at}\n")
        };
        let rows: String = (1..=60).map(row).collect();
        let run = import(
            gaps.path(),
            "codes.csv",
            &format!("code,name,description\n{rows}"),
        );
        assert_eq!(run.stderr.matches("this row has no `name`").count(), 5);
        assert_eq!(
            run.stderr.contains(" more"),
            more.is_some(),
            "{}",
            run.stderr
        );
        assert!(
            more.is_none_or(|words| run.stderr.contains(words)),
            "{}",
            run.stderr
        );
    }
}

#[test]
fn a_column_of_two_tables() {
    let folder = folder();
    let rows = "| code | description | status |\n| --- | --- | --- |\n| 1 | Done | 200 |\n| 2 | No | 404 |\n";
    let text = format!("# One\n\n{rows}\n# Two\n\n{rows}");
    import(folder.path(), "codes.md", &text).exits(0);
    let catalog = std::fs::read_to_string(folder.path().join("spec/catalog.yaml"));
    let catalog = catalog.expect("a catalogue");
    assert!(
        catalog.contains("  status:\n    type: integer\n"),
        "{catalog}"
    );
}

#[test]
fn what_diff_says_of_aliases() {
    let folder = folder();
    let path = folder.path();
    entry(path, "one", "    aliases: [ok, fine]\n");
    entry(path, "two", "    aliases: [fine, ok]\n");
    entry(path, "three", "    aliases: [fine]\n");
    let diff = |new: &str, old: &str| {
        let run = codegen(path, &["diff", "--spec", new, "--from", old]);
        run.exits(0).stdout
    };
    let said = diff("two", "one");
    assert!(
        said.contains("success: the aliases stand in another order"),
        "{said}"
    );
    let said = diff("three", "two");
    assert!(
        said.contains("success: no longer ok, not reserved"),
        "{said}"
    );
}

/// What two texts have in common is left out as soon as that is three words.
#[test]
fn long_texts_in_diff() {
    let folder = folder();
    let path = folder.path();
    for (common, begins) in [(8, "\"word1 "), (9, "\"… word4 "), (10, "\"… word5 ")] {
        let words: Vec<String> = (1..=common).map(|at| format!("word{at}")).collect();
        let words = words.join(" ");
        entry(path, "old", &format!("    note: {words} then\n"));
        entry(path, "new", &format!("    note: {words} now\n"));
        let run = codegen(path, &["diff", "--spec", "new", "--from", "old"]).exits(0);
        assert!(run.stdout.contains(begins), "{common}: {}", run.stdout);
    }
}

/// An entry whose name alone is reserved left its code to be taken; and the version is owed for
/// that, not for what comes before it.
#[test]
fn half_reserved() {
    let folder = folder();
    let path = folder.path();
    entry(path, "old", "  - {name: two, code: 2, description: Two}\n");
    let reserved = "reserved:\n  - {name: two, since: 1.0.0, reason: Gone.}\n";
    entry(path, "new", reserved);
    let args = ["diff", "--check", "--spec", "new", "--from", "old"];
    let run = codegen(path, &args).exits(1);
    assert!(
        run.stdout.contains("\"Two\": not reserved"),
        "{}",
        run.stdout
    );
    run.says("help: it is owed for `entry-removed`: demo.two, 2 two \"Two\": not reserved")
        .says("error[entry-removed]: ");
}

/// A page that says nothing of billing doesn't say that nothing is billed.
#[test]
fn a_page_without_billing() {
    let folder = folder();
    entry(folder.path(), "spec", "    billed: true\n");
    write(
        &folder.path().join("page.csv"),
        "code,description\n0,Done\n",
    );
    let run = codegen(folder.path(), &["diff", "--from", "page.csv"]).exits(0);
    assert!(run.stdout.contains("nothing has changed"), "{}", run.stdout);
    let args = ["diff", "--from", "page.csv", "--format", "json"];
    let run = codegen(folder.path(), &args).exits(0);
    assert!(run.stdout.contains("\"changes\": []"), "{}", run.stdout);
}

#[test]
fn which_forms_are_of_one_language() {
    let cases = [
        ("form: package", 0),
        ("form: embedded", 1),
        ("lang: [go, rust], form: embedded", 1),
        ("lang: [ts], form: embedded", 0),
        ("lang: [ts], form: package", 0),
    ];
    for (item, status) in cases {
        let folder = folder();
        spec(folder.path(), TABLE);
        let project = format!("generate:\n  - {{spec: spec, out: codes, {item}}}\n");
        write(&folder.path().join("codetables.yaml"), &project);
        let run = codegen(folder.path(), &["--quiet"]);
        assert_eq!(run.status, Some(status), "{item}: {}", run.stderr);
        assert_eq!(run.stderr.contains("one-language"), status == 1, "{item}");
    }
}

#[test]
fn names_and_places_of_kotlin() {
    let folder = folder();
    let tables = ["codes_of_shop", "codes_2"];
    write_spec(&folder.path().join("spec"), "demo_codes", &tables, TABLE);
    codegen(folder.path(), &["--quiet", "--lang", "kotlin"]).exits(0);
    let package = "generated/kotlin/src/main/kotlin/com/example/democodes";
    let package = folder.path().join(package);
    assert!(package.join("CodesOfShop.kt").exists());
    // `Codes2` is what a part of a large table is called.
    assert!(package.join("Codes2Table.kt").exists());
    let out = "app/src/main/kotlin/org/example/codes";
    let args = [
        "--quiet", "--lang", "kotlin", "--form", "embedded", "--out", out,
    ];
    codegen(folder.path(), &args).exits(0);
    let file = std::fs::read_to_string(folder.path().join(out).join("CodesOfShop.kt"));
    let file = file.expect("a file");
    assert!(file.contains("\npackage org.example.codes\n"), "{file}");
}

/// Godoc would take the first for a note to its readers; the second is none.
#[test]
fn notes_in_comments_of_go() {
    for (note, written) in [
        ("TODO(me): see to it.", "// “TODO(me):” see to it."),
        ("A(b) is one.", "// A(b) is one."),
    ] {
        let folder = folder();
        let table = TABLE.replace("entries:", &format!("note: \"{note}\"\nentries:"));
        spec(folder.path(), &table);
        codegen(folder.path(), &["--quiet", "--lang", "go"]).exits(0);
        let file = std::fs::read_to_string(folder.path().join("generated/go/demo/demo.go"));
        let file = file.expect("a file");
        assert!(file.contains(&format!("\n{written}\n")), "{note}: {file}");
    }
}

#[test]
fn show_says_why_something_is_deprecated() {
    let folder = folder();
    let deprecated = "    deprecated: {since: 1.0.0, reason: Gone.}\n";
    spec(folder.path(), &format!("{TABLE}{deprecated}"));
    let run = codegen(folder.path(), &["show", "success"]).exits(0);
    let said = format!("{}{}", run.stdout, run.stderr);
    assert!(
        said.contains("success is deprecated since 1.0.0: Gone."),
        "{said}"
    );
}

#[test]
fn related_places_in_sarif() {
    let cases = [
        ("  - {name: success, code: 1, description: Two}\n", 1),
        ("  - {name: 'no name', code: 1, description: Two}\n", 0),
    ];
    for (row, count) in cases {
        let folder = folder();
        spec(folder.path(), &format!("{TABLE}{row}"));
        let run = codegen(folder.path(), &["--message-format", "sarif"]).exits(1);
        let found = run.stdout.matches("\"relatedLocations\"").count();
        assert_eq!(found, count, "{}", run.stdout);
    }
}

/// Rows that fill two constants' worth but not two parts are in one.
#[test]
fn rows_in_one_constant() {
    for (rows, is_one) in [(200, true), (251, false)] {
        let folder = folder();
        let row = |at| format!("  - {{name: e{at}, code: {at}, description: Number {at}}}\n");
        let rows: String = (0..rows).map(row).collect();
        let table = format!("title: Demo\ncode_kind: integer\nentries:\n{rows}");
        spec(folder.path(), &table);
        codegen(folder.path(), &["--quiet", "--lang", "rust"]).exits(0);
        let written = folder.path().join("generated/rust/src/tables/demo.rs");
        let written = std::fs::read_to_string(written).expect("demo.rs");
        assert_eq!(!written.contains("ENTRIES_1"), is_one, "{written}");
    }
}

/// What is underlined of a file that is imported: of the keys in JSON the first, since the others
/// are no row of titles; and of a cell all that stands there, quotes included, but not the space
/// around it.
#[test]
fn what_is_underlined_in_a_file() {
    let json = r#"[{"foo": "a", "bar": "b"}]"#;
    let csv = "code,description,billed\n1,Fine,\"maybe\"\n2,Odd,  perhaps \n";
    let mut marks = Vec::new();
    for (name, text) in [("a.json", json), ("b.csv", csv)] {
        let folder = folder();
        let said = import(folder.path(), name, text).exits(1).stderr;
        let lines = said.lines().filter(|line| line.contains('^'));
        marks.extend(lines.map(|line| line.trim_start_matches("  | ").trim_end().to_owned()));
    }
    let expected = ["  ^^^^^", "       ^^^^^^^", "        ^^^^^^^"];
    assert_eq!(marks, expected);
}

/// Languages are named together where they wrote the same before and write the same now.
#[test]
fn languages_that_write_the_same() {
    let folder = folder();
    let columns = "attributes:\n  stated: {type: enum, values: [a]}\n  ocr_kind: {type: enum, values: [b]}\ntables:\n";
    for (name, initialisms) in [("old", ""), ("new", "initialisms: [stated, ocr]\n")] {
        entry(folder.path(), name, "");
        let catalog = folder.path().join(name).join("catalog.yaml");
        edit(&catalog, "tables:\n", &[initialisms, columns].concat());
    }
    let args = ["diff", "--spec", "new", "--from", "old"];
    let said = codegen(folder.path(), &args).exits(0).stdout;
    for words in [
        "ocr_kind: OcrKind → OCRKind in Swift and Go  [",
        "stated: Stated → STATED in Swift, StatedValue → STATED in Go  [",
    ] {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
}
