//! How programs write a constant, language by language, for people who look it up.

use super::{Backend, Backends, Language};
use crate::name::Name;

/// What a program in one language writes to use a constant.
#[derive(Debug)]
pub(crate) struct Usage {
    pub language: Language,
    /// The constant, as it stands in code: `SelfieH5::Success`.
    pub written: String,
}

/// How a program in one language gets at a constant of a package.
#[derive(Debug)]
pub(crate) struct Import {
    pub language: Language,
    /// The line at the top of a file.
    pub line: String,
}

impl Backends {
    /// How each of these languages writes an entry of a table by its name, or by an alias.
    pub(crate) fn usages(
        &self,
        languages: &[Language],
        table: &Name,
        name: &Name,
        is_alias: bool,
    ) -> Vec<Usage> {
        let usages = self.chosen(languages).map(|(language, backend)| {
            let constant = if is_alias {
                backend.alias(name)
            } else {
                backend.constant(name)
            };
            Usage {
                language,
                written: backend.written(table, &constant),
            }
        });
        usages.collect()
    }

    /// How a program in each of these languages gets at an entry of a table.
    pub(crate) fn imports(
        &self,
        languages: &[Language],
        table: &Name,
        entry: &Name,
    ) -> askama::Result<Vec<Import>> {
        let imports = self.chosen(languages).map(|(language, backend)| {
            let line = backend.import(table, &backend.constant(entry))?;
            Ok(Import { language, line })
        });
        imports.collect()
    }

    fn chosen(&self, languages: &[Language]) -> impl Iterator<Item = (Language, &dyn Backend)> {
        let all = self.0.iter();
        let chosen = all.filter(|(language, _)| languages.contains(language));
        chosen.map(|(language, backend)| (*language, backend.as_ref()))
    }
}
