//! The languages that are generated, and what all of them share.
//!
//! [`Backends`] sets up every language for a catalogue and renders the ones that are asked for. To
//! set one up is to read its part of `packages` in the spec and to check its names. To render it is
//! to make a *view* for each file, with the values that the file's template prints. Templates are
//! in `templates/<lang>/`, and read as the language that comes out.
//!
//! What languages share has a file for each question:
//!
//! | question | file |
//! | --- | --- |
//! | Which name gives way to a reserved word? Which two become the same? | [`identifiers`] |
//! | What does a comment say about a table, the catalogue? | [`doc`] |
//! | What does one say about an entry? | [`entry_doc`] |
//! | What is said of something that should no longer be used? | [`notice`] |
//! | What columns has a catalogue of its own? | [`columns`] |
//! | Where does generated code find a code? | [`index`] |
//! | How is it escaped, and broken into lines? | [`markup`]; most languages: [`markdown`] |
//! | How is a text written between quotes? | [`literal`] |
//! | Does a declaration fit on one line? | [`layout`] |
//! | What is written of a language? | [`form`] |
//! | Where do files go? | [`files`] |
//! | What is the first line of a file? | [`header`] |
//! | What do programs write of a package? | [`surface`]; of one constant: [`usage`] |
//! | What do manifests and READMEs say? | [`manifest`], [`readme`] |
//!
//! A language is a file, such as `kotlin.rs`, and a folder beside it. The file has its [`Profile`],
//! its [`Backend`] and the list of what it generates. The files in the folder have the same names
//! in every language, and a language may have more of its own:
//!
//! | file | what it has |
//! | --- | --- |
//! | `names.rs` | identifiers, and the words that they give way to |
//! | `literal.rs` | the escaper of the templates, and other literals |
//! | `comment.rs` | the markup of documentation comments |
//! | `filters.rs` | the formatter's rules, as filters that templates put code through |
//! | `package.rs` | the part of `packages` in the spec, the manifest, the README |
//! | `table.rs` | the views of a table's files |
//! | `catalog.rs` | the views of what has all tables |
//! | `runtime.rs` | the views of files that are alike for every catalogue (Rust: `catalog.rs`) |
//!
//! CONTRIBUTING.md says how to add a language.

mod columns;
mod doc;
mod entry_doc;
mod files;
mod form;
mod go;
mod header;
mod identifiers;
mod index;
mod kotlin;
mod layout;
mod literal;
mod manifest;
pub(crate) mod markdown;
mod markup;
mod notice;
mod readme;
mod rust;
mod surface;
mod swift;
mod typescript;
mod usage;

use std::path::Path;

use clap::ValueEnum;
use thiserror::Error;

use crate::catalog::{Attribute, Catalog};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::spec::{Decode, Node, PackagesSpec, Section, Sections};
use crate::suggestion::suggestion;

pub(crate) use doc::full_stop;
pub(crate) use files::{Files, Part};
pub(crate) use form::{Form, Pages};
pub(crate) use header::Header;
pub(crate) use identifiers::file_stem;
pub(crate) use markup::spelled_out;
pub(crate) use readme::contents;
pub(crate) use surface::{Named, PackageOption, Role, Surface};
pub(crate) use usage::{Import, Usage};

/// The escapers of the templates, for the tests.
pub mod escapers {
    pub use super::go::Literal as Go;
    pub use super::kotlin::Literal as Kotlin;
    pub use super::manifest::{Json, Toml, Xml};
    pub use super::readme::Markdown;
    pub use super::rust::Literal as Rust;
    pub use super::swift::Literal as Swift;
    pub use super::typescript::Literal as TypeScript;
}

/// A language to generate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub enum Language {
    /// A Rust crate.
    #[value(alias = "rs")]
    Rust,
    /// A TypeScript package for npm.
    #[value(name = "ts", alias = "typescript")]
    TypeScript,
    /// A Kotlin artifact for Maven.
    #[value(alias = "kt")]
    Kotlin,
    /// A Swift package.
    Swift,
    /// A Go module.
    #[value(alias = "golang")]
    Go,
}

