//! The spec as written: the keys of its YAML files, with one struct per mapping. [`crate::catalog`]
//! works out what they mean.
//!
//! The doc comment of a field is also what an editor shows for the key, because the JSON Schema is
//! generated from these types.

mod attributes;
mod code;
mod decode;
mod lifecycle;
mod load;
mod location;
mod schema;
mod texts;
mod version;
mod yaml;

use std::mem;

use crate::diagnostic::source::Spanned;
use crate::name::Name;

pub(crate) use attributes::{AttributeSpec, AttributeType, Attributes};
pub(crate) use code::{CodeRadix, CodeSpec, CodeWidth};
pub(crate) use decode::{
    Decode, Fields, Required, Rest, choice, key, mapping, read_name, unknown_choice,
};
pub(crate) use lifecycle::{AliasSpec, AllowSpec, DeprecatedAlias, DeprecatedSpec, ReservedSpec};
pub(crate) use load::{load, read_file};
pub(crate) use location::{CATALOG, Location, table_file};
pub(crate) use schema::{Section, catalog_schema, optional, schema_of, table_schema};
pub(crate) use texts::texts;
pub(crate) use version::VersionSpec;
pub(crate) use yaml::Node;

/// A spec as it was read, with the place of each part.
#[derive(Debug)]
pub(crate) struct Spec {
    pub catalog: CatalogFile,
    /// The tables that could be read, in the order in which `catalog.yaml` lists them.
    pub tables: Vec<(Spanned<Name>, TableFile)>,
    pub license_files: Vec<LicenseFile>,
}

/// A file with the text of a licence. It is copied into every package.
#[derive(Debug)]
pub(crate) struct LicenseFile {
    pub name: String,
    pub text: String,
}

/// The keys of `packages` that each belong to one language, as written. The languages decide what
/// they may contain.
pub(crate) type Sections = Rest;

mapping! {
    /// `catalog.yaml`: what the catalogue is, and which tables it has.
    pub struct CatalogFile {
        /// The catalogue's identifier: lower-case words joined by underscores. Package names are
        /// derived from it unless `packages` gives others.
        pub id: Required<Spanned<String>>,
        /// The version of the catalogue and of its packages: a semantic version, such as `1.0.0`.
        pub version: Required<Spanned<VersionSpec>>,
        /// What the catalogue is, in a few words.
        pub title: Required<Spanned<String>>,
        /// More about the catalogue, for the front page of each package. Each line is a paragraph,
        /// so `>-` with a blank line between paragraphs is the easiest way to write it.
        pub description: Option<Spanned<String>>,
        /// The document that the tables were taken from.
        pub source: Option<SourceDocument>,
        /// The columns that entries have beside their codes, descriptions and billing flags: a
        /// name, which is the key in an entry, and what its values are.
        pub attributes: Option<Attributes>,
        /// What `codegen diff --check` lets through, though nothing tells the users of a package.
        pub allow: Option<Vec<Spanned<AllowSpec>>>,
        /// The tables, in order. The table `x` is in the file `tables/x.yaml`.
        pub tables: Required<Vec<Spanned<String>>>,
        /// Words that some languages write in capitals, such as `ocr` in Go's `ImageOCRFailed`.
        /// List them in lower case.
        pub initialisms: Option<Vec<Spanned<String>>>,
        /// What the manifests of the generated packages say, and what there is to choose about the
        /// code.
        pub packages: Option<PackagesSpec>,
    }
}

mapping! {
    /// The document that a catalogue was taken from.
    pub struct SourceDocument {
        /// The title of the document.
        pub title: Required<Spanned<String>>,
        /// The date of the document, in words, such as `before 2026-03-10`. The document may have
        /// changed since.
        pub as_of: Option<Spanned<String>>,
    }
}

mapping! {
    /// What the manifests of the generated packages say, and what there is to choose about the
    /// code. Names have defaults, which are derived from the catalogue's identifier.
    #[derive(Default)]
    pub struct PackagesSpec {
        /// The licence of the packages: an SPDX expression, such as `MIT OR Apache-2.0`.
        pub license: Option<Spanned<String>>,
        /// The files that contain the text of the licence, such as `LICENSE` or `LICENSE-MIT`. They
        /// are next to `catalog.yaml` and are copied into each package.
        pub license_files: Option<Vec<Spanned<String>>>,
        /// The address of the repository, such as `https://example.com/ekyc-codes`.
        pub repository: Option<Spanned<String>>,
        /// The authors of the packages.
        pub authors: Option<Vec<Spanned<String>>>,
        /// The keywords of the packages in their registries; at most five.
        pub keywords: Option<Vec<Spanned<String>>>,
        ..pub languages
    }
}

