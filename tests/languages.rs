//! The promise: a language is complete, or a test says what it lacks. What a language has to have
//! in Rust the compiler asks for, by `Language` and `Toolchain`; here are the files.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::library::Language;
use crate::common::toolchain::{TESTED, home, module, toolchain};
use crate::common::{Run, files, golden, root};
use clap::ValueEnum;

/// The promises that are about each language.
const PROMISES: [&str; 10] = [
    "compiles",
    "embedded",
    "formatted",
    "hostile",
    "literals",
    "open_sets",
    "packages",
    "read_back",
    "readme",
    "reserved",
];

/// Every language has its tests, and the tests have no language that isn't there.
#[test]
fn every_promise_has_a_test_for_each() {
    assert_eq!(TESTED, Language::all());
    let tests = env::current_exe().expect("the tests");
    let list: Run = Command::new(tests)
        .arg("--list")
        .output()
        .expect("the tests are listed")
        .into();
    let list = list.exits(0).stdout;
    let promised = Language::all().iter().flat_map(|&language| {
        PROMISES.map(|promise| format!("{promise}::{}: test", module(language)))
    });
    let missing: Vec<String> = promised
        .filter(|test| !list.lines().any(|line| line == test))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn each_has_its_parts() {
    let mut missing = Vec::new();
    for &language in Language::all() {
        let (module, folder) = (module(language), language.folder());
        let parts = [
            format!("templates/{module}"),
            format!("generated/{folder}"),
            format!("tests/languages/{module}/conformance"),
            format!("tests/languages/{module}/open_sets"),
            format!("tests/languages/{module}/consumer"),
            format!("tests/languages/{module}/embedded"),
            format!("tests/languages/{module}/language.sh"),
            format!("tests/languages/{module}/cost.sh"),
        ];
        let golden = golden::CASES.map(|case| format!("tests/golden/{case}/generated/{folder}"));
        for part in parts.into_iter().chain(golden) {
            if !root().join(&part).exists() {
                missing.push(part);
            }
        }
        let escaper = format!("::{module}::");
        if !read("askama.toml")
            .lines()
            .any(|line| line.starts_with("path = ") && line.contains(&escaper))
        {
            missing.push(format!("an escaper for {module} in askama.toml"));
        }
        for (text, place) in mentions(language) {
            if !read(place).contains(&text) {
                missing.push(format!("{text:?} in {place}"));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// An empty list would keep a promise without looking at anything.
#[test]
fn nothing_is_left_empty() {
    for &language in Language::all() {
        let (toolchain, words) = (toolchain(language), toolchain(language).words());
        for (list, what) in [
            (words.keywords, "keywords"),
            (words.library, "names of its library"),
            (words.generated, "names of what is generated"),
        ] {
            assert!(!list.is_empty(), "{language:?}: no {what}");
        }
        assert!(
            !toolchain.formatters().is_empty(),
            "{language:?}: no formatter"
        );
        assert!(
            !toolchain.builds().is_empty(),
            "{language:?}: no large table"
        );
        let sources = files(&home(language));
        for folder in ["conformance/", "open_sets/", "consumer/", "embedded/"] {
            let has_one = sources.keys().any(|path| path.starts_with(folder));
            assert!(has_one, "{language:?}: {folder} is empty");
        }
        // The literals that are read back are those that the library's escaper writes.
        let escaper = format!("literal::{language:?}");
        let uses = |text: &Vec<u8>| String::from_utf8_lossy(text).contains(&escaper);
        assert!(sources.values().any(uses), "{language:?}: no {escaper}");
    }
}

/// What the documentation has to say about a language, and where.
fn mentions(language: Language) -> [(String, &'static str); 5] {
    let (title, folder) = (language.title(), language.folder());
    let fence = toolchain(language).fence();
    [
        (format!("\n{title}: "), "PUBLISHING.md"),
        (format!("cd release/{folder}"), "PUBLISHING.md"),
        (format!("\n```{fence}\n"), "README.md"),
        (format!("\n| {title}"), "docs/performance.md"),
        (title.to_owned(), "Cargo.toml"),
    ]
}

/// Every template has an escaper: what has none is escaped for HTML.
#[test]
fn templates_have_escapers() {
    let config = read("askama.toml");
    let extensions: BTreeSet<&str> = config
        .lines()
        .filter_map(|line| line.strip_prefix("extensions = "))
        .flat_map(|list| list.split('"').skip(1).step_by(2))
        .collect();
    let mut templates = 0;
    // Stylesheets and pictures are copied as they are.
    let copied = [".css", ".svg"];
    let is_copied = |path: &String| copied.iter().any(|end| path.ends_with(end));
    let paths = files(&root().join("templates")).into_keys();
    for path in paths.filter(|path| !is_copied(path)) {
        let extension = Path::new(&path).extension().and_then(|it| it.to_str());
        let known = extension.is_some_and(|extension| extensions.contains(extension));
        assert!(known, "templates/{path}: no escaper in askama.toml");
        templates += 1;
    }
    assert!(
        templates > 4 * Language::all().len(),
        "{templates} templates"
    );
}

/// What is in the tests belongs to a language, and what `tests/run.sh` calls it is its name.
#[test]
fn each_folder_is_a_language() {
    let folders = fs::read_dir(root().join("tests/languages")).expect("tests/languages");
    let folders: BTreeSet<_> = folders.map(|it| it.expect("an entry").path()).collect();
    let homes = Language::all().iter().map(|&language| home(language));
    assert_eq!(folders, homes.collect());
    for &language in Language::all() {
        let path = home(language).join("language.sh");
        let script = fs::read_to_string(&path).unwrap_or_default();
        let name = format!("\nname={}\n", language.folder());
        assert!(
            script.contains(&name),
            "{}: it should have the line {}",
            path.display(),
            name.trim()
        );
    }
}

/// What `--lang` calls a language is the name of its folder; its module is the variant's name.
#[test]
fn names_are_folders() {
    for &language in Language::all() {
        assert_eq!(
            language.to_possible_value().expect("a name").get_name(),
            language.folder()
        );
        assert_eq!(module(language), format!("{language:?}").to_lowercase());
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect(path)
}
