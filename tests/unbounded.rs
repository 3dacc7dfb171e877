//! The promise: whatever is wrong, and however often, a run ends soon and says no more than anybody
//! reads. Time grows with the size of what is read, not with its square: each size here would take
//! many minutes otherwise.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::common::{Run, codegen, command, edit, folder, spec, write};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
const MANY: usize = 60_000;

/// Runs codegen with this table, and stops it if it takes as long as only squares do.
fn with_table(table: &str, args: &[&str]) -> Run {
    let folder = folder();
    spec(folder.path(), table);
    ends(folder.path(), args)
}

fn ends(folder: &std::path::Path, args: &[&str]) -> Run {
    let (out, err) = (folder.join("stdout"), folder.join("stderr"));
    let to = |path| std::fs::File::create(path).expect("a file");
    let mut run = command(folder, args)
        .stdin(Stdio::null())
        .stdout(to(&out))
        .stderr(to(&err))
        .spawn()
        .expect("codegen runs");
    let start = Instant::now();
    let status = loop {
        if let Some(status) = run.try_wait().expect("a run") {
            break status;
        }
        if start.elapsed() > Duration::from_secs(60) {
            run.kill().expect("killed");
            panic!("{args:?} takes too long");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let read = |path| std::fs::read_to_string(path).expect("UTF-8");
    Run {
        status: status.code(),
        stdout: read(&out),
        stderr: read(&err),
    }
}

fn rows(row: impl Fn(usize) -> String) -> String {
    let rows: String = (0..MANY).map(row).collect();
    format!("{TABLE}{rows}")
}

#[test]
fn mistakes_by_the_thousand() {
    let cases = [
        (
            "repeated keys",
            format!("{TABLE}{}", "    code: 1\n".repeat(MANY)),
            "duplicate-key",
        ),
        (
            "distinct keys",
            format!(
                "{TABLE}{}",
                (0..MANY)
                    .map(|at| format!("    key_{at}: 1\n"))
                    .collect::<String>()
            ),
            "unknown-key",
        ),
        (
            "unknown repeats",
            rows(|at| {
                format!(
                    "  - {{name: n{at}, code: 1{at}, description: x}}\n  - {{code: 1{at}, description: x, repeats: m{at}}}\n"
                )
            }),
            "unknown-repeat",
        ),
        (
            "the same name",
            rows(|at| format!("  - {{name: same, code: 1{at}, description: x}}\n")),
            "duplicate-name",
        ),
        (
            "names that are none",
            rows(|at| format!("  - {{name: '{at}', code: 1{at}, description: x}}\n")),
            "bad-name",
        ),
        (
            "on one line",
            format!(
                "title: Demo\ncode_kind: integer\nentries: [{}]\n",
                (0..MANY)
                    .map(|at| format!("{{nam: n{at}}},"))
                    .collect::<String>()
            ),
            "unknown-key",
        ),
    ];
    for (what, table, rule) in cases {
        let formats = if rule == "duplicate-key" {
            &["human", "json", "sarif", "github"][..]
        } else {
            &["human"]
        };
        for format in formats {
            let run = with_table(&table, &["--message-format", format]);
            let said = format!("{}{}", run.stdout, run.stderr);
            assert_eq!(run.status, Some(1), "{what}");
            let start: String = said.chars().take(2_000).collect();
            assert!(said.contains(rule), "{what}: {start}");
            assert!(said.len() < 3_000_000, "{what}, {format}: {}", said.len());
            assert!(
                said.contains("and ") && said.contains(" more mistakes"),
                "{what}, {format}"
            );
            if *format == "human" {
                assert_eq!(said.matches("error[").count(), 100, "{what}");
                assert!(
                    said.contains("mistakes in spec; nothing was written"),
                    "{what}"
                );
            }
        }
    }
}

/// What is declared once in a catalogue.
#[test]
fn lists_by_the_thousand() {
    let many = |item: &dyn Fn(usize) -> String| (0..MANY).map(item).collect::<String>();
    let cases = [
        ("tables:\n", many(&|at| format!("  - missing_{at}\n"))),
        ("tables:\n", "  - demo\n".repeat(MANY)),
        ("tables:\n", many(&|at| format!("  - Missing {at}\n"))),
        (
            "attributes:\n",
            many(&|at| format!("  column_{at}: {{type: integer}}\n")),
        ),
        ("attributes:\n", "  column: {type: integer}\n".repeat(MANY)),
        (
            "attributes:\n  kind:\n    type: enum\n    values:\n",
            many(&|at| format!("      - word_{at}\n")),
        ),
        ("initialisms:\n", "  - ocr x\n".repeat(MANY)),
        (
            "packages:\n  keywords:\n",
            many(&|at| format!("    - k{at}\n")),
        ),
        ("packages:\n  authors:\n", "    - ''\n".repeat(MANY)),
        (
            "packages:\n  license_files:\n",
            many(&|at| format!("    - LICENSE-{at}\n")),
        ),
    ];
    for (key, items) in cases {
        let folder = folder();
        let spec = spec(folder.path(), TABLE);
        let catalog = spec.join("catalog.yaml");
        if key == "tables:\n" {
            edit(&catalog, key, &format!("{key}{items}"));
        } else {
            edit(&catalog, "tables:\n", &format!("{key}{items}tables:\n"));
        }
        let run = ends(folder.path(), &[]);
        assert_eq!(run.status, Some(1), "{key}");
        assert!(run.stderr.len() < 300_000, "{key}: {}", run.stderr.len());
    }
    let folder = folder();
    spec(folder.path(), TABLE);
    let items = many(&|at| {
        format!(
            "  - {{spec: spec, out: 'out{}', lang: [klingon]}}\n",
            at / 2
        )
    });
    write(
        &folder.path().join("codetables.yaml"),
        &format!("generate:\n{items}"),
    );
    ends(folder.path(), &[]).exits(1).says(" more mistakes");
}

/// A name, a word or a line of many megabytes is shortened, wherever it is quoted.
#[test]
fn long_names() {
    let long = "x".repeat(3_000_000);
    let cases = [
        TABLE.replace("name: success", &format!("name: {long}-")),
        TABLE.replace("name: success", &format!("{long}: 1")),
        TABLE.replace("code: 0", &format!("code: {long}")),
        TABLE.replace("code_kind: integer", &format!("code_kind: {long}")),
        format!("{TABLE}  - {{code: 1, description: x, repeats: {long}}}\n"),
        TABLE.replace(
            "description: Done",
            &format!("description: Done\n    billed: {long}"),
        ),
        TABLE
            .replace("integer", "string")
            .replace("code: 0", &format!("code: \"{long}\\u200B\"")),
    ];
    for table in cases {
        for format in ["human", "json", "sarif", "github"] {
            let run = with_table(&table, &["--message-format", format]).exits(1);
            let said = run.stdout.len() + run.stderr.len();
            let limit = if format == "sarif" { 60_000 } else { 20_000 };
            assert!(said < limit, "{format}: {said} bytes");
        }
    }
    let folder = folder();
    let catalog = spec(folder.path(), TABLE).join("catalog.yaml");
    let keys = [
        "license: {}",
        "repository: {}",
        "rust: {name: {}}",
        "go: {module: {}}",
        "license_files: ['{}']",
        "kotlin: {package: {}}",
    ];
    for key in keys {
        let packages = format!("packages:\n  {}\n", key.replace("{}", &long));
        edit(
            &catalog,
            "title: Demo\n",
            &format!("title: Demo\n{packages}"),
        );
        let run = ends(folder.path(), &[]).exits(1);
        assert!(run.stderr.len() < 5_000, "{key}: {}", run.stderr.len());
        edit(&catalog, &packages, "");
    }
}

/// What can't be seen in a line that is drawn, or could steer the terminal, is escaped; and the
/// mark below it is still below what is meant.
#[test]
fn drawn_lines_have_nothing_hidden() {
    let hidden = [
        '\u{80}',
        '\u{85}',
        '\u{9b}',
        '\u{9d}',
        '\u{7f}',
        '\u{ad}',
        '\u{34f}',
        '\u{61c}',
        '\u{115f}',
        '\u{1160}',
        '\u{17b4}',
        '\u{180b}',
        '\u{180e}',
        '\u{180f}',
        '\u{200b}',
        '\u{200d}',
        '\u{200e}',
        '\u{2028}',
        '\u{202e}',
        '\u{2060}',
        '\u{2066}',
        '\u{206f}',
        '\u{3164}',
        '\u{fe00}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{ffa0}',
        '\u{fff0}',
        '\u{fff9}',
        '\u{1bca0}',
        '\u{1d173}',
        '\u{e0001}',
        '\u{e0041}',
        '\u{e0100}',
        '\u{e01ef}',
        '\u{e0fff}',
    ];
    for c in hidden {
        let table = TABLE.replace(
            "description: Done",
            &format!("description: 'a{c}b', bad: x"),
        );
        let table = table
            .replace(
                "  - name: success\n    code: 0\n    ",
                "  - {name: a, code: 0, ",
            )
            .replace("bad: x", "bad: x}");
        let folder = folder();
        spec(folder.path(), &table);
        let run = codegen(folder.path(), &[]).exits(1);
        assert!(
            !run.stderr.contains(c),
            "U+{:04X}: {}",
            u32::from(c),
            run.stderr
        );
        let mut lines = run.stderr.lines();
        // YAML itself refuses some of them, and says where.
        if let Some(drawn) = lines.find(|line| line.contains("bad: x")) {
            let escape = c.escape_unicode().to_string();
            assert!(drawn.contains(&escape), "{drawn}");
            let marks = lines.next().expect("marks");
            let at = marks.find('^').expect("a mark");
            assert!(
                drawn[at..].starts_with("bad") || run.stderr.contains("yaml-syntax"),
                "{drawn}\n{marks}"
            );
        }
    }
}

/// A lock file of many lines, whichever run reads it.
#[test]
fn long_lock_files() {
    let folder = folder();
    let path = folder.path();
    spec(path, TABLE);
    codegen(path, &["--quiet", "--lang", "go"]).exits(0);
    let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let lines: String = (0..200_000)
        .map(|at| format!("{digest}  rust/src/tables/t{at}.rs\n"))
        .collect();
    let lock = path.join("generated/codegen.lock");
    let text = std::fs::read_to_string(&lock).expect("the lock");
    write(&lock, &(text + &lines));
    for args in [
        &["check", "--lang", "go"][..],
        &["--lang", "go"],
        &["--lang", "rust"],
    ] {
        ends(path, args).exits(0);
    }
    ends(path, &["check", "--lang", "go,rust"]).exits(0);
}

/// Paths in a lock file are written in one way only: another way to write a path would be another
/// file to remove, which it isn't.
#[test]
fn paths_in_a_lock_file() {
    let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let paths = [
        "rust//src/types.rs",
        "rust/./src/types.rs",
        "./rust/src/types.rs",
        "rust/src/types.rs/",
        "rust/src/../src/types.rs",
        "../victim",
        "/etc/hostname",
        "rust/src/types.rs/.",
        "//rust/src/types.rs",
        "..",
        ".",
        "rust/\u{1b}[31m",
    ];
    for bad in paths {
        let folder = folder();
        let path = folder.path();
        spec(path, TABLE);
        codegen(path, &["--quiet", "--lang", "rust"]).exits(0);
        let out = path.join("generated");
        let lock = out.join("codegen.lock");
        let text = std::fs::read_to_string(&lock).expect("the lock");
        let line = text.lines().count() + 1;
        let types = text
            .lines()
            .find(|line| line.ends_with("rust/src/types.rs"));
        let known = &types.expect("a line")[..64];
        for digest in [digest, known] {
            write(&lock, &format!("{text}{digest}  {bad}\n"));
            let before = crate::common::files(&out);
            for args in [&["--lang", "rust"][..], &["check"]] {
                codegen(path, args)
                    .exits(1)
                    .says(&format!("generated/codegen.lock:{line}: "));
                assert!(crate::common::files(&out) == before, "{bad}");
            }
        }
    }
}
