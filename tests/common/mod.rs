//! What the tests share: codegen as its users run it, in folders of its own.
#![allow(dead_code, reason = "a benchmark uses a part of it")]

pub mod change;
pub mod changes;
pub mod columns;
pub mod embedded;
pub mod formatter;
pub mod golden;
pub mod hostile;
pub mod import;
pub mod large;
pub mod library;
pub mod literal;
pub mod packed;
pub mod project;
pub mod read_back;
pub mod registry;
pub mod release;
pub mod reserved;
pub mod source_document;
#[macro_use]
pub mod toolchain;
pub mod tools;

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use library::Language;
use snapbox::Data;
use snapbox::data::DataFormat;

/// Makes the profile of releases cheap: it matters that one is built as it says, not how fast what
/// is built runs.
pub const CHEAP: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
];

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The shipped spec.
pub fn shipped() -> PathBuf {
    root().join("spec")
}

/// What a run of codegen printed, and how it ended.
#[derive(Debug)]
pub struct Run {
    pub status: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Asserts an exit status; where it is another, shows what was printed.
    #[track_caller]
    pub fn exits(self, status: i32) -> Self {
        assert_eq!(
            self.status,
            Some(status),
            "stdout: {}\nstderr: {}",
            self.stdout,
            self.stderr
        );
        self
    }

    /// Asserts that these words are on stderr.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(
            self.stderr.contains(words),
            "{words:?} is not in: {}",
            self.stderr
        );
        self
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }
}

/// Runs codegen in a folder.
pub fn codegen(folder: &Path, args: &[&str]) -> Run {
    command(folder, args).output().expect("codegen runs").into()
}

/// Generates the package of a language from a spec.
pub fn generate(spec: &Path, language: Language, out: &Path) {
    let (spec, out) = (arg(spec), arg(out));
    let lang = language.folder();
    codegen(root(), &["--spec", spec, "--lang", lang, "--out", out]).exits(0);
}

/// A command that runs codegen in a folder, not started yet.
pub fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_codegen"));
    command
        .current_dir(folder)
        .args(args)
        .stdin(Stdio::null())
        .env_remove("CLICOLOR_FORCE");
    command
}

/// A command that runs bash. On Windows the program of that name belongs to Linux, and `sh` is the
/// bash of Git.
pub fn bash() -> Command {
    Command::new(if cfg!(windows) { "sh" } else { "bash" })
}

/// A PATH on which this folder comes first.
pub fn path_with(folder: &Path) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = [folder.to_owned()]
        .into_iter()
        .chain(env::split_paths(&path));
    env::join_paths(folders).expect("a PATH")
}

/// The PATH of somebody who has installed codegen.
pub fn path_with_codegen() -> OsString {
    let program = Path::new(env!("CARGO_BIN_EXE_codegen"));
    path_with(program.parent().expect("a folder"))
}

/// Lets a script be run. Windows asks for nothing.
pub fn make_executable(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("permissions");
    }
    let _ = path;
}

/// Makes a link. The tests that do so anywhere else than on Unix (those of languages, which
/// `tests/portable.sh` leaves out) link folders.
#[cfg(unix)]
pub use std::os::unix::fs::symlink;
#[cfg(windows)]
pub use std::os::windows::fs::symlink_dir as symlink;

/// A name under which codegen is published.
pub fn names(key: &str) -> &'static str {
    static NAMES: OnceLock<String> = OnceLock::new();
    let file = root().join("packaging/names.toml");
    let text = NAMES.get_or_init(|| fs::read_to_string(file).expect("names.toml"));
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    line.expect("a name").trim_matches('"')
}

/// A path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().expect("paths of tests are UTF-8")
}

/// An empty folder that is removed with the value.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// An empty folder below `target`. What an earlier run left under this name is removed.
pub fn fresh_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run left is removed");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Writes a spec of one table below a folder and returns the spec's folder.
pub fn spec(folder: &Path, table: &str) -> PathBuf {
    let spec = folder.join("spec");
    write_spec(&spec, "demo_codes", &["demo"], table);
    spec
}

/// Writes a spec with these tables, which all say the same. Other files in its folder stay.
pub fn write_spec(spec: &Path, id: &str, tables: &[&str], table: &str) {
    let list: String = tables.iter().map(|id| format!("  - {id}\n")).collect();
    let catalog = format!("id: {id}\nversion: 1.0.0\ntitle: Demo\ntables:\n{list}");
    write(&spec.join("catalog.yaml"), &catalog);
    for id in tables {
        write(&spec.join(format!("tables/{id}.yaml")), table);
    }
}

/// Every file below a folder, by its path with `/`.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                let name = path
                    .strip_prefix(root)
                    .expect("below the root")
                    .to_str()
                    .expect("UTF-8");
                found.insert(name.replace('\\', "/"), fs::read(&path).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, folder, &mut found);
    found
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
    fs::write(path, text).expect("a file");
}

/// Replaces a text in a file wherever it stands, which is somewhere.
#[track_caller]
pub fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("a file");
    assert!(text.contains(from), "{from:?} is not in: {text}");
    fs::write(path, text.replace(from, to)).expect("a file");
}

/// Copies every file below a folder to another.
pub fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }
}

/// Asserts that a text is that of a file in the repository; `SNAPSHOTS=overwrite` writes it there
/// instead.
#[track_caller]
pub fn assert_snapshot(path: &Path, actual: String) {
    let expected = Data::read_from(path, Some(DataFormat::Text)).raw();
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .eq(Data::text(actual).raw(), expected);
}

/// The shipped catalogue as `codegen show --format json` prints it.
pub fn shipped_json() -> serde_json::Value {
    let run = codegen(root(), &["show", "--format", "json"]).exits(0);
    serde_json::from_str(&run.stdout).expect("JSON")
}
