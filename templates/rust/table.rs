{%- let is_integer = table.code_kind.is_integer() -%}
{%- let has_codes = table.code_kind.has_codes() -%}
{%- let noun = table.code_kind.noun() -%}
{%- let has_variants = self.has_variants() -%}
{%- let parts_of_rows = self.rows() -%}
{%- let parts = self.parts() -%}
// @generated {{ table.header() }}
{% for line in doc %}
//!{{ line }}
{%- endfor %}
{% if is_integer %}
use alloc::string::ToString;
{%- else %}
use alloc::borrow::ToOwned;
use alloc::string::String;
{%- endif %}
use core::fmt;
use core::str::FromStr;

use crate::types::sealed::Sealed;
{%- filter imports %}
use crate::types::{
    Billing,
    CodeKind,
    Entry,
    Known,
    {%- if self.has_published() %}
    Published,
    {%- endif %}
    {%- if has_codes %}
    RawCode,
    {%- endif %}
    Table,
    UnknownCode,
    {%- if is_integer %}
    parse_integer,
    {%- endif %}
    write_variant,
};
{%- endfilter %}
{% for rows in parts_of_rows.iter() %}
{%- if parts_of_rows.len() == 1 %}
static ENTRIES: [Entry; {{ rows.len() }}] = [
{%- else %}
const ENTRIES_{{ loop.index0 }}: [Entry; {{ rows.len() }}] = [
{%- endif %}
{#- rustfmt joins the brackets of a list and of its only item, unless a comment is between them. -#}
{%- if rows.len() == 1 %}
    // The {% if constants.len() == 1 %}only{% else %}last{% endif %} one.
{%- endif %}
{%- for constant in rows.iter() %}
    Entry {
        table: "{{ table.id }}",
        name: "{{ constant.entry.name }}",
        {%- match constant.entry.code %}
        {%- when Code::Integer(code) %}
        code: Some(RawCode::Integer({{ code|integer }})),
        {%- when Code::Text(code) %}
        {%- filter fit %}
        code: Some(RawCode::Text(
            "{{ code }}",
        )),
        {%- endfilter %}
        {%- when Code::None %}
        code: None,
        {%- endmatch %}
        description: "{{ constant.entry.description }}",
        billing: Billing::{{ constant.billing }},
        {%- if let Some(published) = constant.entry.published %}
        published: Some(Published {
            {%- if let Some(code) = published.code %}
            {%- filter fit %}
            code: Some(
                "{{ code }}",
            ),
            {%- endfilter %}
            {%- else %}
            code: None,
            {%- endif %}
            {%- if let Some(description) = published.description %}
            {%- filter fit %}
            description: Some(
                "{{ description }}",
            ),
            {%- endfilter %}
            {%- else %}
            description: None,
            {%- endif %}
        }),
        {%- else %}
        published: None,
        {%- endif %}
    },
{%- endfor %}
];
{% endfor %}
{%- if parts_of_rows.len() > 1 %}
// The rows are in parts, because in one constant they would take the compiler more time than their number accounts for.
static ENTRIES: [Entry; {{ constants.len() }}] = {
    let mut entries = [ENTRIES_0[0]; {{ constants.len() }}];
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
{%- filter short_array %}
static ORDER: [u32; {{ constants.len() }}] = [
    {%- for (position, _) in self.order() %}
    {{ position }},
    {%- endfor %}
];
{%- endfilter %}
{% if has_variants %}
{%- filter array %}
static VARIANTS: [{{ type_name }}; {{ constants.len() }}] = [
    {%- for constant in constants %}
    {{ type_name }}::{{ constant.variant }},
    {%- endfor %}
];
{%- endfilter %}
{% endif %}
pub(crate) static TABLE: Table = Table {
    id: "{{ table.id }}",
    title: "{{ table.title }}",
    code_kind: CodeKind::{{ code_kind }},
    entries: &ENTRIES,
    order: &ORDER,
};
{% for line in doc %}
///{{ line }}
{%- endfor %}
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
{%- if is_integer %}
#[repr(i32)]
{%- endif %}
pub enum {{ type_name }} {
{%- for constant in constants %}
    {%- for line in constant.doc %}
    ///{{ line }}
    {%- endfor %}
    {%- if let Code::Integer(code) = constant.entry.code %}
    {{ constant.variant }} = {{ code|integer }},
    {%- else %}
    {{ constant.variant }},
    {%- endif %}
{%- endfor %}
}

impl {{ type_name }} {
    /// The table.
    pub const TABLE: &'static Table = &TABLE;

    /// Every {{ noun }}, in the order of the document.
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        {%- if is_integer %}
        ENTRIES.iter().map(|entry| match entry.code {
            Some(RawCode::Integer(code)) => match Self::from_code(code) {
                Some(code) => code,
                None => unreachable!(),
            },
            _ => unreachable!(),
        })
        {%- else if has_variants %}
        VARIANTS.iter().copied()
        {%- else %}
        (0..ENTRIES.len()).map(|position| match variant(position) {
            Some(code) => code,
            None => unreachable!(),
        })
        {%- endif %}
    }
{% if is_integer %}
    /// The entry with this code; `None` for one that the table doesn't list.
    #[must_use]
    {%- match parts.as_slice() %}
    {%- when [part] %}
    {%- let arms %}{% for arm in part.arms %}{% filter arm %}
            {{ arm.number|integer }} => {
                Self::{{ arm.variant }}
            }
    {%- endfilter %}{% endfor %}{% endlet %}
    {%- if parts::is_long(arms.trim().lines().count()) %}
    #[allow(clippy::too_many_lines, reason = "a code a line")]
    {%- endif %}
    pub const fn from_code(code: i32) -> Option<Self> {
        Some(match code {
            {{- arms|safe }}
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
    /// The entry with this {{ noun }}; `None` for one that the table doesn't list.
    #[must_use]
    pub fn from_{{ noun }}({{ noun }}: &str) -> Option<Self> {
        let position = TABLE.position_of_text({{ noun }})?;
        {% if has_variants %}Some(VARIANTS[position]){% else %}variant(position){% endif %}
    }
    {%- if has_codes %}

    /// The code, as it comes over the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.entry().code {
            Some(RawCode::Text(code)) => code,
            _ => unreachable!(),
        }
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
{%- if is_integer %}
/// The entry with a code, from the part of the table that would have it.
{%- else %}
/// The entry at a position, from the part of the table that has it.
{%- endif %}
{%- if parts::is_long(parts.len()) %}
#[allow(clippy::too_many_lines, reason = "a part a line")]
{%- endif %}
{%- filter fit %}
const fn variant(
    {{ key }}: {{ key_type }},
) -> Option<{{ type_name }}> {
{%- endfilter %}
    match {{ key }} {
        {%- for part in parts.iter() %}
        {{ part.from }}..{% if let Some(to) = part.to %}={{ to }}{% endif %} => part_{{ loop.index0 }}({{ key }}),
        {%- endfor %}
    }
}
{% for part in parts.iter() %}
{%- let arms %}{% for arm in part.arms %}{% filter arm %}
        {{ arm.number|integer }} => {
            {{ type_name }}::{{ arm.variant }}
        }
{%- endfilter %}{% endfor %}{% endlet %}
{%- if parts::is_long(arms.trim().lines().count()) %}
#[allow(clippy::too_many_lines, reason = "an entry a line")]
{%- endif %}
{%- filter fit %}
const fn part_{{ loop.index0 }}(
    {{ key }}: {{ key_type }},
) -> Option<{{ type_name }}> {
{%- endfilter %}
    Some(match {{ key }} {
        {{- arms|safe }}
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
        {%- if has_codes %}
        write!(f, "{} {}: {}", TABLE.id, self.code(), self.description())
        {%- else %}
        f.write_str(self.description())
        {%- endif %}
    }
}
{% if has_codes %}
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
        {%- if is_integer %}
        parse_integer(text)
            .and_then(Self::from_code)
            .ok_or_else(|| UnknownCode::new(&TABLE, text))
        {%- else %}
        Self::from_{{ noun }}(text).ok_or_else(|| UnknownCode::new(&TABLE, text))
        {%- endif %}
    }
}
{% if is_integer %}
impl TryFrom<i32> for {{ type_name }} {
    type Error = UnknownCode;

    fn try_from(code: i32) -> Result<Self, UnknownCode> {
        Self::from_code(code).ok_or_else(|| UnknownCode::new(&TABLE, code.to_string()))
    }
}
{% endif %}
impl Sealed for {{ type_name }} {}

impl Known for {{ type_name }} {
    type Raw = {{ raw_type }};

    const TABLE: &'static Table = &TABLE;

    fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        Self::all()
    }

    fn entry(self) -> &'static Entry {
        self.entry()
    }

    fn raw(self) -> {{ raw_type }} {
        {%- if is_integer %}
        self.code()
        {%- else if has_codes %}
        self.code().to_owned()
        {%- else %}
        self.description().to_owned()
        {%- endif %}
    }

    fn from_raw(raw: &{{ raw_type }}) -> Option<Self> {
        Self::from_{{ noun }}({% if is_integer %}*raw{% else %}raw{% endif %})
    }

    fn raw_from_integer({% if is_integer %}number{% else %}_{% endif %}: i32) -> Option<{{ raw_type }}> {
        {% if is_integer %}Some(number){% else %}None{% endif %}
    }

    fn raw_from_text(text: &str) -> Option<{{ raw_type }}> {
        {% if is_integer %}parse_integer(text){% else %}Some(text.to_owned()){% endif %}
    }
}
