//! What a run is asked for: by its options, or by the project file.
//!
//! The rule: with `--spec`, `--out` or `--form` the project file is not read; `--lang` chooses
//! among the languages of its items.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::Failure;
use super::input::{Input, open, origin_of};
use crate::cli::{OutputArgs, SpecArg, default_folder};
use crate::diagnostic::source::Sources;
use crate::language::{Form, Language};
use crate::output::{Access, Folder, Layout, OutputError, Plan, Wanted, unchanged};
use crate::path::{slashes, system_words};
use crate::project::{self, Item};
use crate::report::Report;
use crate::spec::Location;

/// A spec that is to be generated into a folder.
pub(super) struct Asked {
    pub folder: PathBuf,
    spec: Location,
    /// `None` if nobody said which.
    languages: Option<Vec<Language>>,
    /// `None` if nobody said which.
    form: Option<Form>,
    /// Whether the project file asks for it.
    is_item: bool,
}

/// The same, with the spec, which has no mistakes.
pub(super) struct Job {
    asked: Asked,
    input: Rc<Input>,
}

impl Asked {
    /// What a run that was started with these options is to do: at least one thing.
    pub(super) fn all(args: &OutputArgs, report: &mut Report) -> Result<Vec<Self>, Failure> {
        let chosen = args.languages();
        let options_say = args.spec.spec.is_some() || args.folder.is_some() || args.form.is_some();
        let project = if options_say { None } else { project::find() };
        if let Some(file) = project {
            let items = read_project(&file, report)?;
            let items = choose(items, chosen.as_deref(), &file)?;
            return Ok(items.into_iter().map(Self::from).collect());
        }
        let spec = locate(&args.spec).ok_or_else(|| Failure::NoSpec {
            has_project: project::find().is_some(),
        })?;
        Ok(vec![Self {
            folder: folder(args),
            spec,
            languages: chosen,
            form: args.form,
            is_item: false,
        }])
    }

    /// What `codegen docs` is to do, with options that say what, or without: at least one thing.
    pub(super) fn pages(
        args: &OutputArgs,
        options_say: bool,
        report: &mut Report,
    ) -> Result<Vec<Self>, Failure> {
        if let Some(file) = project::find().filter(|_| !options_say) {
            let mut items = read_project(&file, report)?;
            items.retain(|item| item.form.pages().is_some());
            if !items.is_empty() {
                return Ok(items.into_iter().map(Self::from).collect());
            }
        }
        let spec = shown(&args.spec, report)?.ok_or(Failure::NoSpec { has_project: false })?;
        Ok(vec![Self {
            folder: folder(args),
            spec,
            // Pages that were there may have shown others.
            languages: Some(args.languages().unwrap_or(Language::all().to_vec())),
            form: args.form,
            is_item: false,
        }])
    }

    /// What the folder has, and in how many files, if an earlier run of this build made it of this
    /// spec and nothing has changed since; `None` if that isn't sure. What embedded sources are
    /// depends on what lies around them.
    pub(super) fn unchanged(&self, quiet: bool) -> Option<(Layout, usize)> {
        let languages = self.languages.clone();
        let languages = languages.unwrap_or_else(|| Language::all().to_vec());
        let layout = Layout::new(self.form.unwrap_or(Form::Package), languages)
            .filter(|layout| layout.form() != Form::Embedded)?;
        let origin = origin_of(&self.spec)?;
        let folder = open(&self.folder, Access::Read, quiet).ok()?;
        let count = unchanged(&folder, &layout, &origin)?;
        Some((layout, count))
    }
}

impl From<Item> for Asked {
    fn from(item: Item) -> Self {
        Self {
            folder: item.folder,
            spec: item.spec,
            languages: Some(item.languages),
            form: Some(item.form),
            is_item: true,
        }
    }
}

impl Job {
    /// Reads the specs that are asked for. The mistakes in all of them are reported.
    pub(super) fn read(all: Vec<Asked>, report: &mut Report) -> Result<Vec<Self>, Failure> {
        let mut known: Vec<(Location, Rc<Input>)> = Vec::new();
        let mut failed: Vec<(usize, Location)> = Vec::new();
        let mut jobs = Vec::new();
        for asked in all {
            if failed.iter().any(|(_, spec)| *spec == asked.spec) {
                continue;
            }
            let input = match known.iter().find(|(spec, _)| *spec == asked.spec) {
                Some((_, input)) => input.clone(),
                None => match Input::read(&asked.spec, report) {
                    Ok(input) => Rc::new(input),
                    Err(Failure::Spec { count, .. }) => {
                        failed.push((count, asked.spec));
                        continue;
                    }
                    Err(failure) => return Err(failure),
                },
            };
            known.push((asked.spec.clone(), input.clone()));
            jobs.push(Self { asked, input });
        }
        if failed.is_empty() {
            return Ok(jobs);
        }
        let places: Vec<String> = failed.iter().map(|(_, spec)| spec.to_string()).collect();
        Err(Failure::Spec {
            count: failed.iter().map(|(count, _)| count).sum(),
            place: places.join(" and "),
        })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.asked.folder
    }

