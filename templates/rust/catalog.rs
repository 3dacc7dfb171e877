// @generated {{ catalog.header() }}
{% for line in doc %}
//!{{ line }}
{%- endfor %}

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

#[cfg(feature = "serde")]
mod serde;
mod tables;
mod types;

{% for table in self.sorted() -%}
pub use tables::{{ table.module }}::{{ table.type_name }};
{% endfor -%}
pub use types::{Billing, Code, CodeKind, Entry, Known, Published, RawCode, Table, UnknownCode};

/// The catalogue's identifier.
pub const CATALOG: &str = "{{ catalog.id }}";

/// The catalogue's version.
pub const VERSION: &str = "{{ catalog.version }}";

/// Every table, in the order of the document.
{%- filter array %}
pub static TABLES: [&Table; {{ tables.len() }}] = [
    {%- for table in tables %}
    {{ table.type_name }}::TABLE,
    {%- endfor %}
];
{%- endfilter %}

/// The entries that have a code, of all tables, in order: one code means different things in
/// different tables. An integer code is found by its decimal form too.
pub fn find<'a>(code: impl Into<RawCode<'a>>) -> impl Iterator<Item = &'static Entry> {
    let code = code.into();
    TABLES.iter().filter_map(move |table| table.get(code))
}
