//! Where the sources stand: in a crate of their own, or in a module of somebody's.

use askama::filters::Safe;

/// Where the sources stand.
#[derive(Debug, Clone, Copy)]
pub(super) enum Site {
    /// They are the crate; serde is its feature.
    Crate,
    /// They are a module, in a crate that has serde or hasn't.
    Module { serde: bool },
}

impl Site {
    pub(super) fn is_module(self) -> bool {
        matches!(self, Self::Module { .. })
    }

    /// Whether there is code for serde.
    pub(super) fn has_serde(self) -> bool {
        !matches!(self, Self::Module { serde: false })
    }

    /// The file of the root.
    pub(super) fn root_file(self) -> &'static str {
        match self {
            Self::Crate => "lib.rs",
            Self::Module { .. } => "mod.rs",
        }
    }

    /// The way to the root, from a module in it.
    pub(super) fn root(self) -> Safe<&'static str> {
        Safe(match self {
            Self::Crate => "crate",
            Self::Module { .. } => "super",
        })
    }

    /// The way to the root, from the module of a table.
    pub(super) fn root_from_table(self) -> Safe<&'static str> {
        Safe(match self {
            Self::Crate => "crate",
            Self::Module { .. } => "super::super",
        })
    }
}