impl Language {
    /// Every language, in the order in which they are shown.
    #[must_use]
    pub fn all() -> &'static [Self] {
        Self::value_variants()
    }

    fn profile(self) -> &'static Profile {
        match self {
            Self::Rust => &rust::PROFILE,
            Self::TypeScript => &typescript::PROFILE,
            Self::Kotlin => &kotlin::PROFILE,
            Self::Swift => &swift::PROFILE,
            Self::Go => &go::PROFILE,
        }
    }

    /// Its name, as its people write it.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.profile().title
    }

    /// Its folder below the output folder, which is also what `--lang` calls it.
    #[must_use]
    pub fn folder(self) -> &'static str {
        self.profile().folder
    }
}

/// What the rest of the program has to know of a language.
pub(crate) struct Profile {
    /// Its name, as its people write it.
    title: &'static str,
    /// Its folder below the output folder, which is also what `--lang` calls it.
    folder: &'static str,
    /// Its key in `packages` of the spec.
    section: Section,
    /// The registry, if it drops the build metadata of a version (`+5` in `1.0.0+5`).
    drops_build_metadata: Option<&'static str>,
    /// Reads its part of `packages`, and checks what its registry and its compiler ask of it.
    set_up: SetUp,
}

type SetUp = fn(Option<Node>, &Catalog, &mut Vec<Diagnostic>) -> Box<dyn Backend>;

/// A language that is set up for one catalogue.
trait Backend: Send + Sync {
    /// Every identifier that a table claims beside the other tables: its type, its module, its
    /// file.
    fn table_identifiers(&self, table: &Name) -> Vec<String>;

    /// What a program writes for a table: its type, its module or its package.
    fn table(&self, id: &Name) -> String;

    /// The identifier of an entry's constant among those of its table.
    fn constant(&self, entry: &Name) -> String;

    /// The identifier of an alias of an entry among the constants of its table.
    fn alias(&self, alias: &Name) -> String {
        self.constant(alias)
    }

    /// How a program writes a constant of a table where [`Self::import`] stands at its top:
    /// `SelfieH5::Success`.
    fn written(&self, table: &Name, constant: &str) -> String;

    /// The line of a program by which it gets at a constant of a table in the package.
    fn import(&self, table: &Name, constant: &str) -> askama::Result<String>;

    /// The identifier by which a column of the catalogue's own is read.
    fn accessor(&self, attribute: &Name) -> String;

    /// The identifier of the type that an enum among these columns has.
    fn enum_type(&self, attribute: &Name) -> String;

    /// The identifier of a value among those of its enum.
    fn choice(&self, attribute: &Name, choice: &Name) -> String;

    /// Every identifier that an enum claims beside the tables and the other enums.
    fn enum_identifiers(&self, attribute: &Attribute) -> Vec<String> {
        vec![self.enum_type(&attribute.name)]
    }

    /// The key of the spec that names the package, if it isn't stated and the name is therefore one
    /// that belongs to nobody.
    fn placeholder(&self) -> Option<&'static str> {
        None
    }

    /// What there is to choose about the package, by the keys of the spec.
    fn options(&self) -> Vec<PackageOption>;

    /// The files of the package, by their paths in it.
    fn package(&self, catalog: &Catalog, files: &mut Files) -> Rendering;

    /// The sources alone, for a folder of somebody's program, by their paths in that folder.
    fn embedded(&self, catalog: &Catalog, folder: &Path, files: &mut Files) -> Rendering;
}

/// Whether the files of a language could be rendered.
pub(crate) type Rendering = Result<(), RenderError>;

