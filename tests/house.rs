//! The promise: the source stays a house that people find their way in. Each stage uses only the
//! stages below it, modules don't go round in circles, files stay short, and what a generated
//! language declares stands in its templates.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::common::{files, root};

/// The modules of the library from the top down. Each may use those after it, and no other.
const STAGES: &[&str] = &[
    "fuzzing",
    "run",
    "cli",
    "check",
    "output",
    "docs",
    "diff",
    "show",
    "report",
    "init",
    "project",
    "language",
    "catalog",
    "spec",
    "diagnostic",
    "suggestion",
    "name",
    "git",
    "path",
    "files",
    "parallel",
    "characters",
];

/// A module's path below the crate, and its source.
type Modules = BTreeMap<Vec<String>, String>;

/// The modules of the library, without comments.
fn modules() -> Modules {
    let mut modules = Modules::new();
    for (path, bytes) in files(&root().join("src")) {
        let stem = path.strip_suffix(".rs").expect("a Rust file");
        if stem == "lib" || stem == "main" {
            continue;
        }
        let source = String::from_utf8(bytes).expect("UTF-8");
        let code = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let names = stem.split('/').map(str::to_owned);
        modules.insert(names.collect(), code.collect::<Vec<_>>().join("\n"));
    }
    modules
}

/// Every path in a `use`, with its braces expanded: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn expand(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().expect("a path");
        return vec![path.trim().to_owned()];
    };
    let inside = tree[open + 1..].strip_suffix('}').expect("a closing brace");
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&inside[start..]);
    let items = items.into_iter().filter(|item| !item.trim().is_empty());
    let paths = items.flat_map(expand);
    paths
        .map(|path| format!("{}{path}", &tree[..open]))
        .collect()
}

/// The paths that a module names: those of its `use` declarations, and those that begin with
/// `crate::` elsewhere.
fn named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let line = line.trim();
        let visible = line.strip_prefix("pub").map_or(line, |rest| {
            rest.trim_start_matches("(crate)")
                .trim_start_matches("(super)")
                .trim_start()
        });
        let Some(tree) = visible.strip_prefix("use ") else {
            continue;
        };
        let mut tree = tree.to_owned();
        while !tree.ends_with(';') {
            tree.push_str(lines.next().expect("the end of a declaration").trim());
        }
        named.extend(expand(tree.trim_end_matches(';')));
    }
    for (at, _) in code.match_indices("crate::") {
        let path = code[at..].split(|c: char| !(c.is_alphanumeric() || "_:".contains(c)));
        named.extend(
            path.take(1)
                .map(|path| path.trim_end_matches(':').to_owned()),
        );
    }
    named
}

/// A path from the crate's root, seen from a module.
fn resolve(module: &[String], path: &str, modules: &Modules) -> Option<Vec<String>> {
    let mut parts: Vec<&str> = path.split("::").collect();
    let mut from = match parts[0] {
        "crate" => {
            parts.remove(0);
            Vec::new()
        }
        "self" | "super" => {
            let mut from = module.to_vec();
            while let Some(&first) = parts.first() {
                match first {
                    "super" => from.pop().map(|_| ()),
                    "self" => Some(()),
                    _ => None,
                }
                .map(|()| parts.remove(0))?;
                if !matches!(parts.first(), Some(&("super" | "self"))) {
                    break;
                }
            }
            from
        }
        child => {
            let mut path = module.to_vec();
            path.push(child.to_owned());
            modules.contains_key(&path).then(|| module.to_vec())?
        }
    };
    from.extend(parts.into_iter().map(str::to_owned));
    Some(from)
}

/// The module that a path leads to, through what modules on the way hand on from their children.
fn target(path: &[String], modules: &Modules) -> Option<Vec<String>> {
    let known = (1..=path.len())
        .rev()
        .find(|&len| modules.contains_key(&path[..len]))?;
    let (module, item) = (&path[..known], path.get(known));
    let handed_on = item.and_then(|item| {
        named(&modules[module]).into_iter().find_map(|path| {
            let last = path.rsplit("::").next() == Some(item);
            let (child, _) = path.split_once("::")?;
            let mut below = module.to_vec();
            below.push(child.to_owned());
            (last && modules.contains_key(&below)).then_some(below)
        })
    });
    Some(handed_on.unwrap_or_else(|| module.to_vec()))
}

/// The arrows between the modules of one folder: who uses whom.
fn arrows(modules: &Modules) -> BTreeMap<Vec<String>, BTreeSet<(String, String)>> {
    let mut arrows: BTreeMap<Vec<String>, BTreeSet<(String, String)>> = BTreeMap::new();
    for (module, code) in modules {
        for path in named(code) {
            let Some(used) =
                resolve(module, &path, modules).and_then(|path| target(&path, modules))
            else {
                continue;
            };
            let shared = module.iter().zip(&used).take_while(|(a, b)| a == b).count();
            // What a module uses of those around it or inside it is no arrow within a folder.
            if let (Some(from), Some(to)) = (module.get(shared), used.get(shared)) {
                let folder = arrows.entry(module[..shared].to_vec()).or_default();
                folder.insert((from.clone(), to.clone()));
            }
        }
    }
    arrows
}

