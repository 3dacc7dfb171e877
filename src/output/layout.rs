//! What an output folder has: packages, the sources of a language that is embedded in it, or pages.

use std::fmt;

use crate::language::{Form, Language, Pages};

/// What an output folder has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Packages, each in the subfolder of its language. There may be those of other languages.
    Packages(Vec<Language>),
    /// The sources of one language, in the folder itself, and nothing else of codegen's.
    Sources(Language),
    /// Pages, in the folder itself, that show how these languages write each constant. There is
    /// nothing else of codegen's.
    Pages(Pages, Vec<Language>),
}

impl Layout {
    /// What a run writes; `None` if it would embed several languages, or none.
    pub(crate) fn new(form: Form, languages: Vec<Language>) -> Option<Self> {
        match (form, &languages[..]) {
            (Form::Package, _) => Some(Self::Packages(languages)),
            (Form::Embedded, [language]) => Some(Self::Sources(*language)),
            (Form::Embedded, _) => None,
            (Form::Html, _) => Some(Self::Pages(Pages::Html, languages)),
            (Form::Markdown, _) => Some(Self::Pages(Pages::Markdown, languages)),
            (Form::Wiki, _) => Some(Self::Pages(Pages::Wiki, languages)),
        }
    }

    pub(crate) fn form(&self) -> Form {
        match self {
            Self::Packages(_) => Form::Package,
            Self::Sources(_) => Form::Embedded,
            Self::Pages(pages, _) => pages.form(),
        }
    }

    pub(crate) fn languages(&self) -> &[Language] {
        match self {
            Self::Packages(languages) | Self::Pages(_, languages) => languages,
            Self::Sources(language) => std::slice::from_ref(language),
        }
    }

    /// Whether a folder with this may have such a part.
    pub(super) fn has(&self, part: &str) -> bool {
        match self {
            // A package has the name of its folder.
            Self::Packages(_) => !part.contains(' '),
            Self::Sources(_) | Self::Pages(..) => self.parts().iter().any(|one| one == part),
        }
    }

    /// The parts that a run writes. The lock file notes where each came from.
    pub(super) fn parts(&self) -> Vec<String> {
        match self {
            Self::Packages(languages) => {
                languages.iter().map(|it| it.folder().to_owned()).collect()
            }
            Self::Sources(language) => vec![embedded(*language)],
            Self::Pages(pages, languages) => languages.iter().map(|it| page(*pages, *it)).collect(),
        }
    }

    /// The part that a file belongs to.
    pub(super) fn part_of(&self, path: &str) -> String {
        match self {
            Self::Packages(_) => path.split('/').next().unwrap_or_default().to_owned(),
            // Every page is about all languages.
            Self::Sources(_) | Self::Pages(..) => {
                self.parts().into_iter().next().unwrap_or_default()
            }
        }
    }
}

/// As in “the folder has packages”.
impl fmt::Display for Layout {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Packages(_) => f.write_str("packages"),
            Self::Sources(language) => write!(f, "embedded {}", language.title()),
            Self::Pages(pages, _) => f.write_str(pages.title()),
        }
    }
}

/// What the lock file calls the sources of an embedded language.
pub(super) fn embedded(language: Language) -> String {
    format!("embedded {}", language.folder())
}

/// What the lock file calls a language that pages show.
pub(super) fn page(pages: Pages, language: Language) -> String {
    format!("{} {}", pages.form().word(), language.folder())
}
