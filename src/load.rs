//! Finds a spec's files and reads them: a folder with `catalog.yaml` and `tables/<id>.yaml`, or the catalogue built into the program.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::catalog::{LicenseFile, is_license_file, name};
use crate::decode::{Decode, nearest};
use crate::diagnostic::Diagnostic;
use crate::name::Name;
use crate::parallel;
use crate::rules;
use crate::source::{SourceId, Sources, Span, Spanned};
use crate::spec::{CatalogFile, TableFile};
use crate::yaml::{self, Value};

/// Where a spec is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// In this folder.
    Folder(PathBuf),
    /// In the program itself: the catalogue that it ships.
    BuiltIn,
}

/// A spec as it was read, each part with its place.
#[derive(Debug)]
pub struct Spec {
    /// `catalog.yaml`
    pub catalog: CatalogFile,
    /// The tables that it lists, in that order; those that could be read.
    pub tables: Vec<(Spanned<Name>, TableFile)>,
    /// The texts of the licence.
    pub license_files: Vec<LicenseFile>,
}

/// The file that says what the catalogue is.
pub const CATALOG: &str = "catalog.yaml";
/// The folder of the tables.
const TABLES: &str = "tables";

/// The file of a table, relative to the spec's folder.
#[must_use]
pub fn table_file(table: impl fmt::Display) -> String {
    format!("{TABLES}/{table}.yaml")
}

/// Reads a spec. `None` where not even its first file can be used; what is wrong is told to `out`.
pub fn load(location: &Location, sources: &mut Sources, out: &mut Vec<Diagnostic>) -> Option<Spec> {
    let id = match location.read(CATALOG) {
        Ok(bytes) => add(location, CATALOG, bytes, sources, out)?,
        Err(error) => {
            let message = format!("can't read {}: {}", location.show(CATALOG), reason(&error));
            out.push(
                Diagnostic::general(&rules::UNREADABLE, message)
                    .help("a spec is a folder with `catalog.yaml` and a file `tables/<id>.yaml` for each table; name it with `--spec`"),
            );
            return None;
        }
    };
    let catalog: CatalogFile = read(id, sources, out)?;
    let listed = catalog.tables.0.as_deref().unwrap_or_default();
    let ids = table_ids(listed, out);
    let mut unlisted = location.tables().unwrap_or_default();
    unlisted.retain(|file| !listed.iter().any(|id| id.value == *file));
    let files: Vec<Option<SourceId>> = ids
        .iter()
        .map(|id| open_table(location, id, &mut unlisted, sources, out))
        .collect();
    if let Some(last) = listed.last() {
        tell_unlisted(location, &unlisted, last.span, out);
    }
    // What one table is does not depend on another; their mistakes are told in the tables' order.
    let read_tables = parallel::map(&files, |file| {
        let mut out = Vec::new();
        let table: Option<TableFile> = file.and_then(|file| read(file, sources, &mut out));
        (table, out)
    });
    let mut tables = Vec::with_capacity(ids.len());
    for (id, (table, mut mistakes)) in ids.into_iter().zip(read_tables) {
        out.append(&mut mistakes);
        tables.extend(table.map(|table| (id, table)));
    }
    let packages = catalog.packages.as_ref();
    let listed = packages.and_then(|packages| packages.license_files.as_deref());
    Some(Spec {
        license_files: license_files(location, listed.unwrap_or_default(), sources, out),
        catalog,
        tables,
    })
}

/// Reads the texts of the licence, which lie beside the catalogue.
fn license_files(
    location: &Location,
    listed: &[Spanned<String>],
    sources: &mut Sources,
    out: &mut Vec<Diagnostic>,
) -> Vec<LicenseFile> {
    let mut files: Vec<LicenseFile> = Vec::new();
    for Spanned { value: name, span } in listed {
        let mut refuse = |message| {
            out.push(Diagnostic::new(&rules::BAD_PACKAGE, message, *span).help(
                "it lies beside `catalog.yaml` and is called `LICENSE`, `LICENSE-MIT`, `NOTICE.txt` or alike",
            ));
        };
        if !is_license_file(name) {
            refuse(format!("`{name}` is not the name of a licence's file"));
            continue;
        }
        let same = |file: &LicenseFile| file.name.eq_ignore_ascii_case(name);
        if files.iter().any(same) {
            refuse(format!("the file `{name}` is listed twice"));
            continue;
        }
        match location.read(name) {
            Ok(bytes) => {
                let read = add(location, name, bytes, sources, out);
                files.extend(read.map(|id| LicenseFile {
                    name: name.clone(),
                    text: sources.get(id).text.clone(),
                }));
            }
            Err(error) => {
                let message = format!("can't read {}: {}", location.show(name), reason(&error));
                out.push(
                    Diagnostic::new(&rules::UNREADABLE, message, *span)
                        .label("listed here")
                        .help("put the text of the licence there"),
                );
            }
        }
    }
    files
}

fn table_ids(listed: &[Spanned<String>], out: &mut Vec<Diagnostic>) -> Vec<Spanned<Name>> {
    let mut ids: Vec<Spanned<Name>> = Vec::new();
    for written in listed {
        let Some(id) = name(written, out) else {
            continue;
        };
        match ids.iter().find(|first| first.value == id.value) {
            Some(first) => out.push(
                Diagnostic::new(
                    &rules::DUPLICATE_TABLE,
                    format!("the table `{}` is listed twice", id.value),
                    id.span,
                )
                .label("again here")
                .also(first.span, "first here")
                .help("keep one of them"),
            ),
            None => ids.push(id),
        }
    }
    ids
}

