{%- let bills = catalog.states_billing -%}
{%- let enums = self.enums() -%}
// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}
{% for line in doc %}
//!{{ line }}
{%- endfor %}
//!
//! Each table is an enum of its codes. [`Code`] holds a code as it was received, listed or not, and
//! [`AnyCode`] is a code of any table.
//!
{%- if let Some(example) = example %}
{%- if site.is_module() %}
//! ```ignore
{%- else %}
//! ```
//! use {{ library }}::{% if bills %}{Billing, {{ example.type_name }}}{% else %}{{ example.type_name }}{% endif %};
//!
{%- endif %}
//! fn explain(received: {{ example.raw_type }}) -> String {
//!     match {{ example.type_name }}::{% if example.has_codes %}from_code{% else %}from_text{% endif %}(received) {
//!         Some({{ example.type_name }}::{{ example.variant }}) => "the case we handle".into(),
{%- if bills %}
//!         Some(code) if code.billing() == Billing::Billed => format!("{code} (billed)"),
{%- endif %}
//!         Some(code) => code.description().into(),
//!         None => format!("unknown: {received}"),
//!     }
//! }
//! ```
//!
{%- endif %}
//! # Printing and parsing
//!
//! A code prints for people: its table, its value and what it means, as in `table 1001: Not found`.
//! What is parsed, and what serde reads and writes, is the value on the wire alone. So `FromStr`
//! doesn't read what `Display` prints, as with `http::StatusCode`.
{%- let large = self.without_all() %}
{%- if !large.is_empty() %}
//!
//! # Large tables
//!
//! A table of more than {{ parts::ALL }} integer codes has no `ALL`, for whose values the compiler would take
//! a time that grows with the square of their number. [`TableCode::all`] goes through the codes of
//! any table. Here that is about:
//!
{%- for table in large %}
//! - [`{{ table }}`]
{%- endfor %}
{%- endif %}
{%- if site.is_module() %}

#![allow(
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    clippy::restriction,
    dead_code,
    redundant_imports,
    single_use_lifetimes,
    unnameable_types,
    unreachable_pub,
    unused_imports,
    reason = "it is generated, and no program uses all of it"
)]
{%- else %}
//!
//! # Features
//!
//! The crate is `no_std` and depends on nothing.
//!
//! - `serde` reads and writes codes as their values on the wire, in JSON as in binary formats.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

/// Has the examples of the README compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
{%- endif %}

mod code;
{%- if !enums.is_empty() %}
mod columns;
{%- endif %}
{%- if self.has_index() %}
mod index;
{%- endif %}
{%- if !site.is_module() %}
#[cfg(feature = "serde")]
{%- endif %}
{%- if site.has_serde() %}
mod serde;
{%- endif %}
mod tables;
mod text;
mod types;
mod words;

pub use code::Code;
{%- if !enums.is_empty() %}
{%- filter imports %}
pub use columns::{
    {%- for column in enums.iter() %}
    {{ column.type_name }},
    {%- endfor %}
};
{%- endfilter %}
{%- endif %}
{% for table in self.sorted() -%}
{% if table.notice.is_some() -%}
#[allow(deprecated, reason = "it can still be used")]
{% endif -%}
pub use tables::{{ table.module }}::{{ table.type_name }};
{% endfor -%}
{% filter imports -%}
pub use types::{
    AnyCode,
    Entry,
    Published,
    RawCode,
    Table,
    TableCode,
    UnknownCode,
};
{%- endfilter %}
pub use words::{ {%- if bills %}Billing, {% endif %}CodeKind, UnknownWord};

/// The catalogue's identifier.
pub const CATALOG: &str = "{{ catalog.id }}";

/// The catalogue's version.
pub const VERSION: &str = "{{ catalog.version }}";

/// Every table, in the order of the document.
{%- if self.is_any_deprecated() %}
#[allow(deprecated, reason = "the catalogue still has it")]
{%- endif %}
{%- filter array %}
pub static TABLES: &[&Table] = &[
    {%- for table in tables %}
    {{ table.type_name }}::TABLE,
    {%- endfor %}
];
{%- endfilter %}

/// The table with an identifier, such as `{{ catalog.tables[0].id }}`.
#[must_use]
pub fn table(id: &str) -> Option<&'static Table> {
    TABLES.iter().copied().find(|table| table.id == id)
}

/// The entries with a code, one from each table that lists it, in the order of the document: a code
/// means something different in each. An integer code is found by its decimal form too. Tables
/// without codes are passed over.
pub fn find<'a>(code: impl Into<RawCode<'a>>) -> impl Iterator<Item = &'static Entry> + 'a {
    let code = code.into();
    TABLES
        .iter()
        .filter(|table| !table.code_kind.is_none())
        .filter_map(move |table| table.get(code))
}
