//! The promise: a release can be made on the day that it is wanted. What only GitHub can run is
//! checked as far as it goes here: workflows and the action by actionlint, and whatever a step runs
//! is a script of this repository, which the tests run for this platform, if it has bash.
#![cfg(unix)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::packed::{Machine, packaging, packed};
use crate::common::tools::{content, output, tool};
use crate::common::{Run, arg, copy, edit, files, folder, names, root, write};
use serde_json::Value;

fn yaml(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a file");
    let value = serde_yaml::from_str(&text);
    value.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn workflows() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(".github/workflows")).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

fn action() -> PathBuf {
    root().join("setup-codegen/action.yml")
}

/// The steps of a workflow's jobs, or of an action.
fn steps(file: &Value) -> Vec<&Value> {
    let jobs = file["jobs"].as_object().into_iter().flatten();
    let runs = jobs.map(|(_, job)| job).chain(file.get("runs"));
    runs.flat_map(|it| it["steps"].as_array().expect("steps"))
        .collect()
}

/// The systems that codegen is packed for, with a key of each.
fn targets(key: &str) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(root().join("packaging/targets.toml")).expect("targets.toml");
    let tables = text.split("\n[").skip(1);
    let value = |table: &str| {
        let line = table
            .lines()
            .find_map(|it| it.strip_prefix(key)?.strip_prefix(" = "));
        line.expect("the key").trim_matches('"').to_owned()
    };
    let name = |table: &str| table.split(']').next().expect("a name").to_owned();
    let targets: BTreeSet<_> = tables.map(|table| (name(table), value(table))).collect();
    assert_eq!(targets.len(), 7);
    targets
}

fn actionlint(folder: &Path) -> Option<Command> {
    let mut actionlint = Command::new(tool("actionlint/bin/actionlint").ok()?);
    // Neither of the tools that it would call if they are there.
    actionlint
        .args(["-shellcheck=", "-pyflakes=", "-no-color"])
        .current_dir(folder);
    Some(actionlint)
}

#[test]
fn actionlint_finds_nothing() {
    let Some(mut actionlint) = actionlint(root()) else {
        return;
    };
    content(actionlint.args(workflows()), root());
}

/// actionlint looks at workflows alone: at the action where one uses it, and at its steps where
/// they are those of a job.
#[test]
fn actionlint_finds_nothing_in_the_action() {
    let folder = folder();
    let path = folder.path();
    let Some(mut first) = actionlint(path) else {
        return;
    };
    fs::create_dir(path.join(".git")).expect("a folder");
    copy(&root().join("setup-codegen"), &path.join("setup-codegen"));
    let workflow = |steps: &str| {
        let head = "on: {workflow_call: {inputs: {version: {type: string}}}}\n";
        let job = "jobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n";
        write(
            &path.join(".github/workflows/use.yml"),
            &format!("{head}{job}{steps}"),
        );
    };
    workflow("      - uses: ./setup-codegen\n        with: {version: 0.1.0}\n");
    content(&mut first, path);
    let again = || actionlint(path).expect("it is there");
    workflow("      - uses: ./setup-codegen\n        with: {unknown: 0.1.0}\n");
    let found = output(&mut again(), path).exits(1).stdout;
    assert!(
        found.contains("input \"unknown\" is not defined"),
        "{found}"
    );
    let text = fs::read_to_string(action()).expect("action.yml");
    let (_, steps) = text.split_once("  steps:\n").expect("steps");
    workflow(
        &steps
            .replace("\n    ", "\n      ")
            .replacen("    -", "      -", 1),
    );
    content(&mut again(), path);
}

/// Nothing that a step does is written in YAML, where no test would run it.
#[test]
fn steps_run_scripts() {
    let mut run = 0;
    for path in workflows().into_iter().chain([action()]) {
        for step in steps(&yaml(&path)) {
            if let Some(uses) = step["uses"].as_str() {
                assert!(
                    uses.starts_with("actions/"),
                    "{uses} is neither ours nor GitHub's"
                );
                continue;
            }
            let command = step["run"].as_str().expect("a command");
            assert!(!command.contains('\n'), "{command:?} is more than a call");
            let folder = path.parent().expect("a folder");
            // The action knows its own folder.
            let command = command.replace("\"$SCRIPT\"", &format!("{}/install.sh", arg(folder)));
            let is_script = |word: &str| word.contains('/') && root().join(word).is_file();
            assert!(
                command.split(' ').any(is_script),
                "{command:?} is no script of ours"
            );
            run += 1;
        }
    }
    assert!(run >= 5, "only {run} steps run something");
}