fn open_table(
    location: &Location,
    id: &Spanned<Name>,
    unlisted: &mut BTreeSet<String>,
    sources: &mut Sources,
    out: &mut Vec<Diagnostic>,
) -> Option<SourceId> {
    let file = table_file(&id.value);
    match location.read(&file) {
        Ok(bytes) => add(location, &file, bytes, sources, out),
        Err(error) => {
            let candidates: Vec<&str> = unlisted.iter().map(String::as_str).collect();
            let meant = nearest(id.value.as_str(), &candidates).map(str::to_owned);
            let help = match &meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "the table `x` is the file `tables/x.yaml`".to_owned(),
            };
            let message = format!("can't read {}: {}", location.show(&file), reason(&error));
            out.push(
                Diagnostic::new(&rules::UNREADABLE, message, id.span)
                    .label("listed here")
                    .help(help),
            );
            // The file that was meant is listed, if under a wrong name.
            meant.map(|meant| unlisted.remove(&meant));
            None
        }
    }
}

/// Tells of table files that the catalogue doesn't list: they would be left out silently.
fn tell_unlisted(
    location: &Location,
    files: &BTreeSet<String>,
    list: Span,
    out: &mut Vec<Diagnostic>,
) {
    for file in files {
        let path = location.show(&table_file(file));
        out.push(
            Diagnostic::new(
                &rules::UNLISTED_TABLE,
                format!("{path} is not listed in `tables`"),
                list,
            )
            .label("the list ends here")
            .help(format!(
                "add `- {file}` to the list, or move the file out of the folder"
            )),
        );
    }
}

fn add(
    location: &Location,
    file: &str,
    bytes: Vec<u8>,
    sources: &mut Sources,
    out: &mut Vec<Diagnostic>,
) -> Option<SourceId> {
    let path = location.show(file);
    match String::from_utf8(bytes) {
        Ok(text) => Some(sources.add(path, text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.into_bytes()).into_owned();
            let id = sources.add(path, text);
            out.push(
                Diagnostic::new(
                    &rules::NOT_UTF8,
                    "the file is not UTF-8 text from here on",
                    id.span(at..at + '\u{FFFD}'.len_utf8()),
                )
                .help("save it as UTF-8; UTF-16 and binary files can't be read"),
            );
            None
        }
    }
}

fn read<T: Decode>(id: SourceId, sources: &Sources, out: &mut Vec<Diagnostic>) -> Option<T> {
    match yaml::parse(id, &sources.get(id).text) {
        Ok(node) if node.value == Value::Null => {
            out.push(
                Diagnostic::new(&rules::EMPTY_FILE, "the file is empty", node.span)
                    .help("the README shows a spec from its first line"),
            );
            None
        }
        Ok(node) => T::decode(node, out),
        Err(diagnostic) => {
            out.push(diagnostic);
            None
        }
    }
}

/// The system's words for why a file can't be read, without its number.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is not a folder".to_owned(),
        _ => error.to_string(),
    }
}

impl fmt::Display for Location {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Folder(folder) => out.write_str(slashes(folder).trim_end_matches('/')),
            Self::BuiltIn => out.write_str("the built-in catalogue"),
        }
    }
}

impl Location {
    fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Folder(folder) => fs::read(folder.join(file)),
            Self::BuiltIn => BUILT_IN
                .iter()
                .find(|(name, _)| *name == file)
                .map(|(_, text)| text.as_bytes().to_vec())
                .ok_or_else(|| io::ErrorKind::NotFound.into()),
        }
    }

    /// The identifiers of the table files that are there, listed or not, in alphabetical order.
    fn tables(&self) -> io::Result<BTreeSet<String>> {
        let Self::Folder(folder) = self else {
            return Ok(BTreeSet::new());
        };
        let mut found = BTreeSet::new();
        for entry in fs::read_dir(folder.join(TABLES))? {
            let path = PathBuf::from(entry?.file_name());
            if path
                .extension()
                .is_some_and(|extension| extension == "yaml" || extension == "yml")
                && let Some(stem) = path.file_stem().and_then(|stem| stem.to_str())
            {
                found.insert(stem.to_owned());
            }
        }
        Ok(found)
    }

    /// A file's path as a person would write it: with `/`, and as given.
    fn show(&self, file: &str) -> String {
        match self {
            Self::Folder(folder) => slashes(&folder.join(file)),
            Self::BuiltIn => format!("(built in)/{file}"),
        }
    }
}

/// A path with `/` between its parts, whatever the system writes.
#[must_use]
pub fn slashes(path: &Path) -> String {
    path.to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/")
}

macro_rules! built_in {
    ($($file:literal),* $(,)?) => { &[$(($file, include_str!(concat!("../spec/", $file)))),*] };
}

/// The catalogue that the program ships, so that it is of use without any file. A test holds it against `spec/`.
static BUILT_IN: &[(&str, &str)] = built_in![
    "catalog.yaml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "tables/common.yaml",
    "tables/selfie_h5.yaml",
    "tables/prompt.yaml",
    "tables/selfie_app.yaml",
    "tables/selfie_api.yaml",
    "tables/identity_app.yaml",
    "tables/ios_sdk.yaml",
    "tables/android_sdk.yaml",
    "tables/identity_liveness.yaml",
    "tables/identity_ocr.yaml",
    "tables/identity_flow.yaml",
];
