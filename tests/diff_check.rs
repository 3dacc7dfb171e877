//! The promise: `codegen diff --check` fails exactly where the version isn't raised as far as is
//! owed, or where something changes that no compiler tells of and nobody has allowed.

use std::fs;
use std::path::Path;

use semver::Version;

use crate::common::changes::{CASES, Case, base, changed};
use crate::common::library::kinds_of_change;
use crate::common::{Run, arg, codegen, edit, folder};

const OLD: &str = "version: 1.4.0";

/// What a kind owes, and whether somebody has to allow it.
fn owed(kind: &str) -> (String, bool) {
    let kinds = kinds_of_change();
    let kind = kinds.iter().find(|row| row[0] == format!("`{kind}`"));
    let [.., owed] = kind.expect("a kind");
    let (level, asks) = owed.split_once(',').unwrap_or((owed, ""));
    (level.to_owned(), !asks.is_empty())
}

fn raised(level: &str) -> Version {
    match level {
        "major" => Version::new(2, 0, 0),
        "minor" => Version::new(1, 5, 0),
        _ => Version::new(1, 4, 1),
    }
}

fn check(folder: &Path) -> Run {
    let old = base();
    codegen(folder, &["diff", "--from", arg(&old), "--check", "--quiet"])
}

fn set_version(folder: &Path, from: &str, to: &Version) {
    edit(
        &folder.join("spec/catalog.yaml"),
        from,
        &format!("version: {to}"),
    );
}

/// The findings of a run: their rules.
fn rules(run: &Run) -> Vec<&str> {
    let rules = run
        .stderr
        .lines()
        .filter_map(|line| line.strip_prefix("error["));
    rules.filter_map(|line| line.split(']').next()).collect()
}

/// Alone, each kind owes what the table says; no less will do, and no more is asked.
#[test]
fn every_kind_owes_what_is_documented() {
    for case in CASES {
        let folder = folder();
        changed(&folder.path().join("spec"), &[case]);
        let (level, asks) = owed(case.kind);
        let run = check(folder.path()).exits(1);
        assert!(
            rules(&run).contains(&"version-owed"),
            "{}: {}",
            case.kind,
            run.stderr
        );
        // One part less is not enough.
        let less = match level.as_str() {
            "major" => Some("minor"),
            "minor" => Some("patch"),
            _ => None,
        };
        let mut version = OLD.to_owned();
        if let Some(less) = less {
            set_version(folder.path(), &version, &raised(less));
            version = format!("version: {}", raised(less));
            let run = check(folder.path()).exits(1);
            assert!(
                rules(&run).contains(&"version-owed"),
                "{}: {}",
                case.kind,
                run.stderr
            );
        }
        set_version(folder.path(), &version, &raised(&level));
        let run = check(folder.path());
        assert!(
            !rules(&run).contains(&"version-owed"),
            "{}: {}",
            case.kind,
            run.stderr
        );
        assert_eq!(
            rules(&run).contains(&case.kind),
            asks,
            "{}: {}",
            case.kind,
            run.stderr
        );
        if !asks && rules(&run).is_empty() {
            run.exits(0);
        }
    }
}

/// A case with the version that it owes.
fn broken(kind: &str) -> tempfile::TempDir {
    let folder = folder();
    let case: Vec<&Case> = CASES.iter().filter(|case| case.kind == kind).collect();
    changed(&folder.path().join("spec"), &case);
    set_version(folder.path(), OLD, &Version::new(2, 0, 0));
    folder
}

fn allow(folder: &Path, what: &str) {
    let catalog = folder.join("spec/catalog.yaml");
    let text = fs::read_to_string(&catalog).expect("catalog.yaml");
    fs::write(&catalog, format!("{text}allow:\n  - {what}\n")).expect("catalog.yaml");
}

#[test]
fn what_is_allowed_passes() {
    let folder = broken("code-changed");
    let run = check(folder.path()).exits(1);
    assert_eq!(rules(&run), ["code-changed"]);
    // What the message proposes is what does it.
    run.says("`allow: [{rule: code-changed, entry: payment.no_sms, reason: …}]`");
    allow(
        folder.path(),
        "{rule: code-changed, entry: payment.no_sms, reason: The bank asked for it.}",
    );
    check(folder.path()).exits(0);
}

#[test]
fn what_is_reserved_passes() {
    let folder = broken("entry-removed");
    let run = check(folder.path()).exits(1);
    assert_eq!(rules(&run), ["entry-removed"]);
    run.says("`- {code: 55, name: bad_pin, since: 2.0.0, reason: …}`");
    edit(
        &folder.path().join("spec/tables/payment.yaml"),
        "reserved:\n",
        "reserved:\n  - {code: 55, name: bad_pin, since: 2.0.0, reason: There are no PINs.}\n",
    );
    check(folder.path()).exits(0);
}

/// What allows something that doesn't happen is itself a finding: it would let the next one pass.
#[test]
fn what_is_allowed_for_nothing_is_found() {
    for what in [
        "{rule: code-changed, entry: payment.paid, reason: It was so.}",
        "{rule: billing-changed, entry: payment.no_sms, reason: It was so.}",
        "{rule: code-change, entry: payment.no_sms, reason: A typo.}",
        "{rule: entry-added, entry: payment.no_sms, reason: Nobody asks.}",
    ] {
        let folder = broken("code-changed");
        allow(
            folder.path(),
            "{rule: code-changed, entry: payment, reason: The bank asked for it.}",
        );
        check(folder.path()).exits(0);
        edit(
            &folder.path().join("spec/catalog.yaml"),
            "allow:\n",
            &format!("allow:\n  - {what}\n"),
        );
        let run = check(folder.path()).exits(1);
        assert_eq!(rules(&run), ["unused-allow"], "{what}: {}", run.stderr);
    }
}

/// Below 1.0.0 what breaks owes a minor version, and all else a patch.
#[test]
fn before_1_0_0() {
    for (kind, version) in [("alias-removed", "0.5.0"), ("entry-added", "0.4.1")] {
        let folder = folder();
        let old = folder.path().join("old");
        changed(&old, &[]);
        edit(&old.join("catalog.yaml"), OLD, "version: 0.4.0");
        let case: Vec<&Case> = CASES.iter().filter(|case| case.kind == kind).collect();
        changed(&folder.path().join("spec"), &case);
        edit(
            &folder.path().join("spec/catalog.yaml"),
            OLD,
            "version: 0.4.0",
        );
        let run = codegen(
            folder.path(),
            &["diff", "--from", "old", "--check", "--quiet"],
        )
        .exits(1);
        run.says(&format!("write `version: {version}`"));
    }
}

/// A version that goes back is never right, and a pre-release of the next one is.
#[test]
fn versions_go_forward() {
    let folder = broken("table-added");
    set_version(folder.path(), "version: 2.0.0", &Version::new(1, 3, 9));
    let run = check(folder.path()).exits(1);
    assert_eq!(rules(&run), ["version-owed"]);
    set_version(
        folder.path(),
        "version: 1.3.9",
        &Version::parse("1.5.0-rc.1").expect("a version"),
    );
    check(folder.path()).exits(0);
}
