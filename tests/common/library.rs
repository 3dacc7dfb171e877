//! What the tests use of the library beside the program itself. They name it in this file alone.

pub use codetables::name::Name;
pub use codetables::rules;
pub use codetables::target::Target as Language;
pub use codetables::text::is_plain;

/// Each language's escaper of string literals, and those of manifests and READMEs.
pub mod literal {
    pub use codetables::target::go::Literal as Go;
    pub use codetables::target::kotlin::Literal as Kotlin;
    pub use codetables::target::manifest::{Json, Toml, Xml};
    pub use codetables::target::readme::Markdown;
    pub use codetables::target::rust::Literal as Rust;
    pub use codetables::target::swift::Literal as Swift;
    pub use codetables::target::typescript::Literal as TypeScript;
}

/// What a language is called in prose.
pub fn title(language: Language) -> &'static str {
    language.backend().title()
}
