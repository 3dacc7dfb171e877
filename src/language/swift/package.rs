//! What a Swift package is called, and who may use what is in it.

use askama::filters::Safe;

use super::Swift;
use crate::catalog::{Catalog, Form, URL, all};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;
use crate::language::read_section;
use crate::spec::{Node, choice, mapping};

mapping! {
    /// The Swift package.
    #[derive(Default)]
    pub struct SwiftPackage {
        /// The name of the package and of its module, such as `EkycCodes`.
        pub name: Option<Spanned<String>>,
        /// The address of the repository that has the package at its root, such as `https://example.com/EkycCodes`.
        pub url: Option<Spanned<String>>,
        /// The access level of what is generated; `public` unless stated.
        pub access: Option<SwiftAccess>,
    }
}

choice! {
    /// An access level of Swift.
    pub enum SwiftAccess {
        /// For everybody who imports the module.
        Public = "public",
        /// For the modules of one package.
        Package = "package",
        /// For the module itself.
        Internal = "internal",
    }
}

const SWIFT_MODULE: Form = Form {
    what: "the name of a Swift module",
    made_of: "letters and digits, beginning with a capital letter, and is none of Swift's own types",
    fits: |text| {
        text.starts_with(|c: char| c.is_ascii_uppercase())
            && all(text, "")
            && !matches!(text, "Any" | "Type" | "Protocol" | "Self" | "Swift")
    },
};

impl Swift {
    pub(super) fn set_up(
        section: Option<Node>,
        catalog: &Catalog,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let SwiftPackage { name, url, access } = read_section(section, mistakes);
        let module = SWIFT_MODULE
            .check(name, mistakes)
            .unwrap_or_else(|| catalog.id.pascal());
        Self {
            // Reserved for examples (RFC 2606), so that nothing is claimed that is somebody's.
            url: URL
                .check(url, mistakes)
                .unwrap_or_else(|| format!("https://example.com/{module}")),
            module,
            access: access.unwrap_or(SwiftAccess::Public),
        }
    }

    /// The access level, as a declaration begins with it.
    pub(super) fn access(&self) -> Safe<&'static str> {
        Safe(self.access.word())
    }
}
