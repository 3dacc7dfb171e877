//! Where the files of a language go: each is taken as soon as it is rendered, because all of them
//! together can be a hundred times as large as the spec.

use std::fmt;

use askama::Template;

/// Takes files, by their paths below the output folder, with `/` between the parts, and their whole
/// texts.
pub(crate) struct Files<'t> {
    take: &'t mut dyn FnMut(&str, &str),
    /// What paths begin with.
    folder: String,
    /// The text of a file. The next one is written in the same place.
    text: String,
}

impl<'t> Files<'t> {
    pub(crate) fn new(take: &'t mut dyn FnMut(&str, &str)) -> Self {
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
        self.text.clear();
        view.render_into(&mut self.text)?;
        // askama takes a template's last newline away.
        self.text.push('\n');
        (self.take)(&format!("{}{path}", self.folder), &self.text);
        Ok(())
    }

    /// Adds a file as it is.
    pub(crate) fn add_text(&mut self, path: &str, text: &str) {
        (self.take)(&format!("{}{path}", self.folder), text);
    }

    /// Adds files to a folder, which may be empty and else has a slash at its end.
    pub(crate) fn inside<R>(&mut self, folder: &str, add: impl FnOnce(&mut Self) -> R) -> R {
        let outside = self.folder.len();
        self.folder.push_str(folder);
        let added = add(self);
        self.folder.truncate(outside);
        added
    }
}
