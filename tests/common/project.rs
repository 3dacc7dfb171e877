//! A project in which somebody generates and checks.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Run, codegen, files, folder, spec};

pub const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
pub const OTHER: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: All done\n";
pub const DEMO: &str = "rust/src/tables/demo.rs";
pub const MORE: &str = "rust/src/tables/more.rs";

/// A folder with a spec of two tables, generated.
pub struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    pub fn new() -> Self {
        let project = Self { folder: folder() };
        spec(project.path(), TABLE);
        project.list_more(true);
        codegen(project.path(), &["--quiet"]).exits(0);
        project
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn out(&self, path: &str) -> PathBuf {
        self.path().join("generated").join(path)
    }

    pub fn list_more(&self, listed: bool) {
        let spec = spec(self.path(), TABLE);
        let more = spec.join("tables/more.yaml");
        if listed {
            fs::write(more, TABLE).expect("more.yaml");
            let catalog = fs::read_to_string(spec.join("catalog.yaml")).expect("catalog.yaml");
            fs::write(spec.join("catalog.yaml"), catalog + "  - more\n").expect("catalog.yaml");
        } else {
            fs::remove_file(more).expect("more.yaml");
        }
    }

    pub fn change_spec(&self) {
        fs::write(self.path().join("spec/tables/demo.yaml"), OTHER).expect("demo.yaml");
    }

    pub fn edit(&self, path: &str) {
        let text = fs::read_to_string(self.out(path)).expect("a file");
        fs::write(self.out(path), text + "// edited\n").expect("a file");
    }

    pub fn edit_lock(&self, edit: impl Fn(&str) -> String) {
        let lock = self.out("codegen.lock");
        fs::write(
            &lock,
            edit(&fs::read_to_string(&lock).expect("the lock file")),
        )
        .expect("the lock file");
    }

    /// Checks, and asserts that no byte and no time of a file changed.
    #[track_caller]
    pub fn check(&self) -> Run {
        let before = (files(self.path()), times(self.path()));
        let run = codegen(self.path(), &["check"]);
        assert!(
            before == (files(self.path()), times(self.path())),
            "something was written"
        );
        run
    }

    /// Asserts that a file is reported as different in this way, and that generating fixes it.
    #[track_caller]
    pub fn differs(&self, rule: &str, path: &str, words: &str, help: &str) {
        let run = self.check().exits(1);
        let message = format!("error[{rule}]: generated/{path}: {words}\n  = help: {help}\n");
        assert!(
            run.stdout.contains(&message),
            "{message}\nis not in: {}",
            run.stdout
        );
        codegen(self.path(), &["--quiet"]);
        self.check().exits(0);
    }
}

/// When everything below a folder was last modified.
fn times(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path.clone());
            }
            let modified = fs::metadata(&path)
                .and_then(|meta| meta.modified())
                .expect("a time");
            found.insert(path, modified);
        }
    }
    found
}
