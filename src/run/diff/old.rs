//! The old side: a revision, another spec, or files with rows.

use std::path::Path;

use crate::catalog::{Catalog, Table};
use crate::cli::DiffArgs;
use crate::diff::Scope;
use crate::git::{Revision, files_of};
use crate::init::{From, Identity};
use crate::name::Name;
use crate::path::slashes;
use crate::report::{Report, say};
use crate::run::Failure;
use crate::run::init::imported;
use crate::run::input::Input;
use crate::run::jobs::named;
use crate::spec::{CATALOG, Location};
use crate::suggestion::listed;

/// What people call the old side, the side, and what it says.
type Old = (String, Input, Scope);

pub(super) fn read(
    args: &DiffArgs,
    location: &Location,
    new: &Input,
    report: &mut Report,
) -> Result<Old, Failure> {
    let Some(first) = args.from.first() else {
        return revision(args.against.as_deref(), location, report);
    };
    let spec = named(Some(first)).filter(|spec| match spec {
        Location::Folder(folder) => folder.is_dir(),
        _ => true,
    });
    match spec {
        Some(Location::Folder(folder)) if !folder.join(CATALOG).is_file() => {
            Err(Failure::NotCompared {
                message: format!("{} is a folder, and no spec", slashes(&folder)),
                help: format!(
                    "a spec's folder has a `{CATALOG}`; `--from` takes one, `builtin`, or files with rows"
                ),
            })
        }
        Some(_) if args.from.len() > 1 => Err(Failure::NotCompared {
            message: format!("`--from` names a spec, {}, and more", slashes(first)),
            help: "compare with one spec, or with files that have rows".to_owned(),
        }),
        Some(_) if !args.assignments.is_empty() || !args.tables.is_empty() => {
            Err(Failure::NotCompared {
                message: format!(
                    "{} is a spec, which says itself what is what",
                    slashes(first)
                ),
                help: "leave `--column` and `--table` out: they are for files with rows".to_owned(),
            })
        }
        Some(spec) => Ok((slashes(first), Input::read(&spec, report)?, Scope::Whole)),
        None => rows(args, new, report),
    }
}

/// The spec as a revision has it.
fn revision(
    against: Option<&str>,
    location: &Location,
    report: &mut Report,
) -> Result<Old, Failure> {
    let Location::Folder(folder) = location else {
        return Err(Failure::NotCompared {
            message: format!("{location} is in no repository"),
            help: "name what to compare it with: `--from PATH`".to_owned(),
        });
    };
    let Revision {
        name,
        folder,
        files,
    } = files_of(folder, against, CATALOG, Location::is_read)?;
    let then = Location::Revision {
        name: format!("{name}:{folder}"),
        files,
    };
    match Input::read(&then, report) {
        Err(failure @ Failure::Spec { .. }) => {
            say(&format!(
                "the spec was wrong at {name}: `--against` names a revision at which it was right"
            ));
            Err(failure)
        }
        read => Ok((name, read?, Scope::Whole)),
    }
}

/// Files with rows, as a catalogue.
fn rows(args: &DiffArgs, new: &Input, report: &mut Report) -> Result<Old, Failure> {
    let from = From {
        files: &args.from,
        assignments: &args.assignments,
        tables: &args.tables,
    };
    let identity = Identity {
        id: new.catalog.id.clone(),
        title: new.catalog.title.clone(),
    };
    let names: Vec<String> = args.from.iter().map(|path| slashes(path)).collect();
    let name = names.join(", ");
    let draft = imported(from, &identity, report)?;
    let location = Location::Draft {
        folder: Path::new(&name).to_owned(),
        files: draft.files,
    };
    let mut old = Input::read(&location, report)?;
    match_tables(&mut old.catalog, &new.catalog, &name)?;
    Ok((name, old, Scope::Codes))
}

/// Gives the tables of files the names that they have in the catalogue.
fn match_tables(old: &mut Catalog, new: &Catalog, name: &str) -> Result<(), Failure> {
    let known: Vec<&str> = new.tables.iter().map(|table| table.id.as_str()).collect();
    let are_single = old.tables.len() == 1 && new.tables.len() == 1;
    let mut taken: Vec<Name> = Vec::new();
    for table in &mut old.tables {
        let same = new.tables.iter().find(|it| it.id == table.id);
        let same = same.or_else(|| new.tables.iter().find(|it| has_title_of(it, table)));
        let same = same.or(new.tables.first().filter(|_| are_single));
        let Some(same) = same else {
            return Err(Failure::NotCompared {
                message: format!(
                    "{name} has a table `{}`, and the catalogue has none of that name or title",
                    table.id
                ),
                help: format!(
                    "say which table of the catalogue each of the file's is: `--table` with {}",
                    listed(&known)
                ),
            });
        };
        if taken.contains(&same.id) {
            return Err(Failure::NotCompared {
                message: format!("{name} has two tables that are `{}`", same.id),
                help: "say with `--table` which is which".to_owned(),
            });
        }
        taken.push(same.id.clone());
        table.id = same.id.clone();
    }
    Ok(())
}

fn has_title_of(one: &Table, other: &Table) -> bool {
    let words = |table: &Table| Name::from_words(&table.title);
    words(one).is_some() && words(one) == words(other)
}
