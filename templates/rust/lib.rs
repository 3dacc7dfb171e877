// @generated {{ header }}
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

{% for export in exports -%}
{{ export }}
{% endfor %}
/// The catalogue's identifier.
pub const CATALOG: &str = "{{ catalog }}";

/// The catalogue's version.
pub const VERSION: &str = "{{ version }}";

/// Every table, in the order of the document.
{{ all }}

/// The entries that have a code, of all tables, in order: one code means different things in
/// different tables. An integer code is found by its decimal form too.
pub fn find<'a>(code: impl Into<RawCode<'a>>) -> impl Iterator<Item = &'static Entry> {
    let code = code.into();
    TABLES.iter().filter_map(move |table| table.get(code))
}
