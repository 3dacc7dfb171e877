//! Where the files of a language go: each is taken while it is rendered, because all of them
//! together can be a hundred times as large as the spec.

use std::fmt;

use askama::Template;

/// How much of a file waits before it is taken: most files are smaller, and what has just been
/// written is still near the processor.
const PART: usize = 256 * 1024;

/// A part of a file's text.
pub(crate) enum Part<'a> {
    /// More of the same file follows.
    More(&'a str),
    Last(&'a str),
}

/// Takes files part by part, by their paths below the output folder, with `/` between the parts of
/// a path.
pub(crate) struct Files<'t> {
    take: &'t mut dyn FnMut(&str, Part),
    /// What paths begin with.
    folder: String,
    /// What wasn't taken yet. Every file is written in the same place.
    text: String,
}

impl<'t> Files<'t> {
    pub(crate) fn new(take: &'t mut dyn FnMut(&str, Part)) -> Self {
        Self {
            take,
            folder: String::new(),
            text: String::new(),
        }
    }

    /// Renders a file.
    pub(crate) fn add(
        &mut self,
        path: impl fmt::Display,
        view: &impl Template,
    ) -> askama::Result<()> {
        let path = format!("{}{path}", self.folder);
        self.text.clear();
        view.render_into(&mut Rendered {
            path: &path,
            text: &mut self.text,
            take: self.take,
        })?;
        // askama takes a template's last newline away.
        self.text.push('\n');
        (self.take)(&path, Part::Last(&self.text));
        Ok(())
    }

    /// Adds a file as it is.
    pub(crate) fn add_text(&mut self, path: &str, text: &str) {
        (self.take)(&format!("{}{path}", self.folder), Part::Last(text));
    }

    /// Adds files to a folder, which may be empty and else has a slash at its end.
    pub(super) fn inside<R>(&mut self, folder: &str, add: impl FnOnce(&mut Self) -> R) -> R {
        let outside = self.folder.len();
        self.folder.push_str(folder);
        let added = add(self);
        self.folder.truncate(outside);
        added
    }
}

/// A file that is being rendered.
struct Rendered<'a> {
    path: &'a str,
    text: &'a mut String,
    take: &'a mut dyn FnMut(&str, Part),
}

impl fmt::Write for Rendered<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.text.len() + text.len() > PART && !self.text.is_empty() {
            (self.take)(self.path, Part::More(self.text));
            self.text.clear();
        }
        self.text.push_str(text);
        Ok(())
    }
}
