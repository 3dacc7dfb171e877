//! The spec as it is written: the keys of its YAML files, one struct a mapping. What they mean is
//! [`crate::catalog`]'s business.
//!
//! The documentation of a field is also what an editor shows for the key, through the JSON Schema
//! made from these types.

mod decode;
mod load;
mod location;
mod schema;
mod yaml;

use std::mem;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::diagnostic::source::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use decode::Rest;
use yaml::Value;

pub(crate) use decode::{Decode, Fields, Required, choice, mapping, read_name, unknown_choice};
pub(crate) use load::load;
pub(crate) use location::{CATALOG, Location, table_file};
pub(crate) use schema::{Section, SpecFile, optional, schema};
pub(crate) use yaml::Node;

/// A spec as it was read, each part with its place.
#[derive(Debug)]
pub(crate) struct Spec {
    /// `catalog.yaml`
    pub catalog: CatalogFile,
    /// The tables that it lists, in that order; those that could be read.
    pub tables: Vec<(Spanned<Name>, TableFile)>,
    /// The texts of the licence.
    pub license_files: Vec<LicenseFile>,
}

/// A file with the text of a licence, which every package gets.
#[derive(Debug)]
pub(crate) struct LicenseFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The keys of `packages` that belong to one language each, as they were written. What may stand
/// there is for the languages to say.
pub(crate) type Sections = Rest;

mapping! {
    /// `catalog.yaml`: what the catalogue is, and which tables it has.
    pub struct CatalogFile {
        /// The catalogue's identifier: lower-case words joined by underscores. Package names are
        /// made from it unless `packages` says otherwise.
        pub id: Required<Spanned<String>>,
        /// The version of the catalogue and of its packages, a semantic version such as `1.0.0`.
        pub version: Required<Spanned<String>>,
        /// What the catalogue is, in a few words.
        pub title: Required<Spanned<String>>,
        /// More about it, for the packages' front pages. Each line is a paragraph; `>-` and a blank
        /// line between them is the easy way to write it.
        pub description: Option<Spanned<String>>,
        /// The document that the tables were taken from.
        pub source: Option<SourceDocument>,
        /// The tables, in order; the table `x` is the file `tables/x.yaml`.
        pub tables: Required<Vec<Spanned<String>>>,
        /// Words that languages with a custom of their own write in capitals (Go:
        /// `ImageOCRFailed`), in lower case.
        pub initialisms: Option<Vec<Spanned<String>>>,
        /// Names of the packages that are generated.
        pub packages: Option<PackagesSpec>,
    }
}

mapping! {
    /// The document that a catalogue was taken from.
    pub struct SourceDocument {
        /// Its title.
        pub title: Required<Spanned<String>>,
        /// As of when, in words: the document may have changed since.
        pub as_of: Option<Spanned<String>>,
    }
}

mapping! {
    /// What the manifests of the packages say. Each name has a default made from the catalogue's
    /// identifier.
    #[derive(Default)]
    pub struct PackagesSpec {
        /// The licence of the generated packages, an SPDX expression such as `MIT OR Apache-2.0`.
        pub license: Option<Spanned<String>>,
        /// The files with the licence's text, which lie beside `catalog.yaml` and are copied into
        /// each package: `LICENSE`, `LICENSE-MIT`.
        pub license_files: Option<Vec<Spanned<String>>>,
        /// The address of the repository, such as `https://example.com/ekyc-codes`.
        pub repository: Option<Spanned<String>>,
        /// Who the packages are by.
        pub authors: Option<Vec<Spanned<String>>>,
        /// Words by which registries find the packages; at most five.
        pub keywords: Option<Vec<Spanned<String>>>,
        ..pub languages
    }
}

mapping! {
    /// `tables/<id>.yaml`: one table of codes.
    pub struct TableFile {
        /// What the table is, in a few words.
        pub title: Required<Spanned<String>>,
        /// Whether the title was found in the document or worked out from the rows; `published`
        /// unless stated.
        pub heading: Option<Heading>,
        /// What the codes are.
        pub code_kind: Required<CodeKind>,
        /// The titles of the document's columns, where there is such a document.
        pub columns: Option<Columns>,
        /// Something to know about the whole table.
        pub note: Option<Spanned<String>>,
        /// The rows, in order.
        pub entries: Required<Vec<Spanned<EntrySpec>>>,
    }
}

impl CatalogFile {
    /// Takes out what `packages` says of single languages, for the languages to read.
    pub(crate) fn take_sections(&mut self) -> Sections {
        let packages = self.packages.as_mut();
        packages.map_or_else(Sections::default, |packages| {
            mem::take(&mut packages.languages)
        })
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

impl CodeKind {
    pub(crate) fn is_integer(self) -> bool {
        self == Self::Integer
    }

    pub(crate) fn has_codes(self) -> bool {
        self != Self::None
    }

    /// What the table has, in a sentence.
    pub(crate) fn noun(self) -> &'static str {
        if self.has_codes() { "code" } else { "text" }
    }
}

mapping! {
    /// The titles of the printed columns; a column without a title was not printed.
    pub struct Columns {
        /// Over the codes.
        pub code: Option<Spanned<String>>,
        /// Over the descriptions.
        pub description: Required<Spanned<String>>,
        /// Over the billing flags.
        pub billed: Option<Spanned<String>>,
    }
}

mapping! {
    /// One row of a table.
    pub struct EntrySpec {
        /// The name of the constant: lower-case words joined by underscores, such as
        /// `face_too_close`. Each language writes it in its own casing. It is public for ever, so
        /// it stays when the description is reworded. A string code needs none: its name is made
        /// from it.
        pub name: Option<Spanned<String>>,
        /// The code as it comes over the wire, to the letter.
        pub code: Option<Spanned<CodeSpec>>,
        /// What it means, in the words of the document.
        pub description: Required<Spanned<String>>,
        /// Whether a call that ends with this code is billed. Left out where the document doesn't
        /// state it.
        pub billed: Option<bool>,
        /// Something to know about the entry; shown with the constant.
        pub note: Option<Spanned<String>>,
        /// What was printed, where that differs from what is right.
        pub published: Option<Spanned<PublishedSpec>>,
        /// The name of the earlier entry that this row repeats. Such a row has no constant of its
        /// own.
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
        pub reason: Required<Spanned<String>>,
        /// How sure the right one is.
        pub certainty: Required<Certainty>,
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
pub(crate) enum CodeSpec {
    /// A whole number.
    Integer(i128),
    /// A text.
    Text(String),
    /// Something that can't be a code, which has been told of.
    Invalid,
}

impl Decode for CodeSpec {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Value::Integer(number) = node.value {
            return Some(Self::Integer(number));
        }
        if node.value == Value::Float {
            let message =
                "this number is no code: it has a fraction, an exponent or too many digits";
            mistakes.push(
                Diagnostic::new(&rules::CODE_FORM, message, node.span)
                    .help("an integer code is a plain decimal number that fits 32 bits; a string code goes in quotes"),
            );
            return Some(Self::Invalid);
        }
        Some(String::decode(node, mistakes).map_or(Self::Invalid, Self::Text))
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
