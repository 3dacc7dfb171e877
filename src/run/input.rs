//! The input of a command: a spec that has been read and checked, rendered where the command needs
//! it.

use std::path::Path;

use super::Failure;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Sources;
use crate::language::{Backends, Language};
use crate::output::{Access, Digest, Folder, Origin, OutputError, Rendered, git_attributes};
use crate::parallel;
use crate::path::slashes;
use crate::report::{Report, say};
use crate::spec::{self, Location};

/// A spec without mistakes.
pub(super) struct Input {
    pub catalog: Catalog,
    backends: Backends,
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
                digest: Digest::of_texts(sources.texts()),
            }),
            _ => {
                mistakes.sort_by_key(|mistake| mistake.places.first().map(|place| place.span));
                for mistake in &mistakes {
                    report.diagnostic(mistake, &sources)?;
                }
                Err(Failure::Spec {
                    count: mistakes.len(),
                    place: location.to_string(),
                })
            }
        }
    }

    /// Renders the languages in parallel, since none depends on another.
    pub(super) fn render(&self, languages: Vec<Language>) -> Result<Rendered, Failure> {
        let mut files = Vec::new();
        let render = |language: &Language| self.backends.render(*language, &self.catalog);
        for language in parallel::map(&languages, render) {
            files.append(&mut language?);
        }
        files.push(git_attributes());
        Ok(Rendered {
            languages,
            files,
            catalog: self.catalog.id.clone(),
            origin: Origin {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                spec: self.digest.clone(),
            },
        })
    }
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
