//! What formatters look at: packages without the lines that keep formatters off generated files.

use std::fs;
use std::path::Path;

use super::import::import_all;
use super::library::Language;
use super::toolchain::toolchain;
use super::tools::Checked;
use super::{copy, files, folder, generate, golden, hostile, root};

/// A formatter or linter.
pub struct Formatter {
    pub name: &'static str,
    /// Asserts that it finds nothing to change.
    pub check: fn(&Bare) -> Checked,
}

/// Packages without those lines, each in a folder of its own below one: a tool that takes long to
/// start is started once for all.
pub struct Bare {
    folder: tempfile::TempDir,
    packages: Vec<String>,
}

impl Bare {
    /// The shipped package of a language, the golden ones, the one with every hostile text, and one
    /// of tables that are imported.
    pub fn new(language: Language) -> Self {
        let lang = language.folder();
        let mut bare = Self {
            folder: folder(),
            packages: Vec::new(),
        };
        bare.add(language, "shipped", &root().join("generated").join(lang));
        for case in golden::CASES {
            bare.add(language, case, &golden::package(case, language));
        }
        let made = folder();
        let every_text = hostile::spec(made.path());
        let imported = import_all(&made.path().join("imported"));
        for (name, spec) in [("every-text", every_text), ("imported", imported)] {
            let out = made.path().join(name).join("generated");
            generate(&spec, language, &out);
            bare.add(language, name, &out.join(lang));
        }
        bare
    }

    fn add(&mut self, language: Language, name: &str, package: &Path) {
        let to = self.folder.path().join(name);
        copy(package, &to);
        let files = files(&to);
        assert!(files.len() > 4, "{}", package.display());
        let suppressions = toolchain(language).suppressions();
        for (path, bytes) in files {
            let text = String::from_utf8(bytes).expect("generated files are UTF-8");
            let kept: String = text
                .split_inclusive('\n')
                .filter(|line| !suppressions.iter().any(|word| line.starts_with(word)))
                .collect();
            if kept != text {
                fs::write(to.join(path), kept).expect("a file");
            }
        }
        self.packages.push(name.to_owned());
    }

    /// The folder that has the packages.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The path of a file or a folder in every package.
    pub fn each(&self, path: &str) -> Vec<String> {
        let packages = self.packages.iter();
        packages.map(|name| format!("{name}/{path}")).collect()
    }
}
