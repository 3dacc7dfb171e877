//! The input of a command: a spec that has been read and checked, rendered where the command needs
//! it.

use std::path::Path;

use super::Failure;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Sources;
use crate::docs;
use crate::language::{Backends, Files, Form, Part, Rendering};
use crate::output::{
    Access, Comparison, Digest, Folder, Layout, Origin, OutputError, Plan, Wanted,
};
use crate::parallel;
use crate::path::slashes;
use crate::report::{Report, say};
use crate::spec::{self, Location};

/// A spec without mistakes.
pub(super) struct Input {
    pub catalog: Catalog,
    pub backends: Backends,
    /// The texts of its files.
    pub sources: Sources,
    digest: Digest,
}

impl Input {
    /// Reads a spec and reports every mistake in it.
    pub(super) fn read(location: &Location, report: &mut Report) -> Result<Self, Failure> {
        let mut sources = Sources::default();
        let mut mistakes: Vec<Diagnostic> = Vec::new();
        let input = spec::load(location, &mut sources, &mut mistakes).map(|mut spec| {
            let sections = spec.catalog.take_sections();
            let catalog = Catalog::from_spec(spec, &sources, &mut mistakes);
            let backends = Backends::set_up(sections, &catalog, &mut mistakes);
            (catalog, backends)
        });
        match input {
            Some((catalog, backends)) if mistakes.is_empty() => Ok(Self {
                catalog,
                backends,
                digest: digest(
                    sources
                        .texts()
                        .map(|(path, text)| (location.name_of(path), text)),
                ),
                sources,
            }),
            _ => {
                mistakes.sort_by_key(|mistake| mistake.places.first().map(|place| place.span));
                report.diagnostics(&mistakes, &sources)?;
                Err(Failure::Spec {
                    count: mistakes.len(),
                    place: location.to_string(),
                })
            }
        }
    }

    /// What a folder with this layout is to have.
    pub(super) fn wanted(&self, layout: Layout) -> Wanted {
        let placeholders = match layout.form() {
            Form::Package => self.backends.placeholders(layout.languages()),
            Form::Embedded | Form::Html | Form::Markdown | Form::Wiki => Vec::new(),
        };
        Wanted {
            layout,
            catalog: self.catalog.id.clone(),
            origin: origin(self.digest.clone()),
            placeholders,
        }
    }

    /// Renders the files of a folder, and compares each. No package depends on another.
    pub(super) fn plan<'a>(
        &self,
        folder: &'a Folder,
        wanted: &'a Wanted,
    ) -> Result<Plan<'a>, Failure> {
        let comparison = Comparison::new(folder, wanted)?;
        let (catalog, backends) = (&self.catalog, &self.backends);
        let compared = |render: &dyn Fn(&mut Files) -> Rendering| {
            let mut files = Vec::new();
            let mut incoming = None;
            let mut compare = |path: &str, part: Part| {
                let file = incoming.take().unwrap_or_else(|| comparison.begin(path));
                match part {
                    Part::More(text) => incoming = Some(file.and_then(|file| file.more(text))),
                    Part::Last(text) => files.push(file.and_then(|file| file.last(text))),
                }
            };
            render(&mut Files::new(&mut compare)).map(|()| files)
        };
        let parts = match &wanted.layout {
            Layout::Packages(languages) => parallel::map(languages, |language| {
                compared(&|files| backends.package(*language, catalog, files))
            }),
            Layout::Sources(language) => vec![compared(&|files| {
                backends.embedded(*language, folder.path(), catalog, files)
            })],
            Layout::Pages(pages, languages) => vec![compared(&|files| {
                docs::render(*pages, catalog, backends, languages, files)
            })],
        };
        let mut files = Vec::new();
        for part in parts {
            for file in part? {
                files.push(file?);
            }
        }
        Ok(comparison.plan(files)?)
    }
}

/// What is generated now from a spec with these texts.
fn origin(spec: Digest) -> Origin {
    Origin {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        spec,
    }
}

/// The digest of a spec: of the names and texts of its files, in whatever order they were read.
fn digest<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Digest {
    let mut files: Vec<_> = files.collect();
    files.sort_unstable();
    Digest::of_texts(files.into_iter().flat_map(|(name, text)| [name, text]))
}

/// What would be generated from a spec, without reading what it means; `None` if that can't be
/// known so.
pub(super) fn origin_of(location: &Location) -> Option<Origin> {
    let files = spec::texts(location)?;
    let files = files.iter().map(|(name, text)| (&**name, &**text));
    Some(origin(digest(files)))
}

/// Opens the output folder. If another run has it open, waits for that run.
pub(super) fn open(folder: &Path, access: Access, quiet: bool) -> Result<Folder, OutputError> {
    Folder::open(folder, access, || {
        if !quiet {
            let folder = slashes(folder);
            say(&format!("waiting for another run that has {folder} open"));
        }
    })
}
