//! `codegen init`: writes a spec to begin with, and the project file.

use std::env;
use std::path::{Component, Path, PathBuf};

use super::Failure;
use super::input::Input;
use crate::cli::{InitArgs, OutputArgs, Selection, SpecArg};
use crate::diagnostic::source::Sources;
use crate::diagnostic::{Diagnostic, Severity};
use crate::init::{self, Draft, From, Identity, NewFiles, ProjectItem};
use crate::language::{Form, Language};
use crate::name::Name;
use crate::path::{seen_from, slashes};
use crate::project;
use crate::report::{Report, say};
use crate::spec::{CATALOG, Location};

pub(super) fn init(args: &InitArgs, report: &mut Report) -> Result<(), Failure> {
    let languages = Selection::languages(&args.lang);
    let is_embedded = args.form == Some(Form::Embedded);
    if is_embedded && languages.as_ref().is_none_or(|all| all.len() != 1) {
        return Err(Failure::OneLanguage);
    }
    let above = project::find();
    let file = above
        .as_deref()
        .filter(|_| args.spec_only)
        .unwrap_or(Path::new(project::FILE));
    let item = ProjectItem {
        spec: &written(&seen_from(file, &args.spec)),
        out: &slashes(&seen_from(file, &args.folder)),
        languages: languages
            .as_ref()
            .map(|all| all.iter().map(|language| language.folder()).collect()),
        form: args.form.map(Form::word),
    };
    let (name, text) = init::project_file(&item);
    let project = (!args.spec_only).then(|| (PathBuf::from(name), text));
    // Nobody wants to read about mistakes first, and then that it was in vain.
    let certain = project.iter().cloned();
    NewFiles(
        certain
            .chain([(args.spec.join(CATALOG), String::new())])
            .collect(),
    )
    .are_new()?;
    let draft = draft(args, report)?;
    let files = draft.files.iter();
    let files = files.map(|(path, text)| (args.spec.join(path), text.clone()));
    let files = NewFiles(files.chain(project).collect());
    files.are_new()?;
    // A spec that `codegen` would refuse is not written.
    let location = Location::Draft {
        folder: args.spec.clone(),
        files: draft.files.clone(),
    };
    if let Err(failure) = Input::read(&location, report) {
        return Err(match failure {
            Failure::Spec { count, .. } => Failure::Spec {
                count,
                place: "the spec that this would make (`--column NAME=TITLE` and `--table NAME` choose other names)".to_owned(),
            },
            other => other,
        });
    }
    files.write()?;
    if !args.quiet {
        tell(args, &draft, &files);
        match above.as_deref().map(slashes) {
            Some(file) if args.spec_only => {
                let item = init::project_item(&item);
                say(&format!("add to {file}, under `generate`:\n{item}"));
            }
            Some(file) => say(&format!("{file} is no longer read here, and below")),
            None => {}
        }
        let next = if above.is_none() && args.spec_only {
            command(args, languages)
        } else {
            "codegen".to_owned()
        };
        say(&next_step(args, &draft, &next));
    }
    Ok(())
}

/// The command that generates from a spec that no project file names.
fn command(args: &InitArgs, languages: Option<Vec<Language>>) -> String {
    let options = OutputArgs {
        lang: Vec::new(),
        spec: SpecArg {
            spec: Some(args.spec.clone()),
        },
        folder: Some(args.folder.clone()),
        form: args.form,
        hook: false,
        quiet: false,
    };
    let languages = languages.unwrap_or(Language::all().to_vec());
    options.command_line(&languages, args.form.unwrap_or(Form::Package))
}

/// A folder as the project file names it: `builtin` alone would be the catalogue of that name.
fn written(folder: &Path) -> String {
    let name = slashes(folder);
    match Location::named(Path::new(""), folder) {
        Location::BuiltIn => format!("./{name}"),
        _ => name,
    }
}

/// The spec to write.
fn draft(args: &InitArgs, report: &mut Report) -> Result<Draft, Failure> {
    let identity = identity(&args.spec);
    if args.from.is_empty() {
        return Ok(Draft {
            files: init::example(&identity),
            told: Vec::new(),
            to_review: 0,
        });
    }
    let from = From {
        files: &args.from,
        assignments: &args.assignments,
        tables: &args.tables,
    };
    imported(from, &identity, report)
}

/// A spec made from files, whose mistakes are reported.
pub(super) fn imported(
    from: From,
    identity: &Identity,
    report: &mut Report,
) -> Result<Draft, Failure> {
    let (mut sources, mut mistakes) = (Sources::default(), Vec::new());
    let draft = init::import(from, identity, &mut sources, &mut mistakes);
    mistakes.sort_by_key(|mistake| mistake.places.first().map(|place| place.span));
    report.diagnostics(&mistakes, &sources)?;
    let is_error = |mistake: &&Diagnostic| mistake.severity == Severity::Error;
    match mistakes.iter().filter(is_error).count() {
        0 => Ok(draft),
        count => Err(Failure::Spec {
            count,
            place: joined(from.files.iter().map(|path| slashes(path)).collect()),
        }),
    }
}

/// What the catalogue is called: after the project's folder, and the spec's if that says more than
/// `spec`.
fn identity(spec: &Path) -> Identity {
    let here = env::current_dir().unwrap_or_default();
    let folder = here.file_name().unwrap_or_default().to_string_lossy();
    let last = spec.components().next_back();
    let what = match last {
        Some(Component::Normal(name)) if name != "spec" => name.to_string_lossy(),
        _ => "codes".into(),
    };
    let project = Name::from_words(&folder).filter(|name| name.as_str().len() <= 40);
    let project = project.unwrap_or_else(|| Name::known("error"));
    let id = Name::from_words(&format!("{project}_{what}"));
    let id = id.unwrap_or_else(|| Name::known("error_codes"));
    Identity {
        title: init::sentence(id.as_str()),
        id,
    }
}

/// Tells what was decided, and what was written.
fn tell(args: &InitArgs, draft: &Draft, files: &NewFiles) {
    for table in &draft.told {
        say(table);
    }
    let paths = files.0.iter().map(|(path, _)| slashes(path));
    let mut paths: Vec<String> = paths.collect();
    let tables = draft.files.len() - 1;
    if tables > 3 {
        let folder = slashes(&args.spec.join("tables"));
        paths.splice(1..=tables, [format!("{tables} tables in {folder}")]);
    }
    say(&format!("wrote {}", joined(paths)));
}

/// What to do next: run a command, but first look at what was proposed.
fn next_step(args: &InitArgs, draft: &Draft, command: &str) -> String {
    let names = match draft.to_review {
        0 => return format!("next: run `{command}`"),
        1 => "the proposed name".to_owned(),
        count => format!("the {count} proposed names"),
    };
    let spec = slashes(&args.spec);
    format!(
        "next: look at {names} (`grep -r '# review' {spec}`), because names are public for good; then run `{command}`"
    )
}

/// `a, b and c`
fn joined(mut words: Vec<String>) -> String {
    match words.pop() {
        Some(last) if !words.is_empty() => format!("{} and {last}", words.join(", ")),
        last => last.unwrap_or_default(),
    }
}
