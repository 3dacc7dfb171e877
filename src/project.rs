//! The project file, `codetables.yaml`: what is generated into which folder, so that a run needs no
//! options, in whichever subfolder it is started.

use std::collections::HashMap;
use std::io;
use std::path::{Component, Path, PathBuf};

use clap::ValueEnum;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::diagnostic::source::{Sources, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::files;
use crate::language::{Form, Language};
use crate::path::slashes;
use crate::spec::{Decode, Location, Node, Required, mapping, read_file, unknown_choice};

/// The file's name. (`codegen.yaml` belongs to GraphQL Code Generator.)
pub(crate) const FILE: &str = "codetables.yaml";

mapping! {
    /// `codetables.yaml`: what `codegen` generates in a project. It is used where no options say
    /// something else, in its folder and below.
    pub struct ProjectFile {
        /// What to generate: each item is one run of `codegen`, and all are planned before the
        /// first writes anything.
        pub generate: Required<Vec<Spanned<ItemSpec>>>,
    }
}

mapping! {
    /// What to generate into one folder.
    pub struct ItemSpec {
        /// The spec's folder, relative to this file, or `builtin` for the catalogue that comes with
        /// codegen.
        pub spec: Required<Spanned<String>>,
        /// The folder to write to, relative to this file.
        pub out: Required<Spanned<String>>,
        /// The languages to generate or, in pages, to show, such as `go` or `ts`; all of them by
        /// default.
        pub lang: Option<Vec<LanguageName>>,
        /// What to write: `package` by default.
        pub form: Option<Spanned<Form>>,
    }
}

/// A language, under the name that `--lang` has for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LanguageName(Language);

impl LanguageName {
    fn known() -> Vec<&'static str> {
        Language::all().iter().map(|it| it.folder()).collect()
    }
}

impl Decode for LanguageName {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        let span = node.span;
        let name = String::decode(node, mistakes)?;
        let language = Language::from_str(&name, true).ok().map(Self);
        if language.is_none() {
            mistakes.push(unknown_choice(&name, &Self::known(), span));
        }
        language
    }
}

impl JsonSchema for LanguageName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A language, as `--lang` calls it.",
            "enum": Self::known(),
        })
    }
}

/// What is generated into one folder.
#[derive(Debug)]
pub(crate) struct Item {
    pub spec: Location,
    pub folder: PathBuf,
    /// Each once, in the order of [`Language::all`].
    pub languages: Vec<Language>,
    pub form: Form,
}

/// Where the project file is: in the current folder, or in the next one above that has one.
pub(crate) fn find() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let above = (0..here.ancestors().count()).map(|steps| PathBuf::from("../".repeat(steps)));
    above
        .map(|folder| folder.join(FILE))
        .find(|file| file.exists())
}

/// Reads a project file, and adds what is wrong with it to `mistakes`. Returns an error if the file
/// can't be read.
pub(crate) fn read(
    file: &Path,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> io::Result<Vec<Item>> {
    let bytes = files::read(file)?;
    let read: Option<ProjectFile> = read_file(slashes(file), bytes, sources, mistakes);
    let written = read.and_then(|project| project.generate.0);
    let root = file.parent().unwrap_or(Path::new(""));
    let mut items: Vec<Item> = Vec::new();
    let mut known: HashMap<PathBuf, Span> = HashMap::new();
    for written in written.unwrap_or_default() {
        let ItemSpec {
            spec,
            out,
            lang,
            form,
        } = written.value;
        let (Some(spec), Some(out)) = (spec.0, out.0) else {
            continue;
        };
        let folder = root.join(&out.value);
        if let Some(first) = known.get(&plain(&folder)) {
            let message = format!("two items write to `{}`", out.value);
            mistakes.push(
                Diagnostic::new(&rules::DUPLICATE_OUTPUT, message, out.span)
                    .label("again here")
                    .also(*first, "first here")
                    .help("give each a folder of its own"),
            );
            continue;
        }
        let languages = lang.map_or(Language::all().to_vec(), languages);
        if let Some(form) = &form
            && form.value == Form::Embedded
            && languages.len() != 1
        {
            let message = "what is embedded in a folder is of one language";
            mistakes.push(
                Diagnostic::new(&rules::ONE_LANGUAGE, message, form.span)
                    .help("give the item one language, such as `lang: [go]`; another one is an item of its own, with a folder of its own"),
            );
        }
        let item = Item {
            spec: Location::named(root, Path::new(&spec.value)),
            folder,
            languages,
            form: form.map_or(Form::Package, |form| form.value),
        };
        known.insert(plain(&item.folder), out.span);
        items.push(item);
    }
    Ok(items)
}

fn languages(written: Vec<LanguageName>) -> Vec<Language> {
    let mut languages: Vec<Language> = written.into_iter().map(|name| name.0).collect();
    languages.sort();
    languages.dedup();
    languages
}

/// A path, which need not exist, without `.` and slashes that say nothing.
fn plain(path: &Path) -> PathBuf {
    let parts = path.components();
    parts.filter(|part| *part != Component::CurDir).collect()
}
