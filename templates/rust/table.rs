// @generated {{ header }}
{% for line in doc %}
//!{{ line }}
{%- endfor %}
{% if kind.is_integer() %}
use alloc::string::ToString;
{%- else %}
use alloc::borrow::ToOwned;
use alloc::string::String;
{%- endif %}
use core::fmt;
use core::str::FromStr;

{{ imports }}
{%- let parts_of_rows = self.rows() %}
{% for rows in parts_of_rows.iter() %}
{%- if parts_of_rows.len() == 1 %}
static ENTRIES: [Entry; {{ rows.len() }}] = [
{%- else %}
const ENTRIES_{{ loop.index0 }}: [Entry; {{ rows.len() }}] = [
{%- endif %}
{#- rustfmt joins the brackets of a list and of its only item, unless a comment is between them. -#}
{%- if rows.len() == 1 %}
    // The {% if entries.len() == 1 %}only{% else %}last{% endif %} one.
{%- endif %}
{%- for entry in rows.iter() %}
    Entry {
        table: "{{ id }}",
        name: "{{ entry.name }}",
        code: {{ entry.raw_code }},
        description: "{{ entry.description }}",
        billing: Billing::{{ entry.billing }},
        {%- match entry.published %}
        {%- when Some(published) %}
        published: Some(Published {
            code: {{ published.code }},
            description: {{ published.description }},
        }),
        {%- when None %}
        published: None,
        {%- endmatch %}
    },
{%- endfor %}
];
{% endfor %}
{%- if parts_of_rows.len() > 1 %}
// The rows are in parts, because in one constant they would take the compiler more time than their number accounts for.
static ENTRIES: [Entry; {{ entries.len() }}] = {
    let mut entries = [ENTRIES_0[0]; {{ entries.len() }}];
    let rest: &mut [Entry] = &mut entries;
    {%- for _ in parts_of_rows.iter() %}
    let rest = put(rest, &ENTRIES_{{ loop.index0 }});
    {%- endfor %}
    assert!(rest.is_empty());
    entries
};

/// Writes a part to where the next rows go, and returns what comes after them.
const fn put<'a, const N: usize>(rows: &'a mut [Entry], part: &[Entry; N]) -> &'a mut [Entry] {
    match rows.split_first_chunk_mut() {
        Some((first, rest)) => {
            *first = *part;
            rest
        }
        None => unreachable!(),
    }
}
{% endif %}
{{ order }}
{% if let Some(variants) = variants %}
{{ variants }}
{% endif %}
pub(crate) static TABLE: Table = Table {
    id: "{{ id }}",
    title: "{{ title }}",
    code_kind: CodeKind::{{ kind.pick("Integer", "String", "None") }},
    entries: &ENTRIES,
    order: &ORDER,
};
{% for line in doc %}
///{{ line }}
{%- endfor %}
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
{%- if kind.is_integer() %}
#[repr(i32)]
{%- endif %}
pub enum {{ type_name }} {
{%- for entry in entries %}
    {%- for line in entry.doc %}
    ///{{ line }}
    {%- endfor %}
    {{ entry.definition }},
{%- endfor %}
}

impl {{ type_name }} {
    /// The table.
    pub const TABLE: &'static Table = &TABLE;

