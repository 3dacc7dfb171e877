//! What each module is written as: its source, and what `tsc` makes of it.

use askama::Template;
use askama::filters::Safe;

use crate::language::Files;
use crate::spec::choice;

/// What a module is written as. The package is published as it is built, so that nobody has to
/// build it; a test holds the built forms against what the compiler makes of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `src/index.ts`: code with its types.
    Source,
    /// `lib/index.js`: the code alone.
    Code,
    /// `lib/index.d.ts`: the types alone.
    Types,
    /// `lib/index.cjs`: the code alone, for `require`.
    CommonJs,
    /// `lib/index.d.cts`: the types alone, of what `require` gives.
    CommonJsTypes,
    /// `index.ts`: the source, as a part of somebody's program.
    Embedded(ImportExtension),
}

choice! {
    /// How the path ends by which a source that is embedded imports another.
    pub enum ImportExtension {
        /// `./types.js`, which Node.js takes, and every setting of the compiler.
        Js = "js",
        /// `./types`, which `require` and bundlers take.
        None = "none",
        /// `./types.ts`, which Node.js and Deno take where they run TypeScript.
        Ts = "ts",
    }
}

/// The forms of a package's modules.
pub(super) const PACKAGE: &[Form] = &[
    Form::Source,
    Form::Code,
    Form::Types,
    Form::CommonJs,
    Form::CommonJsTypes,
];

impl Form {
    pub(super) fn has_code(self) -> bool {
        !matches!(self, Self::Types | Self::CommonJsTypes)
    }

    pub(super) fn has_types(self) -> bool {
        !matches!(self, Self::Code | Self::CommonJs)
    }

    /// Whether the code is for `require`: it names what it exports at its end.
    pub(super) fn is_common_js(self) -> bool {
        self == Self::CommonJs
    }

    /// How the path ends by which a module imports another.
    pub(super) fn extension(self) -> Safe<&'static str> {
        Safe(match self {
            Self::Embedded(ImportExtension::None) => "",
            Self::Embedded(ImportExtension::Ts) => ".ts",
            Self::CommonJs | Self::CommonJsTypes => ".cjs",
            Self::Source | Self::Code | Self::Types | Self::Embedded(ImportExtension::Js) => ".js",
        })
    }

    fn path(self, module: &str) -> String {
        match self {
            Self::Embedded(_) => format!("{module}.ts"),
            Self::Source => format!("src/{module}.ts"),
            Self::Code => format!("lib/{module}.js"),
            Self::Types => format!("lib/{module}.d.ts"),
            Self::CommonJs => format!("lib/{module}.cjs"),
            Self::CommonJsTypes => format!("lib/{module}.d.cts"),
        }
    }
}

/// A module in each of these forms.
pub(super) fn in_each_form<View: Template>(
    forms: &[Form],
    module: &str,
    files: &mut Files,
    view: impl Fn(Form) -> View,
) -> askama::Result<()> {
    forms
        .iter()
        .try_for_each(|&form| files.add(form.path(module), &view(form)))
}
