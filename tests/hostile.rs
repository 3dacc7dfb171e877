//! The promise: any text that the rules allow is generated, compiles, and comes back exactly, in
//! every language; any other is refused by a rule. There are more than 400 in
//! `tests/common/hostile.rs`: every ASCII character alone, every general category of Unicode, what
//! is live in some literal or comment, and texts of 10,000 characters.

use std::collections::BTreeSet;

use crate::common;
use crate::common::hostile::{self, Text};
use crate::common::library::Language;
use crate::common::read_back::{self, Generated};
use crate::common::tools::Checked;
use crate::common::{arg, codegen, generate, root};

each_language!(comes_back);

/// The hostile catalogue.
fn comes_back(language: Language) -> Checked {
    let folder = common::fresh_folder(&format!("hostile-{}-spec", language.folder()));
    let (spec, generated) = (hostile::spec(&folder), folder.join("generated"));
    generate(&spec, language, &generated);
    let catalogue = Generated {
        name: "hostile",
        spec,
        folder: generated,
    };
    read_back::assert_reads_back(&catalogue, language)
}

/// A spec that has every text as a code, and one that has it as a description.
#[test]
fn what_is_not_allowed_is_refused_by_rule() {
    let texts = hostile::texts();
    assert!(texts.len() > 400, "{} texts", texts.len());
    let refused = |kind: &str, entry: &dyn Fn(usize, &str) -> String| {
        let folder = common::folder();
        let entries: String = texts
            .iter()
            .enumerate()
            .map(|(at, text)| entry(at, &hostile::yaml(&text.text)))
            .collect();
        let table = format!("title: Demo\ncode_kind: {kind}\nentries:\n{entries}");
        let spec = common::spec(folder.path(), &table);
        let args = ["--spec", arg(&spec), "--out", arg(folder.path())];
        // People get a hundred, and programs more.
        let run = codegen(root(), &[&args[..], &["--message-format", "json"]].concat()).exits(1);
        complaints(&run.stdout)
    };
    let expected = |rules: fn(&Text) -> Vec<&'static str>| -> BTreeSet<(String, usize)> {
        // The first entry is on line 4.
        let broken = (4..).zip(&texts).flat_map(|(line, text)| {
            rules(text)
                .into_iter()
                .map(move |rule| (rule.to_owned(), line))
        });
        broken.collect()
    };
    let codes = refused("string", &|at, text| {
        format!("  - {{ name: x{at}, code: {text}, description: x }}\n")
    });
    assert_eq!(codes, expected(Text::refused_as_code));
    let descriptions = refused("none", &|at, text| {
        format!("  - {{ name: x{at}, description: {text} }}\n")
    });
    assert_eq!(descriptions, expected(Text::refused_as_text));
}

/// The rule and the line of every complaint.
fn complaints(stdout: &str) -> BTreeSet<(String, usize)> {
    let complaints = stdout.lines().map(|complaint| {
        let complaint: serde_json::Value = serde_json::from_str(complaint).expect(complaint);
        let line = complaint["line"].as_u64().expect("a line");
        let rule = complaint["rule"].as_str().expect("a rule");
        (rule.to_owned(), usize::try_from(line).expect("a line"))
    });
    complaints.collect()
}
