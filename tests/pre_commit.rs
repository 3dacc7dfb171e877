//! The promise: the hooks of `.pre-commit-hooks.yaml` keep generated files up to date in somebody
//! else's repository, with the real pre-commit and the real git. So does the plain git hook in the
//! README.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::project::TABLE;
use crate::common::tools::tool;
use crate::common::{Run, arg, codegen, files, folder, root, spec};

/// Somebody's repository, and what its git and its hooks see of the machine.
struct Repository {
    folder: tempfile::TempDir,
    /// Where cargo builds the hooks: the same place for all tests and runs.
    target: PathBuf,
    path: String,
}

impl Repository {
    /// A repository with a spec, generated and committed.
    fn new() -> Self {
        let path = std::env::var("PATH").unwrap_or_default();
        let program = Path::new(env!("CARGO_BIN_EXE_codegen"))
            .parent()
            .expect("a folder");
        let repository = Self {
            folder: folder(),
            target: Path::new(env!("CARGO_TARGET_TMPDIR")).join("pre-commit"),
            path: format!("{}:{path}", program.display()),
        };
        fs::create_dir(repository.project()).expect("a folder");
        spec(&repository.project(), TABLE);
        codegen(&repository.project(), &["--quiet"]).exits(0);
        repository.git(&["init", "--quiet"]).exits(0);
        repository.commit("Begin").exits(0);
        repository
    }

    fn project(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    fn run(&self, program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Run {
        // It matters that the hook is built, not how fast it runs.
        let cheap = [
            ("LTO", "off"),
            ("OPT_LEVEL", "0"),
            ("CODEGEN_UNITS", "16"),
            ("STRIP", "none"),
        ];
        let cheap = cheap.map(|(key, value)| (format!("CARGO_PROFILE_RELEASE_{key}"), value));
        Command::new(program)
            .args(args)
            .current_dir(self.project())
            .env("PATH", &self.path)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("PRE_COMMIT_HOME", self.folder.path().join("pre-commit"))
            .env("CARGO_TARGET_DIR", &self.target)
            .env_remove("CI")
            .envs(cheap)
            .output()
            .expect("it runs")
            .into()
    }

    fn git(&self, args: &[&str]) -> Run {
        let identity = [
            "-c",
            "user.name=Demo",
            "-c",
            "user.email=demo@example.com",
            "-c",
            "protocol.file.allow=always",
        ];
        self.run("git", &[&identity, args].concat())
    }

    /// Tries to commit everything.
    fn commit(&self, message: &str) -> Run {
        self.git(&["add", "--all"]).exits(0);
        self.git(&["commit", "--message", message])
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.project().join(path), text).expect("a file");
    }

    fn describe(&self, description: &str) {
        self.write("spec/tables/demo.yaml", &TABLE.replace("Done", description));
    }

    fn commits(&self) -> usize {
        self.git(&["log", "--oneline"])
            .exits(0)
            .stdout
            .lines()
            .count()
    }
}

/// What pre-commit clones: this repository as it is now, committed or not.
fn published(folder: &Path) -> PathBuf {
    let to = folder.join("codegen");
    let listed = Command::new("git")
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "--",
            ":!generated",
            ":!tests",
        ])
        .current_dir(root())
        .output()
        .expect("git runs");
    for path in Run::from(listed).exits(0).stdout.lines() {
        let copy = to.join(path);
        fs::create_dir_all(copy.parent().expect("a folder")).expect("folders");
        fs::copy(root().join(path), copy).expect("a file");
    }
    let commit = "git init --quiet && git add --all && git -c user.name=Demo -c user.email=demo@example.com commit --quiet -m Publish && git tag v1";
    let run: Run = Command::new("sh")
        .args(["-ec", commit])
        .current_dir(&to)
        .output()
        .expect("git runs")
        .into();
    run.exits(0);
    to
}

