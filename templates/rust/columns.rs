// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! The values of the catalogue's own columns.

use core::fmt;
use core::str::FromStr;

use {{ site.root() }}::words::{self, UnknownWord};
{%- for column in enums %}
{% for line in column.type_doc %}
///{{ line }}
{%- endfor %}
///
/// It prints as a word, and serde reads and writes that word. More values may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum {{ column.type_name }} {
    {%- for choice in column.choices %}
    {%- for line in choice.doc %}
    ///{{ line }}
    {%- endfor %}
    {{ choice.constant }},
    {%- endfor %}
}

impl {{ column.type_name }} {
    /// Every value, in the order of their declaration.
    {%- filter array %}
    pub const ALL: &'static [Self] = &[
        {%- for choice in column.choices %}
        Self::{{ choice.constant }},
        {%- endfor %}
    ];
    {%- endfilter %}

    /// The word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            {%- for choice in column.choices %}
            Self::{{ choice.constant }} => "{{ choice.word }}",
            {%- endfor %}
        }
    }
}

/// The word.
impl fmt::Display for {{ column.type_name }} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the word.
impl FromStr for {{ column.type_name }} {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        words::parse("{{ column.attribute.name }}", Self::ALL, Self::as_str, word)
    }
}
{%- endfor %}