#[test]
fn every_system_is_packed() {
    let workflow = yaml(&root().join(".github/workflows/release.yml"));
    let matrix = &workflow["jobs"]["pack"]["strategy"]["matrix"]["include"];
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let packed: BTreeSet<_> = matrix
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| (text(&one["target"]), text(&one["runner"])))
        .collect();
    assert_eq!(packed, targets("runner"));
}

/// For every runner the action asks for an archive that a release has.
#[test]
fn the_action_knows_the_archives() {
    let machine = Machine::new(&[]);
    let mut asked = BTreeSet::new();
    for (os, arch) in [
        ("Linux", "X64"),
        ("Linux", "ARM64"),
        ("macOS", "X64"),
        ("macOS", "ARM64"),
        ("Windows", "X64"),
        ("Windows", "ARM64"),
    ] {
        for libc in ["exit 0", "exit 1"] {
            let _ = fs::remove_file(machine.path("bin/getconf"));
            machine.script("getconf", libc);
            let mut install = machine.command("bash");
            install
                .arg(root().join("setup-codegen/install.sh"))
                .env("RELEASES", "file:///nowhere")
                .env("VERSION", "v0.1.0")
                .env("RUNNER_OS", os)
                .env("RUNNER_ARCH", arch)
                .env("RUNNER_TEMP", machine.path("temp"))
                .env("GITHUB_PATH", machine.path("path"));
            let run = output(&mut install, machine.folder.path()).exits(1);
            let words = run
                .stdout
                .split_once("there is no ")
                .expect("what is missing")
                .1;
            asked.insert(words.split(' ').next().expect("a name").to_owned());
        }
    }
    let archives = targets("archive").into_iter();
    let archives: BTreeSet<_> = archives
        .map(|(target, kind)| format!("codegen-{target}.{kind}"))
        .collect();
    assert_eq!(asked, archives);
}

/// The names under which codegen is published are in one file. The README shows them.
#[test]
fn names_are_in_one_place() {
    let mut git = Command::new("git");
    let listed = content(
        git.args(["ls-files", "--cached", "--others", "--exclude-standard"]),
        root(),
    );
    for key in ["pypi", "npm", "mirror"] {
        let mut places: Vec<&str> = listed
            .stdout
            .lines()
            .filter(|path| {
                fs::read_to_string(root().join(path)).is_ok_and(|text| text.contains(names(key)))
            })
            .collect();
        places.sort_unstable();
        assert_eq!(
            places,
            ["README.md", "packaging/names.toml"],
            "`{}`",
            names(key)
        );
    }
}

/// The hooks of the mirror are those of this repository, which build from source.
#[test]
fn the_mirror_has_the_same_hooks() {
    let mut ours = yaml(&root().join(".pre-commit-hooks.yaml"));
    for hook in ours.as_array_mut().expect("hooks") {
        assert_eq!(hook["language"], "rust");
        hook["language"] = "python".into();
    }
    assert_eq!(
        yaml(&root().join("packaging/pre-commit/.pre-commit-hooks.yaml")),
        ours
    );
}

/// Every library in the program is named with its licences, and brings the texts, on every system.
#[test]
fn licences_travel() {
    let Ok(python) = tool("packaging/bin/python") else {
        return;
    };
    for (target, _) in targets("runner") {
        let collected = packaging(&python, &["python", "packaging/licences.py", &target]).exits(0);
        let (list, texts) = collected.stdout.split_once("\n\n====").expect("texts");
        let mut tree = Command::new("cargo");
        tree.args(["tree", "--locked", "--edges=normal", "--prefix=none"]);
        let tree = content(
            tree.args(["--target", &target, "--format={p}: {l}"]),
            root(),
        );
        let mut libraries = 0;
        for line in tree
            .stdout
            .lines()
            .filter(|line| !line.starts_with("codetables "))
        {
            let line = line
                .replacen(" v", " ", 1)
                .replace(" (proc-macro)", "")
                .replace(" (*)", "");
            assert!(
                list.lines().any(|it| it == line),
                "{line:?} is not in the list of {target}"
            );
            let (library, _) = line.split_once(':').expect("a licence");
            let named = texts
                .lines()
                .filter(|it| it.starts_with("Of "))
                .any(|it| it.contains(library));
            assert!(named, "{library} has no text");
            libraries += 1;
        }
        assert!(libraries > 50, "{libraries}");
        let musl = texts.contains("Rich Felker");
        assert_eq!(musl, target.ends_with("-musl"), "{target}");
    }
}

