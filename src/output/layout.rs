//! What an output folder has: packages, or the sources of a language that is embedded in it.

use std::fmt;

use crate::language::{Form, Language};

/// What an output folder has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Packages, each in the subfolder of its language. There may be those of other languages.
    Packages(Vec<Language>),
    /// The sources of one language, in the folder itself, and nothing else of codegen's.
    Sources(Language),
}

impl Layout {
    /// What a run writes; `None` if it would embed several languages, or none.
    pub(crate) fn new(form: Form, languages: Vec<Language>) -> Option<Self> {
        match (form, &languages[..]) {
            (Form::Package, _) => Some(Self::Packages(languages)),
            (Form::Embedded, [language]) => Some(Self::Sources(*language)),
            (Form::Embedded, _) => None,
        }
    }

    pub(crate) fn form(&self) -> Form {
        match self {
            Self::Packages(_) => Form::Package,
            Self::Sources(_) => Form::Embedded,
        }
    }

    pub(crate) fn languages(&self) -> &[Language] {
        match self {
            Self::Packages(languages) => languages,
            Self::Sources(language) => std::slice::from_ref(language),
        }
    }

    /// Whether a folder with this may have such a part.
    pub(super) fn has(&self, part: &str) -> bool {
        match self {
            Self::Packages(_) => Language::all()
                .iter()
                .all(|language| part != embedded(*language)),
            Self::Sources(language) => part == embedded(*language),
        }
    }

    /// The parts that a run writes. The lock file notes where each came from.
    pub(super) fn parts(&self) -> Vec<String> {
        match self {
            Self::Packages(languages) => {
                languages.iter().map(|it| it.folder().to_owned()).collect()
            }
            Self::Sources(language) => vec![embedded(*language)],
        }
    }

    /// The part that a file belongs to.
    pub(super) fn part_of(&self, path: &str) -> String {
        match self {
            Self::Packages(_) => path.split('/').next().unwrap_or_default().to_owned(),
            Self::Sources(language) => embedded(*language),
        }
    }
}

/// As in “the folder has packages”.
impl fmt::Display for Layout {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Packages(_) => f.write_str("packages"),
            Self::Sources(language) => write!(f, "embedded {}", language.title()),
        }
    }
}

/// What the lock file calls the sources of an embedded language. A package has the name of its
/// folder.
pub(super) fn embedded(language: Language) -> String {
    format!("embedded {}", language.folder())
}