/// Why a language can't be rendered.
#[derive(Debug, Error)]
pub(crate) enum RenderError {
    #[error("can't render: {0}")]
    Template(#[from] askama::Error),
    /// In this folder its language can't find it.
    #[error("{message}")]
    Place {
        message: String,
        /// A way out.
        help: String,
    },
}

/// What every language makes of one catalogue. All are set up, whichever are generated: a spec is
/// right or wrong, not right for some.
pub(crate) struct Backends(Vec<(Language, Box<dyn Backend>)>);

impl Backends {
    /// The keys of the spec by which packages of these languages would get names of their own.
    pub(crate) fn placeholders(&self, languages: &[Language]) -> Vec<&'static str> {
        let chosen = self
            .0
            .iter()
            .filter(|(language, _)| languages.contains(language));
        chosen
            .filter_map(|(_, backend)| backend.placeholder())
            .collect()
    }

    /// Sets every language up and reports what one of them can't have: a package's name, a version,
    /// two names that become one identifier.
    pub(crate) fn set_up(
        sections: Sections,
        catalog: &Catalog,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let keys: Vec<&'static str> = sections_of_spec().map(|section| section.key).collect();
        let known = [PackagesSpec::KEYS, &keys].concat();
        let sections = sections.split(&keys, |key, _| suggestion(key, &known), mistakes);
        let backends = Language::all()
            .iter()
            .zip(sections)
            .map(|(&language, section)| {
                let set_up = language.profile().set_up;
                (language, set_up(section, catalog, mistakes))
            });
        let backends = Self(backends.collect());
        check_version(catalog, mistakes);
        backends.check_identifiers(catalog, mistakes);
        backends
    }

    /// Renders the package of a language, in its folder.
    pub(crate) fn package(
        &self,
        language: Language,
        catalog: &Catalog,
        files: &mut Files,
    ) -> Rendering {
        files.inside(&format!("{}/", language.folder()), |files| {
            let mut backends = self.of(language);
            backends.try_for_each(|backend| package(backend, catalog, files))
        })
    }

    /// Renders a language for a folder of somebody's program.
    pub(crate) fn embedded(
        &self,
        language: Language,
        folder: &Path,
        catalog: &Catalog,
        files: &mut Files,
    ) -> Rendering {
        let mut backends = self.of(language);
        backends.try_for_each(|backend| backend.embedded(catalog, folder, files))
    }

    fn of(&self, language: Language) -> impl Iterator<Item = &dyn Backend> {
        let all = self.0.iter().filter(move |(one, _)| *one == language);
        all.map(|(_, backend)| backend.as_ref())
    }
}

/// A language's package, with the texts of the licence.
fn package(backend: &dyn Backend, catalog: &Catalog, files: &mut Files) -> Rendering {
    backend.package(catalog, files)?;
    for file in &catalog.packages.license_files {
        let text = file.text.trim_end_matches('\n');
        files.add_text(&file.name, &format!("{text}\n"));
    }
    Ok(())
}

/// The keys of `packages` that belong to one language each.
pub(crate) fn sections_of_spec() -> impl Iterator<Item = &'static Section> {
    Language::all()
        .iter()
        .map(|language| &language.profile().section)
}

/// A language's part of `packages`; what it is by default where there is none.
fn read_section<T: Decode + Default>(section: Option<Node>, mistakes: &mut Vec<Diagnostic>) -> T {
    section
        .and_then(|section| T::decode(section, mistakes))
        .unwrap_or_default()
}

/// Reports a version that not every registry keeps as it is.
fn check_version(catalog: &Catalog, mistakes: &mut Vec<Diagnostic>) {
    let Some(span) = catalog.version_span else {
        return;
    };
    let registries: Vec<&str> = Language::all()
        .iter()
        .filter_map(|language| language.profile().drops_build_metadata)
        .collect();
    let version = &catalog.version;
    if version.build.is_empty() || registries.is_empty() {
        return;
    }
    let kept = semver::Version {
        build: semver::BuildMetadata::EMPTY,
        ..version.clone()
    };
    let message = format!(
        "`{version}` has build metadata, `+{}`, which {} leave out",
        version.build,
        registries.join(" and ")
    );
    mistakes.push(
        Diagnostic::new(&rules::BAD_VERSION, message, span)
            .help(format!("write `{kept}`, or the next version")),
    );
}