#[test]
fn with_pre_commit() {
    let Ok(python) = tool("pre-commit/bin/python") else {
        return;
    };
    let repository = Repository::new();
    let hooks = published(repository.folder.path());
    let configure = |hook: &str| {
        let config = format!(
            "repos:\n  - repo: {}\n    rev: v1\n    hooks:\n      - id: {hook}\n",
            arg(&hooks)
        );
        repository.write(".pre-commit-config.yaml", &config);
    };
    configure("codegen");
    let install = repository.run(&python, &["-m", "pre_commit", "install", "--install-hooks"]);
    install.exits(0);
    repository.commit("Use the hook").exits(0).says("Passed");

    // The spec changes and nobody regenerates: the commit is stopped, the hook regenerates, and
    // the second try goes through.
    let commits = repository.commits();
    repository.describe("All done");
    repository
        .commit("Change the spec")
        .exits(1)
        .says("files were modified by this hook");
    assert_eq!(repository.commits(), commits);
    let generated = files(&repository.project().join("generated"));
    assert!(String::from_utf8_lossy(&generated["rust/src/tables/demo.rs"]).contains("All done"));
    repository.commit("Change the spec").exits(0).says("Passed");
    assert_eq!(repository.commits(), commits + 1);
    codegen(&repository.project(), &["check"]).exits(0);

    // A new file that nobody added stops the commit, and so do edits by hand, which are undone.
    repository.write(
        "spec/catalog.yaml",
        "id: demo_codes\nversion: 1.0.0\ntitle: Demo\ntables: [demo, more]\n",
    );
    repository.write("spec/tables/more.yaml", TABLE);
    repository.git(&["add", "spec"]).exits(0);
    let commit = || repository.git(&["commit", "--all", "--message", "Add a table"]);
    commit()
        .exits(1)
        .says("rust/src/tables/more.rs")
        .says("unknown to git")
        .says("`git add generated`");
    repository.git(&["reset", "--hard", "--quiet"]).exits(0);
    repository.git(&["clean", "-fdq"]).exits(0);
    repository.write("generated/rust/src/lib.rs", "// mine\n");
    repository
        .commit("Edit what is generated")
        .exits(1)
        .says("edited by hand; overwritten");
    repository.git(&["add", "--all"]).exits(0);

    // Other files pass.
    repository.write("README.md", "Hello\n");
    repository.commit("Say hello").exits(0).says("Passed");

    // A spec with mistakes is reported and not committed.
    repository.describe("x\n    unknown: y");
    repository
        .commit("Break the spec")
        .exits(1)
        .says("error[unknown-key]");
    repository.describe("All done");

    // The hook that checks changes nothing itself, and says which command would.
    configure("codegen-check");
    repository.commit("Check instead").exits(0);
    repository.describe("Done at last");
    let before = files(&repository.project().join("generated"));
    repository
        .commit("Change the spec again")
        .exits(1)
        .says("error[stale-output]")
        .says("`codegen` regenerates it");
    assert_eq!(files(&repository.project().join("generated")), before);
    codegen(&repository.project(), &["--quiet"]).exits(0);
    repository
        .commit("Change the spec again")
        .exits(0)
        .says("Passed");
    // So does an edit by hand.
    repository.write("generated/rust/src/lib.rs", "// mine\n");
    repository
        .commit("Edit what is generated")
        .exits(1)
        .says("error[edited-output]");
    repository.write("README.md", "Hello again\n");
    repository
        .git(&["checkout", "--quiet", "HEAD", "--", "generated"])
        .exits(0);
    repository.commit("Say hello again").exits(0).says("Passed");

    // The hook that looks at the version: before the first release nothing is owed.
    configure("codegen-diff");
    repository
        .commit("Look at the version")
        .exits(0)
        .says("Passed");
    repository.git(&["tag", "v1.0.0"]).exits(0);
    repository.describe("Done once more");
    codegen(&repository.project(), &["--quiet"]).exits(0);
    repository
        .commit("Change a text")
        .exits(1)
        .says("error[version-owed]")
        .says("write `version: 1.0.1`");
    let catalog = "id: demo_codes\nversion: 1.0.1\ntitle: Demo\ntables: [demo]\n";
    repository.write("spec/catalog.yaml", catalog);
    codegen(&repository.project(), &["--quiet"]).exits(0);
    repository.commit("Change a text").exits(0).says("Passed");
}

