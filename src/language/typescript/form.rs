//! What each module is written as: its source, and what `tsc` makes of it.

use askama::Template;

use crate::language::RenderedFile;

/// What a module is written as. The package comes with its built forms, which saves its users the
/// build; a test holds them against what the compiler makes of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `src/index.ts`: code with its types.
    Source,
    /// `lib/index.js`: the code alone.
    Code,
    /// `lib/index.d.ts`: the types alone.
    Types,
}

impl Form {
    pub(super) fn has_code(self) -> bool {
        self != Self::Types
    }

    pub(super) fn has_types(self) -> bool {
        self != Self::Code
    }

    fn path(self, module: &str) -> String {
        match self {
            Self::Source => format!("src/{module}.ts"),
            Self::Code => format!("lib/{module}.js"),
            Self::Types => format!("lib/{module}.d.ts"),
        }
    }
}

/// A module in each of its forms.
pub(super) fn in_each_form<View: Template>(
    module: &str,
    view: impl Fn(Form) -> View,
) -> askama::Result<Vec<RenderedFile>> {
    [Form::Source, Form::Code, Form::Types]
        .into_iter()
        .map(|form| Ok(RenderedFile::new(form.path(module), view(form).render()?)))
        .collect()
}
