//! The spec as it is written: the keys of its YAML files, one struct a mapping. What they mean is [`crate::catalog`]'s business.
//!
//! The documentation of a field is also what an editor shows for the key, through the JSON Schema made from these types.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::decode::{Decode, Must, choice, mapping};
use crate::diagnostic::Diagnostic;
use crate::rules;
use crate::source::Spanned;
use crate::yaml::{Node, Value};

mapping! {
    /// `catalog.yaml`: what the catalogue is, and which tables it has.
    pub struct CatalogFile {
        /// The catalogue's identifier: lower-case words joined by underscores. Package names are made from it unless `packages` says otherwise.
        pub id: Must<Spanned<String>>,
        /// The version of the catalogue and of its packages, a semantic version such as `1.0.0`.
        pub version: Must<Spanned<String>>,
        /// What the catalogue is, in a few words.
        pub title: Must<Spanned<String>>,
        /// More about it, for the packages' front pages. Each line is a paragraph; `>-` and a blank line between them is the easy way to write it.
        pub description: Option<Spanned<String>>,
        /// The document that the tables were taken from.
        pub source: Option<SourceDocument>,
        /// The tables, in order; the table `x` is the file `tables/x.yaml`.
        pub tables: Must<Vec<Spanned<String>>>,
        /// Words that languages with a custom of their own write in capitals (Go: `ImageOCRFailed`), in lower case.
        pub initialisms: Option<Vec<Spanned<String>>>,
        /// Names of the packages that are generated.
        pub packages: Option<PackagesSpec>,
    }
}

mapping! {
    /// The document that a catalogue was taken from.
    pub struct SourceDocument {
        /// Its title.
        pub title: Must<Spanned<String>>,
        /// As of when, in words: the document may have changed since.
        pub as_of: Option<Spanned<String>>,
    }
}

mapping! {
    /// What the manifests of the packages say. Each name has a default made from the catalogue's identifier.
    #[derive(Default)]
    pub struct PackagesSpec {
        /// The licence of the generated packages, an SPDX expression such as `MIT OR Apache-2.0`.
        pub license: Option<Spanned<String>>,
        /// The files with the licence's text, which lie beside `catalog.yaml` and are copied into each package: `LICENSE`, `LICENSE-MIT`.
        pub license_files: Option<Vec<Spanned<String>>>,
        /// The address of the repository, such as `https://example.com/ekyc-codes`.
        pub repository: Option<Spanned<String>>,
        /// Who the packages are by.
        pub authors: Option<Vec<Spanned<String>>>,
        /// Words by which registries find the packages; at most five.
        pub keywords: Option<Vec<Spanned<String>>>,
        /// The Rust crate.
        pub rust: Option<RustPackage>,
        /// The npm package.
        pub typescript: Option<TypeScriptPackage>,
        /// The Maven artifact.
        pub kotlin: Option<KotlinPackage>,
        /// The Swift package.
        pub swift: Option<SwiftPackage>,
        /// The Go module.
        pub go: Option<GoPackage>,
    }
}

mapping! {
    /// The Rust crate.
    #[derive(Default)]
    pub struct RustPackage {
        /// The crate's name, such as `ekyc-codes`.
        pub name: Option<Spanned<String>>,
    }
}

mapping! {
    /// The npm package.
    #[derive(Default)]
    pub struct TypeScriptPackage {
        /// The package's name, such as `ekyc-codes` or `@example/ekyc-codes`.
        pub name: Option<Spanned<String>>,
    }
}

mapping! {
    /// The Maven artifact.
    #[derive(Default)]
    pub struct KotlinPackage {
        /// The group, such as `com.example`.
        pub group: Option<Spanned<String>>,
        /// The artifact, such as `ekyc-codes`.
        pub artifact: Option<Spanned<String>>,
        /// The Kotlin package, such as `com.example.ekyc`.
        pub package: Option<Spanned<String>>,
    }
}

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

mapping! {
    /// The Go module.
    #[derive(Default)]
    pub struct GoPackage {
        /// The module's path, such as `example.com/ekyc-codes`. From version 2 on the `/v2` at its end is added.
        pub module: Option<Spanned<String>>,
        /// The name of the package at the module's root, such as `ekyc`.
        pub package: Option<Spanned<String>>,
    }
}