#[test]
fn stages_use_what_is_below_them() {
    let modules = modules();
    let top: BTreeSet<&str> = modules.keys().map(|path| path[0].as_str()).collect();
    assert_eq!(top, STAGES.iter().copied().collect(), "the list is wrong");
    let arrows = &arrows(&modules)[&Vec::new()];
    assert!(arrows.len() > 30, "hardly an arrow was found: {arrows:?}");
    let place = |stage: &str| STAGES.iter().position(|one| *one == stage);
    for (from, to) in arrows {
        assert!(
            place(from) < place(to),
            "`{from}` uses `{to}`, which stands above it"
        );
    }
}

#[test]
fn modules_go_round_in_no_circle() {
    for (folder, arrows) in arrows(&modules()) {
        // Whoever uses nobody can be left out; where nothing is left there is no circle.
        let mut left = arrows.clone();
        loop {
            let users: BTreeSet<String> = left.iter().map(|(from, _)| from.clone()).collect();
            let before = left.len();
            left.retain(|(_, to)| users.contains(to));
            if left.len() == before {
                break;
            }
        }
        assert!(
            left.is_empty(),
            "in {folder:?} there is a circle in {left:?}"
        );
    }
}

/// Our own files of a kind: not what is generated, installed or built.
fn sources(folders: &[&str], extensions: &[&str]) -> BTreeMap<String, String> {
    let mut sources = BTreeMap::new();
    for folder in folders {
        for (path, bytes) in files(&root().join(folder)) {
            let is_wanted = Path::new(&path)
                .extension()
                .is_some_and(|found| extensions.iter().any(|one| found == *one));
            let is_generated = path.contains("generated/") || path.contains("/pages/");
            if is_wanted && !is_generated {
                let text = String::from_utf8(bytes).expect("UTF-8");
                sources.insert(format!("{folder}/{path}"), text);
            }
        }
    }
    assert!(sources.len() > 20, "{folders:?} has hardly a file");
    sources
}

#[test]
fn files_are_short() {
    let kinds = [
        "rs", "ts", "kt", "swift", "go", "toml", "json", "xml", "md", "html", "css", "js", "mjs",
    ];
    for (path, text) in sources(&["src", "templates", "tests", "benches"], &kinds) {
        let lines = text.lines().count();
        // Specs and locks of the tests are data, and so is what `diff` prints for programs.
        let is_data = path.contains("package-lock")
            || path.contains("/spec/")
            || path.starts_with("tests/diff/");
        assert!(is_data || lines <= 400, "{path} has {lines} lines");
    }
}

#[test]
fn comments_fit_100_columns() {
    for (path, text) in sources(&["src", "tests", "benches"], &["rs"]) {
        for (number, line) in (1..).zip(text.lines()) {
            let is_comment = line.trim_start().starts_with("//");
            let width = line.chars().count();
            assert!(!is_comment || width <= 100, "{path}:{number} has {width}");
        }
    }
}

/// What declares something in a generated language.
const DECLARATIONS: &[&str] = &[
    "class ",
    "const ",
    "enum ",
    "export ",
    "extension ",
    "fn ",
    "fun ",
    "func ",
    "impl ",
    "import ",
    "let ",
    "object ",
    "override ",
    "package ",
    "private ",
    "pub ",
    "public ",
    "return ",
    "static ",
    "struct ",
    "type ",
    "use ",
    "val ",
    "var ",
];

/// Whoever opens a template reads the language that comes out: no string of the source begins like
/// a declaration.
#[test]
fn declarations_stand_in_templates() {
    for (path, text) in sources(&["src/language"], &["rs"]) {
        // Their unit tests may have pieces of code.
        let text = text.split("#[cfg(test)]").next().expect("the code");
        for (number, line) in (1..).zip(text.lines()) {
            let code = line.trim_start();
            if code.starts_with("//") || code.starts_with("#[") {
                continue;
            }
            for string in line.split('"').skip(1).step_by(2) {
                let declares = DECLARATIONS.iter().any(|word| string.starts_with(word));
                assert!(!declares, "{path}:{number} declares something: {string:?}");
            }
        }
    }
}

/// The file of a test that is no longer listed is no longer run.
#[test]
fn every_promise_is_run() {
    let listed = fs::read_to_string(root().join("tests/promises.rs")).expect("promises.rs");
    for entry in fs::read_dir(root().join("tests")).expect("tests") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("promises.rs") {
            let name = path.file_stem().expect("a name").to_string_lossy();
            assert!(listed.contains(&format!("mod {name};")), "{name} isn't run");
        }
    }
}