    /// What is to be in the folder.
    pub(super) fn wanted(&self) -> Result<Wanted, Failure> {
        self.wanted_or(|| Ok(Layout::Packages(Vec::new())))
    }

    /// What is to be in the folder. Where nobody said which languages, or in which form, it is as
    /// `there` finds it; if that finds no language, it is all of them.
    pub(super) fn wanted_or(
        &self,
        there: impl FnOnce() -> Result<Layout, OutputError>,
    ) -> Result<Wanted, Failure> {
        let there = match (self.asked.form, &self.asked.languages) {
            (Some(_), Some(_)) => Layout::Packages(Vec::new()),
            _ => there()?,
        };
        let languages = self.asked.languages.as_deref().unwrap_or(there.languages());
        let form = self.asked.form.unwrap_or(match &there {
            Layout::Sources(language) if languages == [*language] => Form::Embedded,
            Layout::Pages(pages, _) if self.asked.languages.is_none() => pages.form(),
            _ => Form::Package,
        });
        let languages = if languages.is_empty() {
            Language::all().to_vec()
        } else {
            languages.to_vec()
        };
        let layout = Layout::new(form, languages).ok_or(Failure::OneLanguage)?;
        Ok(self.input.wanted(layout))
    }

    /// Renders the files, and compares them with those in the folder.
    pub(super) fn plan<'a>(
        &self,
        folder: &'a Folder,
        wanted: &'a Wanted,
    ) -> Result<Plan<'a>, Failure> {
        self.input.plan(folder, wanted)
    }

    /// The command that generates what is wanted, ready to paste into a shell.
    pub(super) fn command(&self, args: &OutputArgs, wanted: &Wanted) -> String {
        if self.asked.is_item {
            "codegen".to_owned()
        } else {
            args.command_line(wanted.layout.languages(), wanted.layout.form())
        }
    }
}

/// The spec to show: that of the options, or else the first of the project file, or else `./spec`,
/// or else the one that is built in.
pub(super) fn shown(arg: &SpecArg, report: &mut Report) -> Result<Option<Location>, Failure> {
    if arg.spec.is_none()
        && let Some(file) = project::find()
    {
        let first = read_project(&file, report)?.into_iter().next();
        return Ok(first.map(|item| item.spec));
    }
    Ok(locate(arg))
}

/// The specs of the options or else of the project file, each once; or else `./spec`.
pub(super) fn specs(arg: &SpecArg, report: &mut Report) -> Result<Vec<Location>, Failure> {
    let Some(file) = project::find().filter(|_| arg.spec.is_none()) else {
        return Ok(locate(arg).into_iter().collect());
    };
    let mut specs: Vec<Location> = Vec::new();
    for item in read_project(&file, report)? {
        if !specs.contains(&item.spec) {
            specs.push(item.spec);
        }
    }
    Ok(specs)
}

fn read_project(file: &Path, report: &mut Report) -> Result<Vec<Item>, Failure> {
    let (mut sources, mut mistakes) = (Sources::default(), Vec::new());
    let items = project::read(file, &mut sources, &mut mistakes).map_err(|source| {
        let why = system_words(&source);
        Failure::Project(format!("can't read {}: {why}", slashes(file)))
    })?;
    report.diagnostics(&mistakes, &sources)?;
    match mistakes.len() {
        0 => Ok(items),
        count => Err(Failure::Spec {
            count,
            place: slashes(file),
        }),
    }
}

/// The items with those of their languages that were chosen.
fn choose(
    mut items: Vec<Item>,
    chosen: Option<&[Language]>,
    file: &Path,
) -> Result<Vec<Item>, Failure> {
    let Some(chosen) = chosen.filter(|chosen| *chosen != Language::all()) else {
        return Ok(items);
    };
    // Pages are about all their languages, and of none.
    items.retain(|item| item.form.pages().is_none());
    for item in &mut items {
        item.languages.retain(|language| chosen.contains(language));
    }
    let none = |language: &&Language| !items.iter().any(|item| item.languages.contains(*language));
    if let Some(missing) = chosen.iter().find(none) {
        return Err(Failure::NotAskedFor {
            file: slashes(file),
            language: missing.title(),
        });
    }
    items.retain(|item| !item.languages.is_empty());
    Ok(items)
}

/// The folder to write to.
fn folder(args: &OutputArgs) -> PathBuf {
    let folder = args.folder.clone();
    folder.unwrap_or_else(|| default_folder(args.form).into())
}

/// Where the spec is: at `--spec` if given, otherwise in `./spec`; `None` if there is none.
fn locate(arg: &SpecArg) -> Option<Location> {
    let default = PathBuf::from("spec");
    let default = || default.exists().then_some(Location::Folder(default));
    named(arg.spec.as_deref()).or_else(default)
}

/// The spec that an option names.
pub(super) fn named(spec: Option<&Path>) -> Option<Location> {
    spec.map(|path| Location::named(Path::new(""), path))
}
