//! The input of a command: a spec that has been read and checked, rendered where the command needs
//! it.

use std::path::{Path, PathBuf};

use super::Failure;
use crate::catalog::Catalog;
use crate::cli::{OutputArgs, SpecArg};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Sources;
use crate::language::{Backends, Language, RenderedFile};
use crate::output::{Access, Digest, Folder, Origin, OutputError, git_attributes};
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

/// The files rendered from a spec, and where they come from.
pub(super) struct Rendered {
    pub languages: Vec<Language>,
    pub files: Vec<RenderedFile>,
    pub origin: Origin,
}

impl Input {
    /// Reads a spec and reports every mistake in it.
    pub(super) fn read(arg: &SpecArg, quiet: bool, report: &mut Report) -> Result<Self, Failure> {
        let location = locate(arg, quiet);
        let mut sources = Sources::default();
        let mut mistakes: Vec<Diagnostic> = Vec::new();
        let input = spec::load(&location, &mut sources, &mut mistakes).map(|mut spec| {
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
    fn render(&self, languages: &[Language]) -> Result<Vec<RenderedFile>, Failure> {
        let mut files = Vec::new();
        let render = |language: &Language| self.backends.render(*language, &self.catalog);
        for language in parallel::map(languages, render) {
            files.append(&mut language?);
        }
        files.push(git_attributes());
        Ok(files)
    }
}

impl Rendered {
    pub(super) fn new(args: &OutputArgs, report: &mut Report) -> Result<Self, Failure> {
        let input = Input::read(&args.spec, args.quiet, report)?;
        let languages = args.languages();
        Ok(Self {
            files: input.render(&languages)?,
            languages,
            origin: Origin {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                spec: input.digest,
            },
        })
    }
}

/// Opens the output folder. If another run has it open, waits for that run.
pub(super) fn open_output(args: &OutputArgs, access: Access) -> Result<Folder, OutputError> {
    Folder::open(&args.folder, access, || {
        if !args.quiet {
            let folder = slashes(&args.folder);
            say(&format!("waiting for another run that has {folder} open"));
        }
    })
}

/// Where the spec is: at `--spec` if given, otherwise in `./spec` if that exists, otherwise built
/// in.
fn locate(arg: &SpecArg, quiet: bool) -> Location {
    if let Some(path) = &arg.spec {
        let is_catalog_file =
            path.file_name().is_some_and(|name| name == spec::CATALOG) && path.is_file();
        let folder = if is_catalog_file {
            path.parent().map(Path::to_owned)
        } else {
            None
        };
        return Location::Folder(folder.unwrap_or_else(|| path.clone()));
    }
    let default = PathBuf::from("spec");
    if default.exists() {
        return Location::Folder(default);
    }
    if !quiet {
        say("no ./spec here: using the built-in catalogue; `--spec PATH` chooses another");
    }
    Location::BuiltIn
}
