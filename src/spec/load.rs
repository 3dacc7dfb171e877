//! Reads the files of a spec.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io;

use super::decode::{Decode, read_name};
use super::yaml::{self, Value};
use super::{CATALOG, CatalogFile, LicenseFile, Location, Spec, TableFile, table_file};
use crate::diagnostic::source::{SourceId, Sources, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::files::leads_out;
use crate::name::Name;
use crate::parallel;
use crate::path::system_words;
use crate::suggestion::{is_worthwhile, nearest};

/// Reads a spec and adds what is wrong with it to `mistakes`. Returns `None` if `catalog.yaml`
/// can't be used at all.
pub(crate) fn load(
    location: &Location,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Spec> {
    let id = match location.read(CATALOG) {
        Ok(bytes) => add_source(location, CATALOG, bytes, sources, mistakes)?,
        Err(error) => {
            let message = format!(
                "can't read {}: {}",
                location.display_path(CATALOG),
                reason(&error)
            );
            mistakes.push(
                Diagnostic::general(&rules::UNREADABLE, message)
                    .help("a spec is a folder with `catalog.yaml` and a file `tables/<id>.yaml` for each table; `--spec`, or `spec` in codetables.yaml, says where it is"),
            );
            return None;
        }
    };
    let catalog: CatalogFile = decode_source(id, sources, mistakes)?;
    let listed = catalog.tables.0.as_deref().unwrap_or_default();
    let ids = table_ids(listed, mistakes);
    let mut unlisted = unlisted_tables(location, listed, mistakes);
    let files: Vec<Option<SourceId>> = ids
        .iter()
        .map(|id| open_table(location, id, &mut unlisted, sources, mistakes))
        .collect();
    if let Some(last) = listed.last() {
        report_unlisted(location, &unlisted, last.span, mistakes);
    }
    // Tables don't depend on each other. Their mistakes are collected in the order of the tables.
    let read_tables = parallel::map(&files, |file| {
        let mut mistakes = Vec::new();
        let table: Option<TableFile> =
            file.and_then(|file| decode_source(file, sources, &mut mistakes));
        (table, mistakes)
    });
    let mut tables = Vec::with_capacity(ids.len());
    for (id, (table, mut found)) in ids.into_iter().zip(read_tables) {
        mistakes.append(&mut found);
        tables.extend(table.map(|table| (id, table)));
    }
    let packages = catalog.packages.as_ref();
    let listed = packages.and_then(|packages| packages.license_files.as_deref());
    Some(Spec {
        license_files: read_license_files(location, listed.unwrap_or_default(), sources, mistakes),
        catalog,
        tables,
    })
}

fn read_license_files(
    location: &Location,
    listed: &[Spanned<String>],
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<LicenseFile> {
    let mut files: Vec<LicenseFile> = Vec::new();
    for Spanned { value: name, span } in listed {
        let mut reject = |message| {
            mistakes.push(Diagnostic::new(&rules::BAD_PACKAGE, message, *span).help(
                "list files next to `catalog.yaml` with names such as `LICENSE`, `LICENSE-MIT` or `NOTICE.txt`, each once",
            ));
        };
        if !is_license_file(name) {
            reject(format!("`{name}` is not the name of a licence file"));
            continue;
        }
        let same = |file: &LicenseFile| file.name.eq_ignore_ascii_case(name);
        if files.iter().any(same) {
            reject(format!("the file `{name}` is listed twice"));
            continue;
        }
        match location.read(name) {
            Ok(bytes) => {
                let read = add_source(location, name, bytes, sources, mistakes);
                files.extend(read.map(|id| LicenseFile {
                    name: name.clone(),
                    text: with_line_feeds(&sources.get(id).text),
                }));
            }
            Err(error) => {
                let message = format!(
                    "can't read {}: {}",
                    location.display_path(name),
                    reason(&error)
                );
                mistakes.push(
                    Diagnostic::new(&rules::UNREADABLE, message, *span)
                        .label("listed here")
                        .help("put the text of the licence there"),
                );
            }
        }
    }
    files
}

/// A text whose lines end as those of generated files do: git may have checked it out with the line
/// ends of this system, and that is no reason for other packages.
fn with_line_feeds(text: &str) -> String {
    let lines = text.split_inclusive('\n');
    lines.fold(String::with_capacity(text.len()), |mut kept, line| {
        match line.strip_suffix('\n') {
            Some(line) => kept.extend([line.trim_end_matches('\r'), "\n"]),
            None => kept.push_str(line),
        }
        kept
    })
}

fn table_ids(listed: &[Spanned<String>], mistakes: &mut Vec<Diagnostic>) -> Vec<Spanned<Name>> {
    let mut ids: Vec<Spanned<Name>> = Vec::new();
    let mut known: HashMap<Name, Span> = HashMap::new();
    for written in listed {
        let Some(id) = read_name(written, mistakes) else {
            continue;
        };
        if let Some(first) = known.get(&id.value) {
            let message = format!("the table `{}` is listed twice", id.value);
            mistakes.push(
                Diagnostic::new(&rules::DUPLICATE_TABLE, message, id.span)
                    .label("again here")
                    .also(*first, "first here")
                    .help("keep one of them"),
            );
        } else {
            known.insert(id.value.clone(), id.span);
            ids.push(id);
        }
    }
    ids
}

/// The table files that the catalogue doesn't list. Reports those with a name that isn't text,
/// which no catalogue can list.
fn unlisted_tables(
    location: &Location,
    listed: &[Spanned<String>],
    mistakes: &mut Vec<Diagnostic>,
) -> BTreeSet<String> {
    let listed: HashSet<&str> = listed.iter().map(|id| id.value.as_str()).collect();
    let mut unlisted = BTreeSet::new();
    for file in location.existing_tables().unwrap_or_default() {
        match file.into_string() {
            Ok(name) if listed.contains(name.as_str()) => {}
            Ok(name) => drop(unlisted.insert(name)),
            Err(name) => {
                let path = location.display_path(&table_file(name.display()));
                let message =
                    format!("the name of {path} is not UTF-8 text, so no list can have it");
                mistakes.push(
                    Diagnostic::general(&rules::UNLISTED_TABLE, message)
                        .help("rename the file, or move it out of the folder"),
                );
            }
        }
    }
    unlisted
}

fn open_table(
    location: &Location,
    id: &Spanned<Name>,
    unlisted: &mut BTreeSet<String>,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<SourceId> {
    let file = table_file(&id.value);
    match location.read(&file) {
        Ok(bytes) => add_source(location, &file, bytes, sources, mistakes),
        Err(error) => {
            let near = is_worthwhile(unlisted.len(), mistakes.len());
            let candidates = unlisted.iter().take(if near { unlisted.len() } else { 0 });
            let candidates: Vec<&str> = candidates.map(String::as_str).collect();
            let meant = nearest(id.value.as_str(), &candidates).map(str::to_owned);
            let help = match &meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "the table `x` is the file `tables/x.yaml`".to_owned(),
            };
            let message = format!(
                "can't read {}: {}",
                location.display_path(&file),
                reason(&error)
            );
            mistakes.push(
                Diagnostic::new(&rules::UNREADABLE, message, id.span)
                    .label("listed here")
                    .help(help),
            );
            // The file that was meant is listed, though under a wrong name.
            meant.map(|meant| unlisted.remove(&meant));
            None
        }
    }
}

/// Reports table files that the catalogue doesn't list, which would otherwise be silently ignored.
fn report_unlisted(
    location: &Location,
    files: &BTreeSet<String>,
    list: Span,
    mistakes: &mut Vec<Diagnostic>,
) {
    for file in files {
        let path = location.display_path(&table_file(file));
        mistakes.push(
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

fn add_source(
    location: &Location,
    file: &str,
    bytes: Vec<u8>,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<SourceId> {
    add_text(location.display_path(file), bytes, sources, mistakes)
}

fn add_text(
    path: String,
    bytes: Vec<u8>,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<SourceId> {
    match String::from_utf8(bytes) {
        Ok(text) => Some(sources.add(path, text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.into_bytes()).into_owned();
            let id = sources.add(path, text);
            mistakes.push(
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

/// Reads a YAML file that is no part of a spec, and adds what is wrong with it to `mistakes`.
pub(crate) fn read_file<T: Decode>(
    path: String,
    bytes: Vec<u8>,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<T> {
    let id = add_text(path, bytes, sources, mistakes)?;
    decode_source(id, sources, mistakes)
}

fn decode_source<T: Decode>(
    id: SourceId,
    sources: &Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<T> {
    match yaml::parse(id, &sources.get(id).text) {
        Ok(node) if matches!(node.value, Value::Nothing | Value::Null) => {
            mistakes.push(
                Diagnostic::new(&rules::EMPTY_FILE, "the file is empty", node.span)
                    .help("the README shows what a spec looks like"),
            );
            None
        }
        Ok(node) => T::decode(node, mistakes),
        Err(diagnostic) => {
            mistakes.push(diagnostic);
            None
        }
    }
}

/// Why a file can't be read.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied if !leads_out(error) => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is not a folder".to_owned(),
        _ if leads_out(error) => "it is a link that leads out of the spec".to_owned(),
        _ => system_words(error),
    }
}

/// Whether a file has one of the names that pkg.go.dev and GitHub recognize as a licence file. No
/// other file of a package has such a name.
pub(super) fn is_license_file(name: &str) -> bool {
    let known = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
    let (stem, extension) = name.split_once('.').unwrap_or((name, "txt"));
    let (word, which) = stem.split_once('-').unwrap_or((stem, "x"));
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    name.len() <= 100
        && known.contains(&word)
        && matches!(extension, "txt" | "md")
        && !which.is_empty()
        && which.chars().all(is_plain)
}