mapping! {
    /// `tables/<id>.yaml`: one table of codes.
    pub struct TableFile {
        /// What the table is, in a few words.
        pub title: Required<Spanned<String>>,
        /// Whether the title was found in the document or worked out from the rows; `published` by
        /// default.
        pub heading: Option<Heading>,
        /// What kind of codes the table has.
        pub code_kind: Required<CodeKind>,
        /// How many bits an integer code needs: 32, which is the default, or 64.
        pub code_width: Option<Spanned<CodeWidth>>,
        /// How people write the integer codes: `decimal`, or `hex` for codes such as `0x80004005`,
        /// which in 32 bits stands for the negative number with these bits. `decimal` by default.
        pub code_radix: Option<Spanned<CodeRadix>>,
        /// The titles of the columns in the document, if the table comes from one.
        pub columns: Option<Columns>,
        /// A note about the whole table.
        pub note: Option<Spanned<String>>,
        /// With what the table came: a version of the catalogue, such as `1.4.0`, or a date, such
        /// as `2026-03-10`.
        pub since: Option<Spanned<VersionSpec>>,
        /// That the table should no longer be used.
        pub deprecated: Option<Spanned<DeprecatedSpec>>,
        /// The codes and names that were in the table and may never mean something else.
        pub reserved: Option<Vec<Spanned<ReservedSpec>>>,
        /// The rows, in order.
        pub entries: Required<Vec<Spanned<EntrySpec>>>,
    }
}

impl CatalogFile {
    /// Takes out the sections of `packages` that the languages read.
    pub(crate) fn take_sections(&mut self) -> Sections {
        let packages = self.packages.as_mut();
        packages.map_or_else(Sections::default, |packages| {
            mem::take(&mut packages.languages)
        })
    }
}

choice! {
    /// How certain the title of a table is.
    pub enum Heading {
        /// The title was found in the document or in other material from the vendor.
        Published = "published",
        /// The title was worked out from the rows.
        Inferred = "inferred",
    }
}

choice! {
    /// What kind of codes a table has.
    pub enum CodeKind {
        /// Whole numbers.
        Integer = "integer",
        /// Text.
        String = "string",
        /// No codes: each entry is identified by its description.
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

    /// What the entries of the table are called in a sentence.
    pub(crate) fn noun(self) -> &'static str {
        if self.has_codes() { "code" } else { "text" }
    }
}

mapping! {
    /// The titles of the columns, as printed. A column that is left out was not printed.
    pub struct Columns {
        /// The title of the column of codes.
        pub code: Option<Spanned<String>>,
        /// The title of the column of descriptions.
        pub description: Required<Spanned<String>>,
        /// The title of the column of billing flags.
        pub billed: Option<Spanned<String>>,
    }
}

mapping! {
    /// One row of a table.
    pub struct EntrySpec {
        /// The name of the constant: lower-case words joined by underscores, such as
        /// `face_too_close`. Each language writes it in its own casing. Names are public for good,
        /// so keep them when a description is reworded. An entry needs no name if one can be made
        /// from its string code.
        pub name: Option<Spanned<String>>,
        /// Further names of the entry, such as `ewouldblock` for `eagain`. Each becomes a constant
        /// with the same value. The old name of an entry that was renamed is one with `deprecated`.
        pub aliases: Option<Vec<AliasSpec>>,
        /// The code, exactly as it is sent over the wire.
        pub code: Option<Spanned<CodeSpec>>,
        /// What the entry means, in the words of the document. Leave it out if the document doesn't
        /// say; an entry without a code can't do without it.
        pub description: Option<Spanned<String>>,
        /// Whether a call that ends with this code is billed. Leave it out if the document doesn't
        /// say.
        pub billed: Option<bool>,
        /// A note about the entry, shown with its constant.
        pub note: Option<Spanned<String>>,
        /// With what the entry came: a version of the catalogue, such as `1.4.0`, or a date, such
        /// as `2026-03-10`.
        pub since: Option<Spanned<VersionSpec>>,
        /// That the entry should no longer be used.
        pub deprecated: Option<Box<Spanned<DeprecatedSpec>>>,
        /// What the document printed, where that differs from what is right.
        pub published: Option<Box<Spanned<PublishedSpec>>>,
        /// The name of the earlier entry that this row repeats. A row that repeats another has no
        /// constant of its own.
        pub repeats: Option<Spanned<String>>,
        ..pub attributes
    }
}

mapping! {
    /// What the document printed, where that differs from what is right.
    pub struct PublishedSpec {
        /// The code as printed.
        pub code: Option<Spanned<CodeSpec>>,
        /// The description as printed.
        pub description: Option<Spanned<String>>,
        /// Why the printed text is wrong, and how the right one was worked out.
        pub reason: Required<Spanned<String>>,
        /// How certain the correction is.
        pub certainty: Required<Certainty>,
    }
}

choice! {
    /// How certain a correction is.
    pub enum Certainty {
        /// More than one piece of evidence supports it.
        High = "high",
        /// It is the most probable reading.
        Medium = "medium",
    }
}
