//! A folder between two states, for runs that are cut off or fail.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Run, arg, codegen, edit, files, folder, spec, write};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
pub const DEMO: &str = "rust/src/tables/demo.rs";
pub const LOCK: &str = "codegen.lock";

pub type Files = BTreeMap<String, Vec<u8>>;

/// Makes a spec with a second table, `more`, or without it.
pub fn set_spec(folder: &Path, word: &str, more: bool) {
    let table = TABLE.replace("Done", word);
    let spec = spec(folder, &table);
    if more {
        write(&spec.join("tables/more.yaml"), &table);
        edit(
            &spec.join("catalog.yaml"),
            "  - demo\n",
            "  - demo\n  - more\n",
        );
    } else {
        let _ = fs::remove_file(spec.join("tables/more.yaml"));
    }
}

/// What a run leaves in an empty folder.
fn alone(folder: &Path) -> Files {
    let out = super::folder();
    let args = ["--quiet", "--lang", "rust", "--out", arg(out.path())];
    codegen(folder, &args).exits(0);
    files(out.path())
}

/// Two states of a folder, and a run between them: the old one is there, and the new one is what
/// the spec gives.
pub struct Change {
    pub folder: tempfile::TempDir,
    pub old: Files,
    pub new: Files,
}

impl Change {
    /// `more` says whether a second table comes; else it goes.
    pub fn new(more: bool) -> Self {
        let folder = folder();
        set_spec(folder.path(), "Done", !more);
        codegen(folder.path(), &["--quiet", "--lang", "rust"]).exits(0);
        let old = files(&folder.path().join("generated"));
        set_spec(folder.path(), "All done", more);
        let new = alone(folder.path());
        assert_ne!(old, new);
        Self { folder, old, new }
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("generated")
    }

    pub fn set(&self, files: &Files) {
        let _ = fs::remove_dir_all(self.out());
        for (path, bytes) in files {
            let path = self.out().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, bytes).expect("a file");
        }
    }

    /// Asserts that one run brings the folder to the new state, and speaks of no edit.
    #[track_caller]
    pub fn heals(&self, what: &str) {
        let run = codegen(self.folder.path(), &["--lang", "rust"]);
        assert_eq!(run.status, Some(0), "{what}: {}", run.stderr);
        assert!(!run.stderr.contains("by hand"), "{what}: {}", run.stderr);
        self.is_new(what);
    }

    #[track_caller]
    pub fn is_new(&self, what: &str) {
        let left = files(&self.out());
        let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&left), names(&self.new), "{what}");
        for (path, bytes) in &left {
            let text = String::from_utf8_lossy(bytes);
            assert_eq!(
                text,
                String::from_utf8_lossy(&self.new[path]),
                "{what}: {path}"
            );
        }
        assert_eq!(empty_folders(&self.out()), Vec::<PathBuf>::new(), "{what}");
        codegen(self.folder.path(), &["check", "--lang", "rust"]).exits(0);
    }

    /// Asserts that each file is the old one or the new one.
    #[track_caller]
    pub fn is_whole(&self, what: &str) {
        for (path, bytes) in files(&self.out()) {
            if path.starts_with('.') || path == LOCK {
                continue;
            }
            let states = [self.old.get(&path), self.new.get(&path)];
            assert!(states.contains(&Some(&bytes)), "{what}: {path}");
        }
    }

    /// A run of codegen by strace, which interferes with the system's calls, on one core, so that
    /// they come in one order. `None` where there is no strace, which has been reported.
    pub fn traced(&self, inject: &str) -> Option<Run> {
        let calls = inject.strip_prefix("inject=").unwrap_or(inject);
        let calls = calls.split(':').next().unwrap_or_default();
        // Other calls needn't stop, which saves most of the time; but so strace 6.1 kills nobody.
        let only = inject.contains(":error=").then_some("--seccomp-bpf");
        let run = Command::new("strace")
            .args(only)
            .args(["--follow-forks", "--output"])
            .arg(self.trace())
            .args(["-e", &format!("trace={calls}"), "-e", inject])
            .args(["taskset", "-c", "0", env!("CARGO_BIN_EXE_codegen")])
            .args(["--lang", "rust"])
            .current_dir(self.folder.path())
            .output();
        let Ok(run) = run else {
            let missing = "NOT CHECKED: strace is missing; `tests/run.sh` says how to get it";
            assert!(env::var("CI").as_deref() != Ok("true"), "{missing}");
            println!("{missing}");
            return None;
        };
        Some(run.into())
    }

    fn trace(&self) -> PathBuf {
        self.folder.path().join("trace")
    }

    /// Whether strace has interfered with the last run: it had as many calls.
    pub fn was_hit(&self, run: &Run) -> bool {
        let trace = fs::read_to_string(self.trace()).expect("a trace");
        run.status.is_none() || trace.contains("(INJECTED)")
    }
}

/// The folders in which nothing is, not even a folder.
pub fn empty_folders(folder: &Path) -> Vec<PathBuf> {
    let mut empty = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries: Vec<_> = fs::read_dir(&folder).expect("a folder").flatten().collect();
        if entries.is_empty() {
            empty.push(folder);
        }
        let below = entries.into_iter().map(|it| it.path());
        folders.extend(below.filter(|it| it.is_dir()));
    }
    empty
}
