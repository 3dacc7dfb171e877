//! The promise: whoever installs codegen compiles nothing. What a release has for this platform is
//! installed on a machine without Rust and without a network, and generates the shipped catalogue
//! as it is committed.
//!
//! Packing is tested where bash is at home; the workflow packs on the other systems, too.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::packed::{Machine, Packed, packaging, packed};
use crate::common::registry::Registry;
use crate::common::tools::{content, output, tool};
use crate::common::{Run, arg, files, fresh_folder, names, root, shipped, spec};

/// What is generated of the shipped catalogue, and its site. The last line of a lock file names the
/// build that wrote it, and is left out.
fn catalogue(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files(folder);
    for lock in ["codegen.lock", "docs/codegen.lock"] {
        let lock = files.get_mut(lock).expect("a lock file");
        let text = String::from_utf8(lock.clone()).expect("UTF-8");
        let (lines, seal) = text.trim_end().rsplit_once('\n').expect("lines");
        assert!(seal.starts_with("# sealed by build "), "{seal}");
        *lock = lines.into();
    }
    files
}

/// Asserts that a command, which is codegen, generates what is committed.
#[track_caller]
fn generates(machine: &Machine, command: &mut Command) {
    let out = machine.path("generated");
    let project = machine.path("codetables.yaml");
    let text = fs::read_to_string(root().join("codetables.yaml")).expect("the project file");
    let spec = text.replace("spec: spec\n", &format!("spec: '{}'\n", arg(&shipped())));
    fs::write(&project, spec).expect("a project file");
    content(command.arg("--quiet"), machine.folder.path());
    fs::remove_file(project).expect("removed");
    let committed = catalogue(&root().join("generated"));
    let generated = catalogue(&out);
    assert_eq!(
        generated.keys().collect::<Vec<_>>(),
        committed.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in committed {
        assert!(generated[&path] == bytes, "{path} differs");
    }
    fs::remove_dir_all(out).expect("removed");
}

/// A machine with Python that finds the wheel in the folder of the release, and no index.
fn with_python(packed: &Packed) -> Machine {
    let machine = Machine::new(&[]);
    for name in ["python", "python3"] {
        // Not a link: an environment is known by the path of its Python.
        machine.script(name, &format!("exec {} \"$@\"", arg(&packed.python)));
    }
    machine
}

/// What makes pip and uv look nowhere but in the folder of the release, and beside the tools.
fn offline<'c>(command: &'c mut Command, packed: &Packed) -> &'c mut Command {
    let wheels = packed
        .python
        .ancestors()
        .nth(2)
        .expect("a folder")
        .join("wheels");
    let places = format!("{} {}", arg(&packed.folder), arg(&wheels));
    command
        .env("PIP_NO_INDEX", "1")
        .env("PIP_FIND_LINKS", places)
        .env("PIP_CONFIG_FILE", "/dev/null")
        .env("PIP_DISABLE_PIP_VERSION_CHECK", "1")
        .env("UV_OFFLINE", "1")
        .env("UV_FIND_LINKS", &packed.folder)
        .env("UV_PYTHON_DOWNLOADS", "never")
}

#[test]
fn with_pip() {
    let Ok(packed) = packed() else { return };
    let machine = with_python(packed);
    let home = machine.folder.path();
    content(
        machine.command(&packed.python).args(["-m", "venv", "env"]),
        home,
    );
    let mut pip = machine.command("env/bin/python");
    pip.args(["-m", "pip", "install", "--quiet", names("pypi")]);
    content(offline(&mut pip, packed), home);
    generates(
        &machine,
        &mut machine.command(machine.path("env/bin/codegen")),
    );
    // The licences travel with it.
    let site = files(&machine.path("env/lib"));
    let licences = |name: &str| {
        site.keys()
            .any(|path| path.ends_with(&format!("licenses/{name}")))
    };
    for name in ["LICENSE-APACHE", "LICENSE-MIT", "LICENSES-THIRD-PARTY.txt"] {
        assert!(licences(name), "{name} is not installed");
    }
}

#[test]
fn with_pipx_and_uvx() {
    let Ok(packed) = packed() else { return };
    let machine = with_python(packed);
    let mut pipx = machine.command(&packed.python);
    pipx.args(["-m", "pipx", "run", "--spec", names("pypi"), "codegen"]);
    generates(&machine, offline(&mut pipx, packed));
    let mut uvx = machine.command(&packed.python);
    uvx.args([
        "-m",
        "uv",
        "tool",
        "run",
        "--quiet",
        "--from",
        names("pypi"),
        "codegen",
    ]);
    uvx.env("UV_PYTHON", &packed.python);
    generates(&machine, offline(&mut uvx, packed));
}