/// In folders of one's own, which codetables.yaml names.
#[test]
fn with_a_project_file() {
    let Ok(python) = tool("pre-commit/bin/python") else {
        return;
    };
    let repository = Repository::new();
    let hooks = published(repository.folder.path());
    repository.git(&["mv", "spec", "errors"]).exits(0);
    repository
        .git(&["rm", "-r", "--quiet", "generated"])
        .exits(0);
    repository.write(
        "codetables.yaml",
        "generate:\n  - {spec: errors, out: src/codes, lang: [ts], form: embedded}\n",
    );
    let config = format!(
        "repos:\n  - repo: {}\n    rev: v1\n    hooks:\n      - id: codegen\n",
        arg(&hooks)
    );
    repository.write(".pre-commit-config.yaml", &config);
    let install = repository.run(&python, &["-m", "pre_commit", "install", "--install-hooks"]);
    install.exits(0);
    // It generates, and git has to be told of the files.
    repository
        .commit("Move everything")
        .exits(1)
        .says("`git add src/codes`");
    repository.commit("Move everything").exits(0).says("Passed");
    // An edit by hand is caught where nobody has told the hook to look.
    let table = "src/codes/constants/demo.ts";
    repository.write(table, "export {};\n");
    repository
        .commit("Edit what is generated")
        .exits(1)
        .says("edited by hand; overwritten");
    assert!(files(&repository.project())[table] != b"export {};\n");
}

/// The lines between a heading's fences in the README.
fn readme(language: &str, containing: &str) -> String {
    let text = fs::read_to_string(root().join("README.md")).expect("README.md");
    let fence = format!("```{language}\n");
    let block = text
        .split(&fence)
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .find(|block| block.contains(containing));
    block
        .unwrap_or_else(|| panic!("the README shows no {containing}"))
        .to_owned()
}

#[test]
#[cfg(unix)]
fn with_a_plain_git_hook() {
    use std::os::unix::fs::PermissionsExt;
    let repository = Repository::new();
    let hook = repository.project().join(".git/hooks/pre-commit");
    fs::write(&hook, readme("sh", "codegen check")).expect("a file");
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).expect("permissions");
    let commits = repository.commits();
    repository.describe("All done");
    repository
        .commit("Change the spec")
        .exits(1)
        .says("`codegen` regenerates it");
    codegen(&repository.project(), &["--quiet"]).exits(0);
    repository.commit("Change the spec").exits(0);
    assert_eq!(repository.commits(), commits + 1);
}

/// Where git knows none of many files, the first are named, and the others counted.
#[test]
fn many_unknown_files() {
    let repository = Repository::new();
    repository
        .git(&["rm", "-r", "--cached", "--quiet", "generated"])
        .exits(0);
    let run = repository.run("codegen", &["--hook"]).exits(1);
    let named = run.stderr.matches("generated, and unknown to git").count();
    let more = |of: &str| {
        let before = run.stderr.split(of).next().unwrap_or_default();
        let number = before.rsplit(' ').next().unwrap_or_default();
        number.parse::<usize>().expect("a number")
    };
    assert_eq!(named + more(" more\n"), more(" files unknown to git"));
}

/// The hooks that the README names exist.
#[test]
fn the_readme_names_hooks() {
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("the hooks");
    let shown = readme("yaml", "hooks:");
    let ids: Vec<&str> = shown
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- id: "))
        .collect();
    assert!(!ids.is_empty());
    for id in ids {
        let id = id.split_whitespace().next().expect("an id");
        assert!(hooks.contains(&format!("- id: {id}\n")), "{id}");
    }
    assert!(readme("yaml", "--message-format github").contains("codegen check"));
}
