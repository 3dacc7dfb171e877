//! The promise: the sources of one language can be generated into somebody's own source tree. The
//! compilers, at their strictest, take them as a part of the programs around them, which use them.
//! Nothing but sources is written, and codegen keeps to its own files there as it does elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::common::library::Language;
use crate::common::toolchain::toolchain;
use crate::common::tools::Checked;
use crate::common::{arg, codegen, files, folder, root, shipped, write, write_spec};

const TABLE: &str =
    "title: T\ncode_kind: integer\nentries:\n  - {name: done, code: 0, description: Done}\n";
const EMBEDDED: [&str; 7] = [
    "--form",
    "embedded",
    "--lang",
    "ts",
    "--out",
    "src/codes",
    "--quiet",
];

each_language!(embeds);

fn embeds(language: Language) -> Checked {
    toolchain(language).embed()
}

/// A project with a spec of two tables, and a file that is somebody's own.
fn project() -> tempfile::TempDir {
    let folder = folder();
    write_spec(
        &folder.path().join("spec"),
        "demo_codes",
        &["one", "two"],
        TABLE,
    );
    write(&folder.path().join("src/codes/own.ts"), "export {};\n");
    folder
}

/// The sources of the package, and nothing that makes a package of them.
#[test]
fn only_sources_are_written() {
    for &language in Language::all() {
        let host = folder();
        let path = host.path();
        write(&path.join("go.mod"), "module example.com/shop\n");
        let lang = language.folder();
        let spec = shipped();
        let args = [
            "--spec",
            arg(&spec),
            "--lang",
            lang,
            "--form",
            "embedded",
            "--out",
            "codes",
        ];
        codegen(path, &[&args[..], &["--quiet"]].concat()).exits(0);
        codegen(path, &["check", "--spec", arg(&spec), "--out", "codes"]).exits(0);
        let embedded = files(&path.join("codes"));
        let package = files(&root().join("generated").join(lang));
        let is_source = |path: &&String| path.ends_with(extension(language));
        let wanted = package.keys().filter(is_source);
        assert!(wanted.count() > 10, "{lang}");
        for (path, text) in &embedded {
            let text = String::from_utf8_lossy(text);
            let is_ours = path == "codegen.lock" || path == ".gitattributes";
            assert!(is_ours || is_source(&path), "{lang}: {path}");
            assert!(
                text.contains("DO NOT EDIT") || path == "codegen.lock",
                "{lang}: {path}"
            );
        }
        // Git is told of each file, and of no other that may be in the folder.
        let attributes = String::from_utf8_lossy(&embedded[".gitattributes"]);
        let told = attributes
            .lines()
            .filter_map(|line| line.strip_prefix('/')?.split(' ').next());
        let told: BTreeSet<&str> = told.collect();
        let there = embedded.keys().map(String::as_str);
        assert_eq!(told, there.collect(), "{lang}");
    }
}

/// How the name of a source ends.
fn extension(language: Language) -> &'static str {
    match language {
        Language::Rust => ".rs",
        Language::TypeScript => ".ts",
        Language::Kotlin => ".kt",
        Language::Swift => ".swift",
        Language::Go => ".go",
    }
}

#[test]
fn files_of_others_are_left_alone() {
    let project = project();
    let path = project.path();
    codegen(path, &EMBEDDED).exits(0);
    let out = path.join("src/codes");
    assert!(out.join("constants/two.ts").exists() && out.join("own.ts").exists());
    codegen(path, &["check", "--out", "src/codes"]).exits(0);

    // A table goes, and so do its files; what somebody has put beside them stays.
    write(&out.join("constants/mine.ts"), "export {};\n");
    fs::remove_file(path.join("spec/tables/two.yaml")).expect("two.yaml");
    write_spec(&path.join("spec"), "demo_codes", &["one"], TABLE);
    let run = codegen(path, &["check", "--out", "src/codes"]).exits(1);
    for line in [
        "error[left-over-output]: src/codes/constants/two.ts",
        "`codegen --lang ts --out src/codes --form embedded` regenerates it",
    ] {
        assert!(run.stdout.contains(line), "{line}: {}", run.stdout);
    }
    codegen(path, &EMBEDDED).exits(0);
    assert!(!out.join("constants/two.ts").exists());
    assert!(out.join("constants/mine.ts").exists() && out.join("own.ts").exists());

    // An edit is found, and a file that is in the way is not overwritten.
    let one = out.join("constants/one.ts");
    let text = fs::read_to_string(&one).expect("one.ts");
    write(&one, &(text + "// edited\n"));
    let run = codegen(path, &["check", "--out", "src/codes"]).exits(1);
    assert!(
        run.stdout
            .contains("error[edited-output]: src/codes/constants/one.ts"),
        "{}",
        run.stdout
    );
    codegen(path, &EMBEDDED).exits(0);
    write(&out.join("constants/three.ts"), "export {};\n");
    write_spec(&path.join("spec"), "demo_codes", &["one", "three"], TABLE);
    let before = files(path);
    codegen(path, &EMBEDDED)
        .exits(1)
        .says("src/codes/constants/three.ts");
    assert_eq!(files(path), before);
}