    /// Every {{ kind.noun() }}, in the order of the document.
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        {%- if kind.is_integer() %}
        ENTRIES.iter().map(|entry| match entry.code {
            Some(RawCode::Integer(code)) => match Self::from_code(code) {
                Some(code) => code,
                None => unreachable!(),
            },
            _ => unreachable!(),
        })
        {%- else if variants.is_some() %}
        VARIANTS.iter().copied()
        {%- else %}
        (0..ENTRIES.len()).map(|position| match variant(position) {
            Some(code) => code,
            None => unreachable!(),
        })
        {%- endif %}
    }
{% if kind.is_integer() %}
    /// The entry with this code; `None` for one that the table doesn't list.
    #[must_use]
    {%- match parts.as_slice() %}
    {%- when [part] %}
    {%- if part.is_long() %}
    #[allow(clippy::too_many_lines, reason = "a code a line")]
    {%- endif %}
    pub const fn from_code(code: i32) -> Option<Self> {
        Some(match code {
            {%- for arm in part.arms %}
            {{ arm }},
            {%- endfor %}
            _ => return None,
        })
    }
    {%- when _ %}
    pub const fn from_code(code: i32) -> Option<Self> {
        variant(code)
    }
    {%- endmatch %}

    /// The code, as it comes over the wire.
    #[must_use]
    pub const fn code(self) -> i32 {
        self as i32
    }

    /// The row of the table.
    #[must_use]
    pub const fn entry(self) -> &'static Entry {
        match TABLE.position_of_integer(self.code()) {
            Some(position) => &ENTRIES[position],
            None => unreachable!(),
        }
    }
{% else %}
    {%- if kind.has_codes() %}
    /// The entry with this code; `None` for one that the table doesn't list.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let position = TABLE.position_of_text(code)?;
        {% if variants.is_some() %}Some(VARIANTS[position]){% else %}variant(position){% endif %}
    }

    /// The code, as it comes over the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.entry().code {
            Some(RawCode::Text(code)) => code,
            _ => unreachable!(),
        }
    }
    {%- else %}
    /// The entry with this text; `None` for one that the table doesn't list.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let position = TABLE.position_of_text(text)?;
        {% if variants.is_some() %}Some(VARIANTS[position]){% else %}variant(position){% endif %}
    }
    {%- endif %}

    /// The row of the table.
    #[must_use]
    pub const fn entry(self) -> &'static Entry {
        &ENTRIES[self as usize]
    }
{% endif %}
    /// The constant's name, in lower-case words joined by underscores.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.entry().name
    }

    /// What it means.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.entry().description
    }

    /// Whether it is billed.
    #[must_use]
    pub const fn billing(self) -> Billing {
        self.entry().billing
    }
}
{% if parts.len() > 1 %}
{%- if kind.is_integer() %}
/// The entry with a code, from the part of the table that would have it.
{%- else %}
/// The entry at a position, from the part of the table that has it.
{%- endif %}
{%- if parts.len() > 95 %}
#[allow(clippy::too_many_lines, reason = "a part a line")]
{%- endif %}
const fn variant({{ kind.pick("code: i32", "position: usize", "position: usize") }}) -> Option<{{ type_name }}> {
    match {{ kind.pick("code", "position", "position") }} {
        {%- for part in parts %}
        {{ part.range }} => part_{{ loop.index0 }}({{ kind.pick("code", "position", "position") }}),
        {%- endfor %}
    }
}
{% for part in parts %}
{%- if part.is_long() %}
#[allow(clippy::too_many_lines, reason = "an entry a line")]
{%- endif %}
const fn part_{{ loop.index0 }}({{ kind.pick("code: i32", "position: usize", "position: usize") }}) -> Option<{{ type_name }}> {
    Some(match {{ kind.pick("code", "position", "position") }} {
        {%- for arm in part.arms %}
        {{ arm }},
        {%- endfor %}
        _ => return None,
    })
}
{% endfor %}
{%- endif %}
/// The name of the variant.
impl fmt::Debug for {{ type_name }} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_variant(f, self.name())
    }
}

impl fmt::Display for {{ type_name }} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        {%- if kind.has_codes() %}
        write!(f, "{} {}: {}", TABLE.id, self.code(), self.description())
        {%- else %}
        f.write_str(self.description())
        {%- endif %}
    }
}
{% if kind.has_codes() %}
impl core::error::Error for {{ type_name }} {}
{% endif %}
impl FromStr for {{ type_name }} {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::try_from(text)
    }
}

impl TryFrom<&str> for {{ type_name }} {
    type Error = UnknownCode;

    fn try_from(text: &str) -> Result<Self, UnknownCode> {
        {%- if kind.is_integer() %}
        parse_integer(text)
            .and_then(Self::from_code)
            .ok_or_else(|| UnknownCode::new(&TABLE, text))
        {%- else if kind.has_codes() %}
        Self::from_code(text).ok_or_else(|| UnknownCode::new(&TABLE, text))
        {%- else %}
        Self::from_text(text).ok_or_else(|| UnknownCode::new(&TABLE, text))
        {%- endif %}
    }
}
{% if kind.is_integer() %}
impl TryFrom<i32> for {{ type_name }} {
    type Error = UnknownCode;

    fn try_from(code: i32) -> Result<Self, UnknownCode> {
        Self::from_code(code).ok_or_else(|| UnknownCode::new(&TABLE, code.to_string()))
    }
}
{% endif %}
impl Sealed for {{ type_name }} {}

impl Known for {{ type_name }} {
    {%- if kind.is_integer() %}
    type Raw = i32;
    {%- else %}
    type Raw = String;
    {%- endif %}

    const TABLE: &'static Table = &TABLE;

    fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        Self::all()
    }

    fn entry(self) -> &'static Entry {
        self.entry()
    }
{% if kind.is_integer() %}
    fn raw(self) -> i32 {
        self.code()
    }

    fn from_raw(raw: &i32) -> Option<Self> {
        Self::from_code(*raw)
    }

    fn raw_from_integer(number: i32) -> Option<i32> {
        Some(number)
    }

    fn raw_from_text(text: &str) -> Option<i32> {
        parse_integer(text)
    }
{%- else %}
    fn raw(self) -> String {
        {%- if kind.has_codes() %}
        self.code().to_owned()
        {%- else %}
        self.description().to_owned()
        {%- endif %}
    }

    fn from_raw(raw: &String) -> Option<Self> {
        {%- if kind.has_codes() %}
        Self::from_code(raw)
        {%- else %}
        Self::from_text(raw)
        {%- endif %}
    }

    fn raw_from_integer(_: i32) -> Option<String> {
        None
    }

    fn raw_from_text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }
{%- endif %}
}
