//! The promise: what `codegen diff` says of programs is what compilers say. A program that uses
//! every kind of thing in a package is compiled against the package as it is after a change of
//! every kind: it is refused in the languages that `diff` names, and in no other.
//!
//! The program is in each language's folder `changed`. That billing flags come breaks nothing has
//! no case of its own: a program that knows none is a part of the one that does.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::common::changes::{CASES, Case, base, changed};
use crate::common::library::Language;
use crate::common::toolchain::{home, toolchain};
use crate::common::tools::{Checked, Installed};
use crate::common::{arg, codegen, copy, fresh_folder, generate};

each_language!(are_proved);

/// Whether the program compiles with the package of a spec; or why not.
fn compiles(language: Language, folder: &Path, spec: &Path) -> Installed<Result<(), String>> {
    let generated = folder.join("generated");
    if generated.exists() {
        fs::remove_dir_all(&generated).expect("another version");
    }
    generate(spec, language, &generated);
    toolchain(language).still_compiles(folder)
}

/// Whether a change is said to break programs in a language.
fn is_said_to_break(language: Language, case: &Case, spec: &Path) -> bool {
    changed(spec, &[case]);
    let old = base();
    let args = [
        "diff",
        "--from",
        arg(&old),
        "--spec",
        arg(spec),
        "--format",
        "json",
    ];
    let run = codegen(spec, &args).exits(0);
    let diff: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let changes = diff["changes"].as_array().expect("changes");
    assert!(
        changes.iter().any(|change| change["kind"] == case.kind),
        "{} is none: {changes:#?}",
        case.kind
    );
    let breaks = |change: &Value| {
        let languages = change["breaks"]["source"].as_array().expect("languages");
        languages.iter().any(|it| it == language.folder())
    };
    changes.iter().any(breaks)
}

fn are_proved(language: Language) -> Checked {
    let folder = fresh_folder(&format!("diff-verdicts-{}", language.folder()));
    copy(&home(language).join("changed"), &folder.join("program"));
    // Otherwise nothing would be proved by what doesn't compile.
    let before = compiles(language, &folder, &base())?;
    assert_eq!(before, Ok(()), "{language:?}: the program is wrong");
    let mut harmless = Vec::new();
    let mut wrong = Vec::new();
    for (at, case) in CASES.iter().enumerate() {
        let spec = folder.join(format!("spec-{at}"));
        if !is_said_to_break(language, case, &spec) {
            harmless.push(case);
        } else if compiles(language, &folder, &spec)?.is_ok() {
            wrong.push(format!("{} breaks nothing", case.kind));
        }
    }
    // All of those at once, and one by one only to see which it is.
    let spec = folder.join("harmless");
    changed(&spec, &harmless);
    if compiles(language, &folder, &spec)?.is_err() {
        for case in harmless {
            let spec = folder.join(format!("harmless-{}", case.kind));
            changed(&spec, &[case]);
            if let Err(said) = compiles(language, &folder, &spec)? {
                wrong.push(format!("{} breaks programs: {said}", case.kind));
            }
        }
        assert!(
            !wrong.is_empty(),
            "{language:?}: together, they break something"
        );
    }
    assert!(wrong.is_empty(), "{language:?}: {wrong:#?}");
    Ok(())
}
