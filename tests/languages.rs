//! The promise: a language is whole, or a test says what it lacks: an escaper, templates, output that is committed and golden, and a
//! program that reads it back.

use std::fs;

use crate::common;
use clap::ValueEnum;
use codetables::internals::Language;

#[test]
fn each_has_its_parts() {
    let read = |path: &str| fs::read_to_string(common::root().join(path)).expect(path);
    for target in Language::all() {
        let folder = target.folder();
        let module = format!("{target:?}").to_lowercase();
        assert!(
            read("askama.toml").contains(&format!("crate::language::{module}::Literal")),
            "{module}: no escaper"
        );
        assert!(
            read("tests/literals.rs").contains(&format!("escapers::{target:?}")),
            "{module}: its literals are not read back"
        );
        assert!(
            read("tests/read_back.rs").contains(&format!("fn {module}()")),
            "{module}: its output is not read back"
        );
        let compiled = *target == Language::Rust
            || read("tests/compiles.rs").contains(&format!("fn {module}()"));
        assert!(compiled, "{module}: no compiler looks at its golden output");
        let formatter = format!("Bare::new(\"{folder}\")");
        assert!(
            read("tests/formatted.rs").contains(&formatter),
            "{module}: no formatter looks at its output"
        );
        assert!(
            read("tests/packages.rs").contains(&format!("fn {module}()")),
            "{module}: nobody installs its package"
        );
        let folders = [
            format!("templates/{module}"),
            format!("generated/{folder}"),
            format!("tests/golden/hostile/generated/{folder}"),
            format!("tests/conformance/{folder}"),
            format!("tests/consumers/{folder}"),
        ];
        for folder in folders {
            assert!(common::root().join(&folder).is_dir(), "{folder} is missing");
        }
    }
}

/// What `--lang` calls a language is the name of its folder.
#[test]
fn names_are_folders() {
    for target in Language::all() {
        assert_eq!(
            target.to_possible_value().expect("a name").get_name(),
            target.folder()
        );
    }
}