/// What is written into a folder is not mixed with what was written there in another form.
#[test]
fn forms_are_not_mixed() {
    let packages = &["--lang", "ts,swift", "--out", "src/codes", "--quiet"][..];
    let swift = &[
        "--form",
        "embedded",
        "--lang",
        "swift",
        "--out",
        "src/codes",
        "--quiet",
    ][..];
    for (first, other, words) in [
        (
            &EMBEDDED[..],
            packages,
            "src/codes has embedded TypeScript, and this run writes packages",
        ),
        (
            packages,
            &EMBEDDED[..],
            "src/codes has packages, and this run writes embedded TypeScript",
        ),
        (
            swift,
            &EMBEDDED[..],
            "src/codes has embedded Swift, and this run writes embedded TypeScript",
        ),
    ] {
        let project = project();
        let path = project.path();
        let out = path.join("src/codes");
        codegen(path, first).exits(0);
        let own = out.join("ts/own.txt");
        write(&own, "mine\n");
        let before = files(path);
        codegen(path, other)
            .exits(1)
            .says(words)
            .says("codegen --replace");
        codegen(path, &[&["check"], &other[..other.len() - 1]].concat())
            .exits(1)
            .says(words);
        assert_eq!(files(path), before);
        codegen(path, first).exits(0);
        assert_eq!(files(path), before);

        // It is meant: nothing of the one is left beside the other, but for what is somebody's own.
        codegen(path, &[other, &["--replace"]].concat()).exits(0);
        let replaced = files(&out);
        fs::remove_dir_all(&out).expect("the folder");
        codegen(path, other).exits(0);
        write(&own, "mine\n");
        write(&out.join("own.ts"), "export {};\n");
        assert!(replaced == files(&out), "{:?}", replaced.keys());
    }
}

/// Two branches, of which one went over to the other form: git keeps the lines of both locks. Each
/// form can be generated then, and what is left of the other goes.
#[test]
fn a_merged_lock_may_have_both_forms() {
    let packages = &["--lang", "ts", "--out", "src/codes", "--quiet"][..];
    for wanted in [&EMBEDDED[..], packages] {
        let project = project();
        let path = project.path();
        let (out, aside) = (path.join("src/codes"), path.join("aside"));
        codegen(path, packages).exits(0);
        fs::rename(&out, &aside).expect("the packages");
        codegen(path, &EMBEDDED).exits(0);
        let lock = |folder: &Path| fs::read_to_string(folder.join("codegen.lock")).expect("a lock");
        let merged = lock(&out) + lock(&aside).split_once('\n').expect("lines").1;
        for (path, text) in files(&aside) {
            write(&out.join(path), std::str::from_utf8(&text).expect("UTF-8"));
        }
        write(&out.join("codegen.lock"), &merged);
        codegen(path, wanted).exits(0);
        let there = files(&out);
        fs::remove_dir_all(&out).expect("the folder");
        codegen(path, wanted).exits(0);
        write(&out.join("own.ts"), "export {};\n");
        assert!(there == files(&out), "{:?}", there.keys());
    }
}

/// The example in `--help`, as somebody types it in a module of Go.
#[test]
fn the_example_works() {
    let project = project();
    let path = project.path();
    write(&path.join("go.mod"), "module example.com/shop\n");
    let help = codegen(path, &["--help"]).exits(0).stdout;
    let example = help
        .lines()
        .find(|line| line.contains("--form embedded"))
        .expect("an example");
    let args: Vec<&str> = example.split_whitespace().skip(1).collect();
    codegen(path, &args).exits(0).says("Go: ");
    let one = path.join("internal/errcodes/one/one.go");
    let text = fs::read_to_string(one).expect("one.go");
    assert!(
        text.contains("\"example.com/shop/internal/errcodes\""),
        "{text}"
    );
}

#[test]
fn one_language_a_run() {
    let project = project();
    for args in [
        &["--form", "embedded"][..],
        &["--form", "embedded", "--lang", "ts,go"],
        &["check", "--form", "embedded"],
    ] {
        let run = codegen(project.path(), args);
        run.exits(2)
            .says("`--form embedded` is for one language")
            .says("--lang go");
    }
    codegen(project.path(), &["--form", "embeded"])
        .exits(2)
        .says("embedded");
    assert!(!project.path().join("generated").exists());
}

#[test]
fn from_a_project_file() {
    let project = project();
    let path = project.path();
    let items = "generate:\n  - {spec: spec, out: generated, lang: [rust, swift]}\n  - {spec: spec, out: src/codes, lang: [ts], form: embedded}\n";
    write(&path.join("codetables.yaml"), items);
    codegen(path, &["--quiet"]).exits(0);
    codegen(&path.join("src"), &["check"]).exits(0);
    assert!(path.join("src/codes/index.ts").exists());
    assert!(path.join("generated/rust/Cargo.toml").exists());
    codegen(path, &["check", "--lang", "ts"]).exits(0);
    // Who says it in options says all of it in options.
    codegen(path, &["check", "--form", "package"]).exits(0);

    for (item, place) in [
        ("{spec: spec, out: x, form: embedded}", ":2:32"),
        (
            "{spec: spec, out: x, form: embedded, lang: [go, ts]}",
            ":2:32",
        ),
    ] {
        write(
            &path.join("codetables.yaml"),
            &format!("generate:\n  - {item}\n"),
        );
        let run = codegen(path, &[]).exits(1).says("error[one-language]");
        run.says(&format!("codetables.yaml{place}"));
    }
    let item = "{spec: spec, out: x, form: embeded, lang: [go]}";
    write(
        &path.join("codetables.yaml"),
        &format!("generate:\n  - {item}\n"),
    );
    codegen(path, &[]).exits(1).says("did you mean `embedded`?");
    assert!(!path.join("x").exists());
}