/// What publishes a release, with names of its own if there are any, and with programs that say
/// what they would do.
fn publish(own: Option<&str>) -> Option<Run> {
    let packed = packed().ok()?;
    let machine = Machine::new(&["grep"]);
    let packaging = machine.path("packaging");
    copy(&root().join("packaging"), &packaging);
    fs::copy(root().join("Cargo.toml"), machine.path("Cargo.toml")).expect("copied");
    if let Some(own) = own {
        edit(&packaging.join("names.toml"), "your", own);
        edit(&packaging.join("names.toml"), "example.com", own);
    }
    let release = machine.path("release");
    fs::create_dir(&release).expect("a folder");
    for path in files(&packed.folder).into_keys() {
        let name = path.replace("your", own.unwrap_or("your"));
        fs::copy(packed.folder.join(path), release.join(name)).expect("copied");
    }
    let sums = release.join("SHA256SUMS");
    edit(&sums, "your", own.unwrap_or("your"));
    let real = arg(&packed.python);
    machine.script(
        "python",
        &format!("case $1 in -m) echo \"$@\" ;; *) exec {real} -B \"$@\" ;; esac"),
    );
    machine.script("npm", "echo npm \"$@\"");
    let mut publish = machine.command("bash");
    publish.arg(packaging.join("publish.sh")).arg("release");
    let run = output(&mut publish, machine.folder.path());
    Some(Run {
        stdout: run.stdout.replace(&format!("{}/", arg(&release)), ""),
        ..run
    })
}

/// Names that are nobody's are not published.
#[test]
fn placeholders_are_not_published() {
    let Some(run) = publish(None) else { return };
    let run = run.exits(1).says("these names are nobody's");
    assert!(!run.stdout.contains("publish "), "{}", run.stdout);
    assert!(!run.stdout.contains("upload "), "{}", run.stdout);
}

/// Under names of one's own, the package in front comes last, when what it depends on is there.
#[test]
fn own_names_are_published() {
    let Some(run) = publish(Some("mine")) else {
        return;
    };
    let published: Vec<String> = run.exits(0).stdout.lines().map(str::to_owned).collect();
    assert_eq!(published.len(), 3, "{published:?}");
    assert!(published[0].starts_with("-m twine upload mine_codegen-"));
    let version = env!("CARGO_PKG_VERSION");
    assert!(published[1].starts_with("npm publish mine-codegen-"));
    assert_ne!(published[1], published[2]);
    assert_eq!(
        published[2],
        format!("npm publish mine-codegen-{version}.tgz")
    );
}

/// A release that lacks a system is none.
#[test]
fn nothing_is_left_out() {
    let Ok(packed) = packed() else { return };
    let run = packaging(
        &packed.python,
        &["python", "packaging/finish.py", arg(&packed.folder)],
    );
    run.exits(1).says("0 of 1 are there of codegen-");
}

/// The tag of a version makes a draft with everything in it, and other tags nothing.
#[test]
fn a_tag_makes_a_draft() {
    let Ok(packed) = packed() else { return };
    let machine = Machine::new(&[]);
    machine.has("python", &packed.python);
    machine.script("gh", "printf '%s\\n' \"$@\"");
    let release = |tag: &str| -> Run {
        let mut release = machine.command(root().join("packaging/release.sh"));
        release
            .arg(&packed.folder)
            .env("GITHUB_REF_NAME", tag)
            .env("PYTHONDONTWRITEBYTECODE", "1");
        content(&mut release, machine.folder.path())
    };
    let drafted = release(&format!("v{}", env!("CARGO_PKG_VERSION"))).stdout;
    assert!(
        drafted.starts_with(&format!(
            "release\ncreate\nv{}\n--draft\n",
            env!("CARGO_PKG_VERSION")
        )),
        "{drafted}"
    );
    for entry in fs::read_dir(&packed.folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        assert!(
            drafted.lines().any(|line| line == arg(&path)),
            "{path:?} is not in {drafted}"
        );
    }
    let other = release("v99.0.0").stdout;
    assert!(
        other.contains("nothing is released") && !other.contains("create"),
        "{other}"
    );
}
