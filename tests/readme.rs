//! The promise: README.md is true. Its commands run as they stand and print what it shows, its spec
//! generates, its snippets compile against the result, and its keys are those of the schema. A
//! command that the test doesn't know how to run is a failure.

mod claims;
mod session;

use std::collections::BTreeSet;
use std::fs;

use crate::common::library::Language;
use crate::common::toolchain::toolchain;
use crate::common::tools::Checked;
use crate::common::{codegen, folder, root, shipped_json, write};
use claims::steps;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};
use session::{blocks, walk};

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("README.md")
}

#[test]
fn commands_do_what_is_shown() {
    walk(&readme()).unwrap_or_else(|mistake| panic!("README.md: {mistake}"));
}

/// Breaks the README in one place, and asserts that somebody notices.
#[track_caller]
fn is_noticed(right: &str, wrong: &str, told: &str) {
    let readme = readme();
    assert!(readme.contains(right), "the README has no {right:?}");
    let mistake = walk(&readme.replacen(right, wrong, 1)).expect_err(wrong);
    assert!(mistake.contains(told), "{wrong:?}: {mistake}");
}

#[test]
fn broken_commands_are_noticed() {
    is_noticed("codegen --lang ts\n", "codegen --lang tz\n", "exits with 2");
    is_noticed("$ codegen show 2016", "$ codegen show 1001", "prints");
    is_noticed(
        "`codegen show selfie_h5`",
        "`codegen show nothing_of_the_kind`",
        "exits with 1",
    );
    is_noticed("cargo install", "brew install", "how to run `brew install");
    is_noticed("--path .", "--path codegen", "how to run `cargo install");
    is_noticed("run: codegen check", "run: codegen verify", "exits with 2");
    is_noticed("exec codegen check", "exec codegen verify", "exits with");
    is_noticed("`http_status`: integers", "`http_status`: text", "prints");
    is_noticed("git add generated", "git add made", "exits with 128");
}

#[test]
fn broken_examples_are_noticed() {
    is_noticed("code_kind: integer\n", "kind: integer\n", "exits with 1");
    is_noticed("did you mean `description`?", "did you mean it?", "prints");
    is_noticed("error[unknown-key]", "error[bad-key]", "no story for");
    is_noticed("actions/checkout@v4", "actions/checkout", "no action");
    is_noticed("- id: codegen #", "- id: codegen-all #", "no hook");
    is_noticed("rev: v0.1.0", "rev: v9", "no version");
    is_noticed("`code_radix: hex`", "`code_base: hex`", "no key");
    is_noticed("$schema=../../", "$schema=../", "no file");
    is_noticed("```sh\ncargo", "    cargo x\n\n```sh\ncargo", "indented");
    is_noticed("```sh\ncargo", "```fish\ncargo", "fence");
}

#[test]
fn the_catalogue_has_the_size_that_is_told() {
    let tables = shipped_json()["tables"].as_array().expect("tables").clone();
    let rows: usize = tables
        .iter()
        .map(|table| table["entries"].as_array().expect("entries").len())
        .sum();
    assert_eq!(tables.len(), 11);
    let told = format!("eleven tables of error codes, {rows} rows in all");
    assert!(readme().contains(&told), "{told}");
}

/// The code spans in each row of the README's table of keys: where, the required keys, and the
/// optional ones.
fn told_keys() -> BTreeSet<[Vec<String>; 3]> {
    let readme = readme();
    let (mut rows, mut row, mut cell) = (BTreeSet::new(), Vec::new(), Vec::new());
    for event in Parser::new_ext(&readme, Options::ENABLE_TABLES) {
        match event {
            Event::Code(code) => cell.push(code.to_string()),
            Event::Start(Tag::TableCell) => cell.clear(),
            Event::End(TagEnd::TableCell) => {
                // The first column is a path; the keys in the others are in an order for people.
                if !row.is_empty() {
                    cell.sort();
                }
                row.push(std::mem::take(&mut cell));
            }
            Event::End(TagEnd::TableRow) => {
                let row = std::mem::take(&mut row);
                rows.insert(row.try_into().expect("three columns"));
            }
            Event::End(TagEnd::TableHead) => row.clear(),
            _ => {}
        }
    }
    rows
}

