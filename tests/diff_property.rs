//! The promise: `codegen diff` lists every change, and each once. Whoever takes a catalogue and
//! makes the changes that it lists has the other catalogue, whatever the two are.

mod apply;
mod random;

use proptest::prelude::*;
use serde_json::Value;

use crate::common::{arg, codegen, folder, write};
use apply::{applied, reduced};
use random::{Choices, catalog};

/// Writes a spec, whose files are JSON, which is YAML too, and returns what `show` says of it.
fn shown(folder: &std::path::Path, spec: &random::Spec) -> Value {
    write(&folder.join("catalog.yaml"), &spec.catalog.to_string());
    for (id, table) in &spec.tables {
        write(
            &folder.join(format!("tables/{id}.yaml")),
            &table.to_string(),
        );
    }
    let run = codegen(folder, &["show", "--spec", ".", "--format", "json"]).exits(0);
    reduced(serde_json::from_str(&run.stdout).expect("JSON"))
}

/// Where two values differ first.
fn difference(path: &str, made: &Value, wanted: &Value) -> Option<String> {
    match (made, wanted) {
        (Value::Object(made), Value::Object(wanted)) => {
            let keys = made.keys().chain(wanted.keys());
            keys.map(String::as_str).find_map(|key| {
                let of = |object: &serde_json::Map<String, Value>| object.get(key).cloned();
                let path = format!("{path}/{key}");
                match (of(made), of(wanted)) {
                    (Some(made), Some(wanted)) => difference(&path, &made, &wanted),
                    (made, wanted) => Some(format!("{path}: {made:?}, not {wanted:?}")),
                }
            })
        }
        (Value::Array(made), Value::Array(wanted)) if made.len() == wanted.len() => {
            let pairs = made.iter().zip(wanted).enumerate();
            let mut pairs = pairs.filter_map(|(at, (made, wanted))| {
                difference(&format!("{path}/{at}"), made, wanted)
            });
            pairs.next()
        }
        _ => (made != wanted).then(|| format!("{path}: {made}, not {wanted}")),
    }
}

/// Asserts that what is listed leads from one spec to the other, and that nothing is listed if they
/// say the same.
fn assert_leads(old: &random::Spec, new: &random::Spec) {
    let folder = folder();
    let (one, other) = (folder.path().join("old"), folder.path().join("new"));
    let (before, after) = (shown(&one, old), shown(&other, new));
    let args = ["diff", "--from", arg(&one), "--spec", arg(&other)];
    let run = codegen(folder.path(), &[&args[..], &["--format", "json"]].concat()).exits(0);
    let diff: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let changes = diff["changes"].as_array().expect("changes");
    let but_version = |catalog: &Value| {
        let mut catalog = catalog.clone();
        catalog["version"] = Value::Null;
        catalog
    };
    assert_eq!(
        changes.is_empty(),
        but_version(&before) == but_version(&after)
    );
    let made = applied(before, &diff);
    if let Some(difference) = difference("", &made, &after) {
        panic!("{difference}, after {}", diff["changes"]);
    }
    // Nobody reads of the same twice.
    for (at, change) in changes.iter().enumerate() {
        assert!(!changes[..at].contains(change), "twice: {change:#}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn changes_lead_from_one_to_the_other(
        old in proptest::collection::vec(any::<u8>(), 100..400),
        new in proptest::collection::vec(any::<u8>(), 100..400),
    ) {
        assert_leads(&catalog(&mut Choices::new(&old)), &catalog(&mut Choices::new(&new)));
    }

    /// One that differs in a few places only, as versions of a catalogue do.
    #[test]
    fn few_changes_are_few(
        bytes in proptest::collection::vec(any::<u8>(), 200..400),
        at in any::<proptest::sample::Index>(),
        byte: u8,
    ) {
        let mut other = bytes.clone();
        other[at.index(bytes.len())] = byte;
        assert_leads(&catalog(&mut Choices::new(&bytes)), &catalog(&mut Choices::new(&other)));
    }
}
