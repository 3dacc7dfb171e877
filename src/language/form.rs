//! The forms in which a catalogue comes out.

use clap::ValueEnum;

use crate::spec::choice;

choice! {
    /// What is written.
    #[derive(ValueEnum)]
    pub enum Form {
        /// A package for each language, in a subfolder of its own, ready to publish.
        Package = "package",
        /// The sources of one language alone, into the folder itself, as part of a program.
        Embedded = "embedded",
        /// A site to look codes up in, into the folder itself.
        Html = "html",
        /// The same as pages of Markdown, for a repository.
        Markdown = "markdown",
        /// The same for a wiki, where links have no `.md` at their end.
        Wiki = "wiki",
    }
}

/// What pages for people to look codes up in are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Pages {
    /// A site with a search, which needs no server and no network.
    Html,
    /// Pages for a repository.
    Markdown,
    /// Pages for a wiki.
    Wiki,
}

impl Pages {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Html, Self::Markdown, Self::Wiki];

    /// The form in which a catalogue is pages like these.
    pub(crate) fn form(self) -> Form {
        match self {
            Self::Html => Form::Html,
            Self::Markdown => Form::Markdown,
            Self::Wiki => Form::Wiki,
        }
    }

    /// What they are called in a sentence.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Html => "HTML pages",
            Self::Markdown => "Markdown pages",
            Self::Wiki => "wiki pages",
        }
    }
}

impl Form {
    /// What pages it is; `None` if it is for programs.
    pub(crate) fn pages(self) -> Option<Pages> {
        Pages::ALL.into_iter().find(|pages| pages.form() == self)
    }
}
