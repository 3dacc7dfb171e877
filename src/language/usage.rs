//! How programs write a constant, language by language, for people who look it up.

use super::{Backends, Language};
use crate::name::Name;

/// What a program in one language writes to use a constant of a package.
#[derive(Debug)]
pub(crate) struct Usage {
    pub language: Language,
    /// The constant, as it stands in code: `SelfieH5::Success`.
    pub written: String,
    /// The line at the top of the file without which it isn't found there.
    pub import: String,
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
        let backends = self.0.iter();
        let chosen = backends.filter(|(language, _)| languages.contains(language));
        let usages = chosen.map(|(language, backend)| {
            let constant = if is_alias {
                backend.alias(name)
            } else {
                backend.constant(name)
            };
            Usage {
                language: *language,
                written: backend.written(table, &constant),
                import: backend.import(table, &constant),
            }
        });
        usages.collect()
    }
}
