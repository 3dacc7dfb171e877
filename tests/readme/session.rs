//! A reader who works through the README from top to bottom: types the commands, saves the files,
//! and compares what is printed with what is shown.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use super::claims::{configuration, installs, keys, steps};
use crate::common::library::Language;
use crate::common::names;
use crate::common::toolchain::toolchain;
use crate::common::{bash, copy, folder, make_executable, path_with_codegen, root};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use serde_json::Value;

/// What is wrong with the README, in words.
pub type Mistake = String;

/// How each error that the README shows comes about: the rule, what the table's file says, and what
/// it has to say instead for the error to be reported.
const STORIES: [(&str, &str, &str); 2] = [
    (
        "unknown-key",
        "description: The number",
        "descripton: The number",
    ),
    ("stale-output", "is not in service", "does not exist"),
];
const TABLE: &str = "spec/tables/delivery.yaml";

/// A piece of code in the README.
enum Code {
    /// A fenced block: what its fence says, and its text.
    Block(String, String),
    /// A span within a paragraph.
    Span(String),
}

/// Every piece of code, in order.
fn codes(readme: &str) -> Result<Vec<Code>, Mistake> {
    let mut codes = Vec::new();
    let mut open: Option<(String, String)> = None;
    for event in Parser::new(readme) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => {
                open = Some((kind.to_string(), String::new()));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                return Err("an indented block; fence it, so that it is run".into());
            }
            Event::Text(text) => {
                if let Some((_, block)) = &mut open {
                    block.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                codes.extend(open.take().map(|(kind, text)| Code::Block(kind, text)));
            }
            Event::Code(text) => codes.push(Code::Span(text.to_string())),
            _ => {}
        }
    }
    Ok(codes)
}

/// Every fenced block, in order: what its fence says, and its text.
pub fn blocks(readme: &str) -> Result<Vec<(String, String)>, Mistake> {
    let block = |code| match code {
        Code::Block(kind, text) => Some((kind, text)),
        Code::Span(_) => None,
    };
    Ok(codes(readme)?.into_iter().filter_map(block).collect())
}

/// Does what the README says; the first thing that isn't as it says is the error.
pub fn walk(readme: &str) -> Result<(), Mistake> {
    let mut session = Session::new();
    for code in codes(readme)? {
        match code {
            Code::Block(kind, text) => match kind.as_str() {
                "console" => session.console(&text)?,
                "sh" if text.starts_with("#!") => session.hook(&text)?,
                "sh" => session.commands(&text)?,
                "yaml" => session.file(&text)?,
                kind if is_snippet(kind) => {}
                _ => return Err(format!("no way to try what is in a ```{kind} fence")),
            },
            Code::Span(text) => session.span(&text)?,
        }
    }
    Ok(())
}

/// Whether a fence has a language's snippet, which another test compiles.
fn is_snippet(fence: &str) -> bool {
    let mut languages = Language::all().iter();
    languages.any(|&language| toolchain(language).fence() == fence)
}

struct Session {
    folder: tempfile::TempDir,
    /// Where the reader is: at first in a clone of this repository, later in a project of their
    /// own.
    project: PathBuf,
    path: OsString,
}

impl Session {
    fn new() -> Self {
        let folder = folder();
        let project = folder.path().join("clone");
        for part in ["spec", "generated"] {
            copy(&root().join(part), &project.join(part));
        }
        let session = Self {
            project,
            path: path_with_codegen(),
            folder,
        };
        session.git_init();
        session
    }

    /// A project of the reader's own, which has nothing in it yet.
    fn begin(&mut self, name: &str) {
        self.project = self.folder.path().join(name);
        fs::create_dir(&self.project).expect("a new project");
        self.git_init();
    }

    fn git_init(&self) {
        let (status, said) = self.bash("git init --quiet");
        assert_eq!(status, Some(0), "{said}");
    }