/// As a `devDependency`, and with `npx` in a folder that has none.
#[test]
fn with_npm_and_npx() {
    let Ok(packed) = packed() else { return };
    let machine = Machine::new(&["node", "npm", "npx"]);
    let others = fresh_folder("packed-for-others");
    let nothing = machine.path("nothing");
    fs::write(&nothing, "").expect("a file");
    for target in packed.others() {
        let pack = ["python", "packaging/npm.py", "program", &target];
        let pack = [&pack[..], &[arg(&nothing), arg(&others)]].concat();
        packaging(&packed.python, &pack).exits(0);
    }
    let registry = Registry::serve(&[&packed.folder, &others]);
    let npm = |program: &str, args: &[&str]| {
        let mut command = machine.command(program);
        command
            .args(args)
            .env("npm_config_registry", registry.address())
            .env("npm_config_update_notifier", "false");
        command
    };
    fs::write(machine.path("package.json"), "{\"private\": true}").expect("a file");
    let install = [
        "install",
        "--save-dev",
        "--no-audit",
        "--no-fund",
        names("npm"),
    ];
    content(&mut npm("npm", &install), machine.folder.path());
    generates(&machine, &mut npm("npx", &["codegen"]));
    // Of the programs, the one that runs here is installed, and it alone.
    let scope = machine.path("node_modules").join(names("npm"));
    let beside = fs::read_dir(scope.parent().expect("a folder")).expect("a folder");
    let beside: Vec<_> = beside.map(|it| it.expect("an entry").file_name()).collect();
    assert_eq!(beside.len(), 2, "{beside:?}");
    // The exit status is the program's.
    let refused = output(
        &mut npm("npx", &["codegen", "--spec", "nowhere"]),
        machine.folder.path(),
    );
    refused.exits(1).says("nowhere");
    let usage = output(
        &mut npm("npx", &["codegen", "--unknown"]),
        machine.folder.path(),
    );
    usage.exits(2);

    fs::remove_file(machine.path("package.json")).expect("removed");
    fs::remove_dir_all(machine.path("node_modules")).expect("removed");
    generates(&machine, &mut npm("npx", &["--yes", names("npm")]));

    // Where npm was told to leave out what is optional, codegen says what is missing.
    let without = [
        "install",
        "--omit=optional",
        "--no-audit",
        "--no-fund",
        names("npm"),
    ];
    fs::write(machine.path("package.json"), "{\"private\": true}").expect("a file");
    let _ = fs::remove_file(machine.path("package-lock.json"));
    content(&mut npm("npm", &without), machine.folder.path());
    let run = output(&mut npm("npx", &["codegen"]), machine.folder.path());
    run.exits(1)
        .says("is not installed; install without --omit=optional");
}

/// In somebody's repository, with the mirror as pre-commit would clone it.
#[test]
fn with_pre_commit() {
    let (Ok(packed), Ok(pre_commit)) = (packed(), tool("pre-commit/bin/python")) else {
        return;
    };
    let machine = with_python(packed);
    let git = |folder: &Path, args: &[&str]| -> Run {
        let mut command = machine.command("git");
        let command = offline(&mut command, packed).args(args).current_dir(folder);
        command
            .env("PRE_COMMIT_HOME", machine.path("pre-commit"))
            .output()
            .expect("git runs")
            .into()
    };
    let mirror = machine.path("mirror");
    fs::create_dir(&mirror).expect("a folder");
    let archive = packed.file("codegen-pre-commit", ".tar.gz");
    let mut tar = machine.command("tar");
    content(tar.arg("-xzf").arg(archive).arg("-C").arg(&mirror), &mirror);
    for args in [
        &["init", "--quiet"][..],
        &["add", "--all"],
        &["commit", "--quiet", "-m", "Release"],
        &["tag", "v1"],
    ] {
        git(&mirror, args).exits(0);
    }

    let project = machine.path("project");
    fs::create_dir(&project).expect("a folder");
    let table = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
    spec(&project, table);
    let hooks = "    hooks:\n      - id: codegen\n      - id: codegen-diff\n";
    let config = format!("repos:\n  - repo: {}\n    rev: v1\n{hooks}", arg(&mirror));
    fs::write(project.join(".pre-commit-config.yaml"), config).expect("a file");
    git(&project, &["init", "--quiet"]).exits(0);

    // What it takes to set up, by the processor and not by the clock.
    let mut set_up = machine.command("bash");
    let script = "\"$1\" -m pre_commit install --install-hooks >&2 && times";
    set_up
        .args(["-c", script, "bash"])
        .arg(&pre_commit)
        .env("PRE_COMMIT_HOME", machine.path("pre-commit"));
    let set_up = content(offline(&mut set_up, packed), &project);
    let seconds = seconds(&set_up.stdout);
    println!("setting up the hooks took {seconds} s of a processor");
    assert!(seconds < 10.0, "{seconds} s of a processor");

    // It generates, and git has to be told of the files.
    let commit = || {
        git(&project, &["add", "--all"]).exits(0);
        git(&project, &["commit", "--message", "Change the spec"])
    };
    commit().exits(1).says("`git add generated`");
    commit().exits(0).says("Passed");
    spec(&project, &table.replace("Done", "All done"));
    commit().exits(1).says("files were modified by this hook");
    commit().exits(0).says("Passed");
    let generated = files(&project.join("generated"));
    assert!(String::from_utf8_lossy(&generated["rust/src/tables/demo.rs"]).contains("All done"));
}

