//! The promise: what is generated is the same on every system, whichever line ends git gives its
//! files there.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{Run, arg, codegen, edit, files, folder, spec, write};

const TABLE: &str = "title: Demo\ncode_kind: integer\nnote: |-\n  One line,\n  and another.\nentries:\n  - name: success\n    code: 0\n    description: \"Done\n      and over\"\n";
const LICENSE: &str = "Do as you like.\n\nOr don't.\n";

fn git(folder: &Path, args: &[&str]) {
    let run: Run = Command::new("git")
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .args(["-c", "user.name=Demo", "-c", "user.email=demo@example.com"])
        .args(args)
        .output()
        .expect("git runs")
        .into();
    run.exits(0);
}

/// Writes a spec whose packages have the text of a licence.
fn licensed(folder: &Path) {
    let spec = spec(folder, TABLE);
    let catalog = spec.join("catalog.yaml");
    let packages = "title: Demo\npackages: {license: MIT, license_files: [LICENSE]}\n";
    edit(&catalog, "title: Demo\n", packages);
    write(&spec.join("LICENSE"), LICENSE);
}

/// A clone with the settings of git for Windows is up to date.
#[test]
fn a_clone_on_windows() {
    for form in [&[][..], &["--form", "embedded", "--lang", "rust"]] {
        let folder = folder();
        let path = folder.path().join("here");
        fs::create_dir(&path).expect("a folder");
        licensed(&path);
        codegen(&path, &[&["--quiet"], form].concat()).exits(0);
        git(&path, &["init", "--quiet"]);
        git(&path, &["add", "--all"]);
        git(&path, &["commit", "--quiet", "--message=Generate"]);
        let clone = folder.path().join("there");
        let args = ["-c", "core.autocrlf=true", "clone", "--quiet"];
        git(
            folder.path(),
            &[&args[..], &[arg(&path), arg(&clone)]].concat(),
        );
        // The spec has the line ends of that system, and what is generated doesn't.
        let licence = fs::read_to_string(clone.join("spec/LICENSE")).expect("a licence");
        assert!(licence.contains("\r\n"), "{licence:?}");
        let run = codegen(&clone, &["check"]);
        assert_eq!(run.status, Some(0), "{}", run.stdout);
        assert_eq!(
            files(&path.join("generated")),
            files(&clone.join("generated"))
        );
        codegen(&clone, form).exits(0).says("unchanged");
    }
}

/// A spec is read alike with either line ends, and even with a mix of them.
#[test]
fn either_line_ends_of_a_spec() {
    let folder = folder();
    licensed(folder.path());
    codegen(folder.path(), &["--quiet"]).exits(0);
    let before = files(&folder.path().join("generated"));
    for file in ["catalog.yaml", "tables/demo.yaml", "LICENSE"] {
        edit(&folder.path().join("spec").join(file), "\n", "\r\n");
    }
    edit(&folder.path().join("spec/LICENSE"), "like.\r", "like.\r\r");
    codegen(folder.path(), &["check"]).exits(0);
    codegen(folder.path(), &["--quiet", "--out", "other"]).exits(0);
    let mut after = files(&folder.path().join("other"));
    // The lock file knows the very bytes of the spec.
    after.insert("codegen.lock".into(), before["codegen.lock"].clone());
    assert_eq!(after, before);
}