    /// Runs a line of shell, and returns the exit status and all that was printed.
    fn bash(&self, line: &str) -> (Option<i32>, String) {
        let output = bash()
            .args(["-euo", "pipefail", "-c", &format!("exec 2>&1\n{line}")])
            .current_dir(&self.project)
            .env("PATH", &self.path)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .envs(["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_NAME"), "Reader")))
            .envs(
                ["AUTHOR", "COMMITTER"]
                    .map(|who| (format!("GIT_{who}_EMAIL"), "reader@example.com")),
            )
            .env_remove("CLICOLOR_FORCE")
            .output()
            .expect("bash runs");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        (output.status.code(), said)
    }

    fn exits(&self, status: i32, line: &str) -> Result<String, Mistake> {
        match self.bash(line) {
            (Some(actual), said) if actual == status => Ok(said),
            (actual, said) => {
                let actual = actual.map_or("a signal".into(), |status| status.to_string());
                Err(format!("`{line}` exits with {actual}:\n{said}"))
            }
        }
    }

    /// Runs a command and returns what it prints. An installation is not run: what it would install
    /// is looked at instead.
    fn command(&self, line: &str, status: i32) -> Result<String, Mistake> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["codegen", "diff", ..] => {
                // There is a release to compare with.
                self.exits(
                    0,
                    "git add --all && git commit --quiet --allow-empty --message Release && git tag --force v0.1.0",
                )?;
                self.exits(status, line)
            }
            ["codegen" | "git" | "cat", ..] => self.exits(status, line),
            ["cargo", "install", "--locked", "--path", "."] => installs().map(|()| String::new()),
            ["cargo", "install", "--locked", "--git", url]
                if url.starts_with("https://example.com/") =>
            {
                installs().map(|()| String::new())
            }
            // What is installed so is tested in `tests/installed.rs`.
            ["pipx", "run", "--spec", name, "codegen", ..]
            | ["uvx", "--from", name, "codegen", ..]
                if name == names("pypi") =>
            {
                let (_, rest) = line.split_once(" codegen ").unwrap_or_default();
                self.exits(status, &format!("codegen {rest}"))
            }
            ["npx", name, ..] if name == names("npm") => {
                self.exits(status, &line.replace(&format!("npx {name}"), "codegen"))
            }
            ["npm", "install", "--save-dev", name] if name == names("npm") => Ok(String::new()),
            _ => Err(format!("this test doesn't know how to run `{line}`")),
        }
    }

    /// A block of commands, one a line, all of which succeed.
    fn commands(&self, block: &str) -> Result<(), Mistake> {
        block
            .lines()
            .filter(|line| !line.trim().is_empty())
            .try_for_each(|line| self.command(line, 0).map(drop))
    }

    /// A block of commands, each after a `$`, and their output. A last line of `…` stands for the
    /// rest of the output. What `cat` shows is a file that the reader has.
    fn console(&mut self, block: &str) -> Result<(), Mistake> {
        let Some(block) = block.strip_prefix("$ ") else {
            return Err(format!("a console block without a command: {block}"));
        };
        for part in block.split("\n$ ") {
            let (line, shown) = part.split_once('\n').unwrap_or((part, ""));
            if let Some(file) = line.strip_prefix("cat ") {
                self.begin("import");
                fs::write(self.project.join(file), format!("{shown}\n")).expect("a file");
            }
            let story = shown.split_once("error[").map(|(_, rest)| {
                let rule = rest.split(']').next().unwrap_or_default();
                let story = STORIES.into_iter().find(|(id, ..)| *id == rule);
                story.ok_or(format!("there is no story for error[{rule}]"))
            });
            let printed = match story.transpose()? {
                None => self.command(line, 0)?,
                Some((_, right, wrong)) => {
                    let file = self.project.join(TABLE);
                    let text = fs::read_to_string(&file).map_err(|error| error.to_string())?;
                    fs::write(&file, text.replacen(right, wrong, 1)).expect("a file");
                    let printed = self.command(line, 1);
                    fs::write(&file, text).expect("a file");
                    printed?
                }
            };
            let same = match shown.trim_end().strip_suffix("\n…") {
                Some(beginning) => printed.starts_with(beginning),
                None => printed.trim_end() == shown.trim_end(),
            };
            if !same {
                return Err(format!("`{line}` prints:\n{printed}\nand not:\n{shown}"));
            }
        }
        Ok(())
    }

    /// A git hook, with which everything can be committed.
    fn hook(&self, script: &str) -> Result<(), Mistake> {
        let hook = self.project.join(".git/hooks/pre-commit");
        fs::create_dir_all(hook.parent().expect("a folder")).expect("folders");
        fs::write(&hook, script).expect("a file");
        make_executable(&hook);
        self.exits(
            0,
            "git add --all && git commit --quiet --allow-empty --message Everything",
        )
        .map(drop)
    }

    /// A YAML file, whose first line is a comment with its path.
    fn file(&mut self, text: &str) -> Result<(), Mistake> {
        let first = text.lines().next().unwrap_or_default();
        let Some(path) = first.strip_prefix("# ") else {
            return Err(format!(
                "a YAML block doesn't say which file it is: {first}"
            ));
        };
        let value: Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        match path {
            ".pre-commit-config.yaml" => configuration(&value),
            ".github/workflows/codegen.yml" => self.workflow(&value),
            _ if path.starts_with("added to spec/") => self.addition(path, text),
            _ if path.starts_with("spec/") => {
                if path == "spec/catalog.yaml" {
                    self.begin("project");
                }
                let path = self.project.join(path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
                fs::write(path, text).expect("a file");
                Ok(())
            }
            "codetables.yaml" => self.project_file(text),
            _ => Err(format!("this test doesn't know what {path} is for")),
        }
    }

    /// A project file, by which everything can be generated. The commands that follow are those of
    /// a project without one.
    fn project_file(&self, text: &str) -> Result<(), Mistake> {
        let path = self.project.join("codetables.yaml");
        fs::write(&path, text).expect("a file");
        self.exits(0, "codegen && codegen check")?;
        fs::remove_file(path).expect("the file is removed");
        Ok(())
    }

    /// What can be added to a file of the spec. Of a table, everything but its head is replaced.
    fn addition(&self, path: &str, text: &str) -> Result<(), Mistake> {
        let file = self.project.join(path.trim_start_matches("added to "));
        let before = fs::read_to_string(&file).map_err(|error| error.to_string())?;
        let head = before.split("entries:").next().unwrap_or_default();
        fs::write(&file, head.to_owned() + text).expect("a file");
        let shown = self.exits(0, "codegen show --format json");
        fs::write(&file, before).expect("a file");
        shown.map(drop)
    }

    /// A workflow, whose commands are run in the project.
    fn workflow(&self, workflow: &Value) -> Result<(), Mistake> {
        steps(workflow)?
            .iter()
            .try_for_each(|lines| self.commands(lines))
    }

    /// Whether a spec has such a key somewhere.
    fn is_of_a_spec(&self, key: &str) -> Result<bool, Mistake> {
        let catalog = self.exits(0, "codegen schema catalog")?;
        let table = self.exits(0, "codegen schema table")?;
        let written = format!("\"{key}\": {{");
        Ok(catalog.contains(&written) || table.contains(&written))
    }

    /// Code within a paragraph. A span of more than one word is a command, a key of a hook or of a
    /// spec, or a comment for editors.
    fn span(&self, text: &str) -> Result<(), Mistake> {
        if let Some(schema) = text.strip_prefix("# yaml-language-server: $schema=") {
            let table = self.project.join(TABLE);
            let schema = table.parent().expect("a folder").join(schema);
            if schema.exists() {
                return Ok(());
            }
            return Err(format!("there is no file {}", schema.display()));
        }
        match text.split_once(' ') {
            Some((key, _)) if key.ends_with(':') => {
                let value: Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
                if self.is_of_a_spec(key.trim_end_matches(':'))? {
                    return Ok(());
                }
                keys(&value)
            }
            None if text != "codegen" => Ok(()),
            _ => self.command(text, 0).map(drop),
        }
    }
}
