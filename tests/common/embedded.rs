//! Somebody's own project, in which the sources of catalogues are embedded.

use std::fs;
use std::path::{Path, PathBuf};

use super::library::Language;
use super::toolchain::{home, module};
use super::{arg, codegen, copy, folder, fresh_folder, golden, shipped, shipped_json};

/// A copy of a project that is in a language's folder `embedded`.
pub struct Host {
    language: Language,
    folder: tempfile::TempDir,
    /// The folders in it, each with the spec that was embedded there.
    embedded: Vec<(PathBuf, PathBuf)>,
}

impl Host {
    pub fn new(language: Language, project: &str) -> Self {
        let folder = folder();
        copy(
            &home(language).join("embedded").join(project),
            folder.path(),
        );
        Self {
            language,
            folder,
            embedded: Vec::new(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Embeds the shipped catalogue, which the project's program is about.
    pub fn embed_shipped(&mut self, out: &str) {
        self.embed(&shipped(), out);
    }

    /// Embeds it for a spec that says one thing more about the language's package.
    pub fn embed_shipped_with(&mut self, line: &str, out: &str) {
        let spec = self.path().join("spec");
        copy(&shipped(), &spec);
        let catalog = spec.join("catalog.yaml");
        let text = fs::read_to_string(&catalog).expect("catalog.yaml");
        let section = format!("\n  {}:\n", module(self.language));
        assert!(text.contains(&section), "{text}");
        let more = format!("{section}    {line}\n");
        fs::write(&catalog, text.replace(&section, &more)).expect("catalog.yaml");
        self.embed(&spec, out);
    }

    /// Embeds what every kind of table gives, hostile texts and reserved words, each in a folder
    /// below one.
    pub fn embed_golden(&mut self, out: &str) {
        for case in golden::CASES {
            let folder = fresh_folder(&format!("embedded-{case}-{}", self.language.folder()));
            let spec = golden::spec(case, &folder);
            self.embed(&spec, &format!("{out}/{case}"));
        }
    }

    pub fn embed(&mut self, spec: &Path, out: &str) {
        let args = ["--form", "embedded", "--lang", self.language.folder()];
        let here = ["--spec", arg(spec), "--out", out, "--quiet"];
        codegen(self.path(), &[&args[..], &here].concat()).exits(0);
        self.embedded.push((spec.to_owned(), out.into()));
    }

    /// Asserts that the project's program has printed every entry of the shipped catalogue, and
    /// that the tools that built it left what is generated as it was.
    #[track_caller]
    pub fn has_printed(&self, printed: &str) {
        let catalog = shipped_json();
        let mut expected = format!(
            "{} {}\n",
            word(&catalog["catalog"]),
            word(&catalog["version"])
        );
        for table in catalog["tables"].as_array().expect("tables") {
            for entry in table["entries"].as_array().expect("entries") {
                if entry.get("repeats").is_none() {
                    let cells = [
                        &table["id"],
                        &entry["name"],
                        &entry["code"],
                        &entry["description"],
                    ];
                    expected += &(cells.map(word).join(" ") + "\n");
                }
            }
        }
        expected += "1002 is suspected_spoofing\n";
        assert_eq!(printed, expected);
        self.is_up_to_date();
    }

    #[track_caller]
    pub fn is_up_to_date(&self) {
        for (spec, out) in &self.embedded {
            let args = ["check", "--spec", arg(spec), "--out", arg(out)];
            codegen(self.path(), &args).exits(0);
        }
    }
}

/// A value as it is printed; nothing where there is none.
fn word(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