mapping! {
    /// `tables/<id>.yaml`: one table of codes.
    pub struct TableFile {
        /// What the table is, in a few words.
        pub title: Must<Spanned<String>>,
        /// Whether the title was found in the document or worked out from the rows; `published` unless stated.
        pub heading: Option<Heading>,
        /// What the codes are.
        pub code_kind: Must<CodeKind>,
        /// The titles of the document's columns, where there is such a document.
        pub columns: Option<Columns>,
        /// Something to know about the whole table.
        pub note: Option<Spanned<String>>,
        /// The rows, in order.
        pub entries: Must<Vec<Spanned<EntrySpec>>>,
    }
}

choice! {
    /// How sure a table's title is.
    pub enum Heading {
        /// It was found in the document or in the vendor's own material.
        Published = "published",
        /// It was worked out from the rows.
        Inferred = "inferred",
    }
}

choice! {
    /// What the codes of a table are.
    pub enum CodeKind {
        /// Whole numbers that fit 32 bits.
        Integer = "integer",
        /// Texts.
        String = "string",
        /// There are none: the entries are texts, and each is known by what it says.
        None = "none",
    }
}

mapping! {
    /// The titles of the printed columns; a column without a title was not printed.
    pub struct Columns {
        /// Over the codes.
        pub code: Option<Spanned<String>>,
        /// Over the descriptions.
        pub description: Must<Spanned<String>>,
        /// Over the billing flags.
        pub billed: Option<Spanned<String>>,
    }
}

mapping! {
    /// One row of a table.
    pub struct EntrySpec {
        /// The name of the constant: lower-case words joined by underscores, such as `face_too_close`. Each language writes it in its own
        /// casing. It is public for ever, so it stays when the description is reworded. A string code needs none: its name is made from it.
        pub name: Option<Spanned<String>>,
        /// The code as it comes over the wire, to the letter.
        pub code: Option<Spanned<CodeSpec>>,
        /// What it means, in the words of the document.
        pub description: Must<Spanned<String>>,
        /// Whether a call that ends with this code is billed. Left out where the document doesn't state it.
        pub billed: Option<bool>,
        /// Something to know about the entry; shown with the constant.
        pub note: Option<Spanned<String>>,
        /// What was printed, where that differs from what is right.
        pub published: Option<Spanned<PublishedSpec>>,
        /// The name of the earlier entry that this row repeats. Such a row has no constant of its own.
        pub repeats: Option<Spanned<String>>,
    }
}

mapping! {
    /// What was printed in the document, where that differs from what is right.
    pub struct PublishedSpec {
        /// The code that was printed.
        pub code: Option<Spanned<String>>,
        /// The description that was printed.
        pub description: Option<Spanned<String>>,
        /// Why it is wrong, and what the right one was concluded from.
        pub reason: Must<Spanned<String>>,
        /// How sure the right one is.
        pub certainty: Must<Certainty>,
    }
}

choice! {
    /// How sure a correction is.
    pub enum Certainty {
        /// More than one piece of evidence says so.
        High = "high",
        /// The most probable reading.
        Medium = "medium",
    }
}

/// A code as written: a number or a text. Which of them is right depends on the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeSpec {
    /// A whole number.
    Integer(i128),
    /// A text.
    Text(String),
    /// Something that can't be a code, which has been told of.
    Spoilt,
}

impl Decode for CodeSpec {
    fn decode(node: Node, out: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Value::Integer(number) = node.value {
            return Some(Self::Integer(number));
        }
        if node.value == Value::Float {
            let message =
                "this number is no code: it has a fraction, an exponent or too many digits";
            out.push(
                Diagnostic::new(&rules::CODE_FORM, message, node.span)
                    .help("an integer code is a plain decimal number that fits 32 bits; a string code goes in quotes"),
            );
            return Some(Self::Spoilt);
        }
        Some(String::decode(node, out).map_or(Self::Spoilt, Self::Text))
    }
}

impl JsonSchema for CodeSpec {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A code: a whole number that fits 32 bits, or a text.",
            "oneOf": [
                { "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX },
                { "type": "string", "minLength": 1 },
            ],
        })
    }
}