/// The seconds that bash's `times` adds up: of the shell and of what it ran, by users and system.
fn seconds(times: &str) -> f64 {
    let time = |time: &str| {
        let (minutes, seconds) = time.trim_end_matches('s').split_once('m').expect("a time");
        let number = |text: &str| text.parse::<f64>().expect("a number");
        number(minutes) * 60.0 + number(seconds)
    };
    times.split_whitespace().map(time).sum()
}

/// The archive, by the script of the action `setup-codegen`.
#[test]
fn with_the_action() {
    let Ok(packed) = packed() else { return };
    let machine = Machine::new(&[]);
    let releases = machine.path("releases");
    let release = releases.join("v0.1.0");
    fs::create_dir_all(&release).expect("folders");
    let archive = packed.file(&format!("codegen-{}", packed.target), ".tar.gz");
    let sums = packed.file("SHA256SUMS", "");
    for file in [&archive, &sums] {
        fs::copy(file, release.join(file.file_name().expect("a name"))).expect("copied");
    }
    let install = |version: &str| {
        let mut command = machine.command("bash");
        command
            .arg(root().join("setup-codegen/install.sh"))
            .env("RELEASES", format!("file://{}", arg(&releases)))
            .env("VERSION", version)
            .env(
                "RUNNER_OS",
                if cfg!(target_os = "macos") {
                    "macOS"
                } else {
                    "Linux"
                },
            )
            .env(
                "RUNNER_ARCH",
                if cfg!(target_arch = "aarch64") {
                    "ARM64"
                } else {
                    "X64"
                },
            )
            .env("RUNNER_TEMP", machine.path("temp"))
            .env("GITHUB_PATH", machine.path("path"));
        output(&mut command, machine.folder.path())
    };
    // `@v0.1.0`, and `with: {version: 0.1.0}`.
    for version in ["v0.1.0", "0.1.0"] {
        install(version).exits(0);
        let path = fs::read_to_string(machine.path("path")).expect("a path");
        let folder = PathBuf::from(path.trim_end());
        generates(&machine, &mut machine.command(folder.join("codegen")));
        for name in [
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "LICENSES-THIRD-PARTY.txt",
            "README.md",
        ] {
            assert!(folder.join(name).is_file(), "{name} is not in the archive");
        }
        fs::remove_file(machine.path("path")).expect("removed");
    }
    let refused = |version: &str, words: &str| {
        let run = install(version).exits(1);
        assert!(
            run.stdout.contains("::error::") && run.stdout.contains(words),
            "{}",
            run.stdout
        );
        assert!(!machine.path("path").exists());
    };
    refused("main", "is no version");
    refused("9.9.9", "there is no");
    // What isn't what was released is not run.
    let name = release.join(archive.file_name().expect("a name"));
    let mut bytes = fs::read(&name).expect("an archive");
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&name, bytes).expect("written");
    refused("v0.1.0", "has the checksum");
    fs::write(release.join("SHA256SUMS"), "").expect("written");
    refused("v0.1.0", "nothing about it");
}