#[test]
fn keys_are_those_of_the_schema() {
    let mut known = BTreeSet::new();
    for (file, types) in [
        (
            "catalog",
            &[
                ("", &["catalog.yaml"][..]),
                ("SourceDocument", &["source"]),
                ("AttributeSpec", &["attributes"]),
                ("AllowSpec", &["allow"]),
                ("PackagesSpec", &["packages"]),
                ("RustPackage", &["packages", "rust"]),
                ("TypeScriptPackage", &["packages", "typescript"]),
                ("KotlinPackage", &["packages", "kotlin"]),
                ("SwiftPackage", &["packages", "swift"]),
                ("GoPackage", &["packages", "go"]),
            ][..],
        ),
        (
            "table",
            &[
                ("", &["tables/<id>.yaml"][..]),
                ("Columns", &["columns"]),
                ("EntrySpec", &[]),
                ("AliasMapping", &["aliases"]),
                ("DeprecatedSpec", &["deprecated"]),
                ("DeprecatedAlias", &["aliases", "deprecated"]),
                ("ReservedSpec", &["reserved"]),
                ("PublishedSpec", &["published"]),
            ],
        ),
        (
            "project",
            &[("", &["codetables.yaml"]), ("ItemSpec", &["generate"])],
        ),
    ] {
        let run = codegen(root(), &["schema", file]).exits(0);
        let schema: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let definitions = schema["definitions"].as_object().expect("definitions");
        let mappings = definitions
            .iter()
            .filter(|(_, of)| of["properties"].is_object())
            .map(|(name, of)| (name.as_str(), of));
        for (name, of) in mappings.chain([("", &schema)]) {
            let path = types.iter().find(|(of, _)| *of == name);
            let (_, path) = path.unwrap_or_else(|| {
                panic!("{name} is not in the list above, which says where its keys stand")
            });
            let is_required = |key: &&String| {
                of["required"]
                    .as_array()
                    .is_some_and(|required| required.iter().any(|name| name == key.as_str()))
            };
            let keys = of["properties"].as_object().expect("properties").keys();
            let (mut required, mut optional): (Vec<_>, Vec<_>) =
                keys.partition::<Vec<_>, _>(is_required);
            required.sort();
            optional.sort();
            let owned = |keys: Vec<&String>| keys.into_iter().cloned().collect::<Vec<_>>();
            let path = path.iter().map(|&part| part.to_owned()).collect();
            known.insert([path, owned(required), owned(optional)]);
        }
    }
    assert_eq!(told_keys(), known);
}

#[test]
fn links_lead_somewhere() {
    let mut documents = vec![
        "README.md",
        "CONTRIBUTING.md",
        "PUBLISHING.md",
        "CHANGELOG.md",
    ];
    documents.extend(["docs/messages.md", "docs/performance.md"]);
    for document in documents {
        let path = root().join(document);
        let text = fs::read_to_string(&path).expect(document);
        for event in Parser::new(&text) {
            if let Event::Start(Tag::Link { dest_url, .. }) = event
                && !dest_url.contains("://")
            {
                let file = dest_url.split('#').next().unwrap_or_default();
                let to = path.parent().expect("a folder").join(file);
                assert!(to.exists(), "{document}: {dest_url} leads nowhere");
            }
        }
    }
}

/// A fork has CI from the start: everything that `.ci/run` checks, whatever that is.
#[test]
fn the_workflow_runs_every_check() {
    let path = root().join(".github/workflows/ci.yml");
    let text = fs::read_to_string(path).expect("a workflow");
    let workflow: Value = serde_yaml::from_str(&text).expect("YAML");
    assert_eq!(workflow["on"], json!(["push", "pull_request"]));
    let steps = steps(&workflow).expect("steps");
    assert!(matches!(steps.as_slice(), [step] if step.ends_with(" .ci/run")));
    assert!(root().join(".ci/run").is_file());
    let jobs = workflow["jobs"].as_object().expect("jobs");
    assert!(jobs.values().all(|job| job["timeout-minutes"] == 90));
}

each_language!(snippet_compiles);

/// The README's snippet compiles with what the README's spec gives.
fn snippet_compiles(language: Language) -> Checked {
    let readme = readme();
    let folder = folder();
    let toolchain = toolchain(language);
    let mut snippets = Vec::new();
    for (kind, text) in blocks(&readme).expect("blocks") {
        if let Some(path) = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# spec/"))
            && kind == "yaml"
        {
            write(&folder.path().join("spec").join(path), &text);
        }
        if kind == toolchain.fence() {
            snippets.push(text);
        }
    }
    assert_eq!(snippets.len(), 1, "one snippet per language");
    codegen(folder.path(), &["--quiet", "--lang", language.folder()]).exits(0);
    toolchain.compile_snippet(folder.path(), &snippets[0])
}
