//! What the targets in `fuzz/` call: codegen without a command line, and without folders where that
//! can be. Only their build has it (`--cfg fuzzing`).
//!
//! Each function panics if a promise is broken that doesn't depend on the language that is
//! generated; what is generated, the targets look at.

use std::path::{Path, PathBuf};

use crate::catalog::Catalog;
use crate::diagnostic::source::Sources;
use crate::diagnostic::{Diagnostic, Severity};
use crate::diff::{Diff, Format, Scope, Side, findings, messages};
use crate::docs;
use crate::init::{self, Draft, From, Identity};
use crate::language::{Backends, Files, Language, Pages, Part, RenderError};
use crate::name::Name;
use crate::output::{GIT_ATTRIBUTES, Layout, Lock, git_attributes};
use crate::report::Message;
use crate::show;
use crate::spec::{self, Location};

/// The files of a spec, by their paths below its folder.
pub type SpecFiles = [(String, Vec<u8>)];

/// Everything that is generated from a spec, by its path; `None` if the spec has mistakes.
#[must_use]
pub fn generate(files: &SpecFiles) -> Option<Vec<(String, String)>> {
    let (catalog, backends) = read(&revision(files))?;
    let rendered = render(&catalog, &backends);
    // Two times take twice as long, so one language has to do.
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let language = Language::all()[bytes % Language::all().len()];
    let (again, files) = packaged(&catalog, &backends, language);
    assert!(again.is_ok(), "{again:?}");
    for file in files {
        assert!(rendered.contains(&file), "{} isn't the same twice", file.0);
    }
    Some(rendered)
}

/// How many changes lead from a spec to another; `None` if one of them has mistakes.
#[must_use]
pub fn diff(old: &SpecFiles, new: &SpecFiles) -> Option<usize> {
    let side = |files: &SpecFiles| {
        let (catalog, backends) = read(&revision(files))?;
        Some(Side::new(
            "spec".to_owned(),
            catalog,
            &backends,
            Scope::Whole,
        ))
    };
    let (old, new) = (side(old)?, side(new)?);
    if old.catalog.id != new.catalog.id {
        return None;
    }
    for same in [&old, &new] {
        let nothing = Diff::new(same, same);
        assert!(nothing.changes.is_empty(), "{:?}", nothing.changes);
    }
    let diff = Diff::new(&old, &new);
    for format in [Format::Text, Format::Markdown] {
        diff.print(format);
    }
    let json = diff.print(Format::Json);
    let json = serde_json::from_str::<serde_json::Value>(&json);
    assert!(json.is_ok(), "{json:?}");
    findings(&diff);
    messages(&diff);
    Some(diff.changes.len())
}

/// Reads a lock file: what is read is read again from what is written.
pub fn lock(text: &str) {
    Lock::assert_same_again(text);
}

/// Makes a spec from a file, and reads it: what `init --from` writes is right, or it says why there
/// is nothing to write. Returns how many files it has.
#[must_use]
pub fn import(file: &Path) -> usize {
    let (mut sources, mut mistakes) = (Sources::default(), Vec::new());
    let identity = Identity {
        id: Name::known("demo_codes"),
        title: "Demo codes".to_owned(),
    };
    let from = From {
        files: &[PathBuf::from(file)],
        assignments: &[],
        tables: &[],
    };
    let Draft { files, .. } = init::import(from, &identity, &mut sources, &mut mistakes);
    report(&mistakes, &sources);
    if mistakes.iter().any(|it| it.severity == Severity::Error) {
        return 0;
    }
    let count = files.len();
    let folder = PathBuf::from("spec");
    match read(&Location::Draft { folder, files }) {
        Some(_) => count,
        None => 0,
    }
}

fn revision(files: &SpecFiles) -> Location {
    Location::Revision {
        name: "spec".to_owned(),
        files: files.to_vec(),
    }
}

/// Reads a spec, as a run does. Its mistakes are drawn in every form.
fn read(location: &Location) -> Option<(Catalog, Backends)> {
    let (mut sources, mut mistakes) = (Sources::default(), Vec::new());
    let read = spec::load(location, &mut sources, &mut mistakes).map(|mut spec| {
        let sections = spec.catalog.take_sections();
        let catalog = Catalog::from_spec(spec, &sources, &mut mistakes);
        let backends = Backends::set_up(sections, &catalog, &mut mistakes);
        (catalog, backends)
    });
    report(&mistakes, &sources);
    assert!(
        read.is_some() || !mistakes.is_empty(),
        "nobody says what is wrong"
    );
    let (catalog, backends) = read.filter(|_| mistakes.is_empty())?;
    let shown = show::value(&catalog);
    assert!(shown.is_object(), "{shown}");
    Some((catalog, backends))
}

fn report(mistakes: &[Diagnostic], sources: &Sources) {
    for mistake in mistakes.iter().take(20) {
        let drawn = mistake.draw(sources);
        assert!(drawn.len() < 100_000, "{} bytes are drawn", drawn.len());
        let message = serde_json::to_string(&Message::of(mistake, sources));
        assert!(message.is_ok(), "{message:?}");
        assert!(!mistake.help.is_empty(), "no help: {drawn}");
    }
}

/// The packages of all languages, each as it is embedded, and the pages.
fn render(catalog: &Catalog, backends: &Backends) -> Vec<(String, String)> {
    let mut rendered = Vec::new();
    for language in Language::all() {
        let (package, files) = packaged(catalog, backends, *language);
        if let Err(error) = package {
            panic!("{error}");
        }
        rendered.extend(files);
        // In some folders a language can't find its sources, which it says.
        let folder = Path::new("src/codes");
        let embedded = |sink: &mut Files| backends.embedded(*language, folder, catalog, sink);
        if let (Ok(()), mut files) = files_of(embedded) {
            let paths = files.iter().map(|(path, _)| &**path);
            let attributes = git_attributes(&Layout::Sources(*language), paths);
            files.push((GIT_ATTRIBUTES.to_owned(), attributes));
            let path = |path| format!("embedded/{}/{path}", language.folder());
            rendered.extend(files.into_iter().map(|(name, text)| (path(name), text)));
        }
    }
    for pages in Pages::ALL {
        let languages = Language::all();
        let (all, files) = files_of(|sink| docs::render(pages, catalog, backends, languages, sink));
        assert!(all.is_ok(), "{all:?}");
        let path = |path| format!("pages/{path}");
        rendered.extend(files.into_iter().map(|(name, text)| (path(name), text)));
    }
    rendered
}

/// What was rendered, and whether all of it could be.
type Rendered = (Result<(), RenderError>, Vec<(String, String)>);

fn packaged(catalog: &Catalog, backends: &Backends, language: Language) -> Rendered {
    files_of(|sink| backends.package(language, catalog, sink))
}

fn files_of(render: impl FnOnce(&mut Files) -> Result<(), RenderError>) -> Rendered {
    let mut files = Vec::new();
    let mut whole = String::new();
    let mut take = |path: &str, part: Part| match part {
        Part::More(text) => whole.push_str(text),
        Part::Last(text) => files.push((path.to_owned(), std::mem::take(&mut whole) + text)),
    };
    let mut sink = Files::new(&mut take);
    let rendered = render(&mut sink);
    (rendered, files)
}
