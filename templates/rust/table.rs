{%- import "rust/table/deprecated.rs" as attributes -%}
{%- let is_integer = table.code_kind.is_integer() -%}
{%- let has_codes = table.code_kind.has_codes() -%}
{%- let noun = table.code_kind.noun() -%}
{%- let has_all = self.has_all() -%}
{%- let parts_of_rows = self.rows() -%}
{%- let enums = self.enums() -%}
{%- let bills = catalog.states_billing -%}
// @generated {{ table.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}
{% for line in doc %}
//!{{ line }}
{%- endfor %}
{%- if self.is_any_deprecated() %}

#![allow(deprecated, reason = "the table still has it")]
{%- endif %}
{% if site.is_module() %}
extern crate alloc;
{% endif %}
{%- if is_integer %}
use alloc::string::ToString;
{%- else %}
use alloc::string::String;
use core::cmp::Ordering;
{%- endif %}
use core::fmt;
use core::str::FromStr;

use {{ site.root_from_table() }}::code::Code;
{%- if !enums.is_empty() %}
{%- filter imports %}
use {{ site.root_from_table() }}::columns::{
    {%- for column in enums.iter() %}
    {{ column.type_name }},
    {%- endfor %}
};
{%- endfilter %}
{%- endif %}
{%- if index.is_some() %}
use {{ site.root_from_table() }}::index::{ {%- if is_integer %}bits{% else %}hash{% endif %}, slot};
{%- endif %}
use {{ site.root_from_table() }}::text::{ {%- if is_integer %}parse_integer, {% endif %}print, write_variant};
use {{ site.root_from_table() }}::types::sealed::Sealed;
{%- filter imports %}
use {{ site.root_from_table() }}::types::{
    AnyCode,
    Entry,
    {%- if self.has_published() %}
    Published,
    {%- endif %}
    RawCode,
    Table,
    TableCode,
    UnknownCode,
};
{%- endfilter %}
use {{ site.root_from_table() }}::words::{% if bills %}{Billing, CodeKind}{% else %}CodeKind{% endif %};
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
        description: "{{ constant.entry.text() }}",
        {%- if bills %}
        billing: Billing::{{ constant.billing }},
        {%- endif %}
        {%- for column in columns.iter() %}
        {%- match column.value(constant.entry) %}
        {%- when Some(value) %}
        {%- if column.required() %}
        {{ column.accessor }}: {% include "rust/table/value.rs" %},
        {%- else %}
        {%- filter fit %}
        {{ column.accessor }}: Some(
            {% include "rust/table/value.rs" %},
        ),
        {%- endfilter %}
        {%- endif %}
        {%- when None %}
        {{ column.accessor }}: None,
        {%- endmatch %}
        {%- endfor %}
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
{% include "rust/table/position.rs" %}
pub(crate) static TABLE: Table = Table {
    id: "{{ table.id }}",
    title: "{{ table.title }}",
    code_kind: CodeKind::{{ code_kind }},
    {%- if catalog.has_aliases %}
    {%- filter array %}
    aliases: &[
        {%- for alias in aliases %}
        ("{{ alias.name }}", "{{ alias.entry.name }}"),
        {%- endfor %}
    ],
    {%- endfilter %}
    {%- endif %}
    entries: &ENTRIES,
    position: |raw| match raw {
        {%- if is_integer %}
        {%- if self.is_wide() %}
        RawCode::Integer(code) => position(code),
        RawCode::Text(text) => parse_integer(text).and_then(position),
        {%- else %}
        RawCode::Integer(code) => i32::try_from(code).ok().and_then(position),
        RawCode::Text(text) => {
            parse_integer(text).and_then(|code| i32::try_from(code).ok().and_then(position))
        }
        {%- endif %}
        {%- else %}
        RawCode::Text({{ noun }}) => position({{ noun }}),
        RawCode::Integer(_) => None,
        {%- endif %}
    },
};
{% for line in doc %}
///{{ line }}
{%- endfor %}
///
/// More may come: [`Code`] holds a {{ noun }} as it was received, listed or not.
{%- if is_integer %}
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
{%- else %}
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
{%- endif %}
#[non_exhaustive]
{%- if is_integer %}
#[repr({{ integer_type }})]
{%- endif %}
{%- call attributes::deprecated(notice.as_ref(), "") %}{% endcall %}
pub enum {{ type_name }} {
{%- for constant in constants %}
    {%- for line in constant.doc %}
    ///{{ line }}
    {%- endfor %}
    {%- call attributes::deprecated(constant.notice.as_ref(), "    ") %}{% endcall %}
    {%- if let Code::Integer(code) = constant.entry.code %}
    {{ constant.variant }} = {{ code|integer }},
    {%- else %}
    {{ constant.variant }},
    {%- endif %}
{%- endfor %}
}

{% if !aliases.is_empty() -%}
/// Further names. In `match` they stand for their variants, too.
#[allow(non_upper_case_globals, reason = "they are written as variants")]
impl {{ type_name }} {
    {%- for alias in aliases %}
    {%- if !loop.first %}
{% endif %}
    {%- for line in alias.doc %}
    ///{{ line }}
    {%- endfor %}
    {%- call attributes::deprecated(alias.notice.as_ref(), "    ") %}{% endcall %}
    pub const {{ alias.constant }}: Self = Self::{{ alias.variant }};
    {%- endfor %}
}

{% endif -%}
impl {{ type_name }} {
    /// The table, with its title and its entries.
    pub const TABLE: &'static Table = &TABLE;

{%- if has_all %}

    /// Every {{ noun }} of the table, in the order of the document.
    {%- filter array %}
    pub const ALL: &'static [Self] = &[
        {%- for constant in constants %}
        Self::{{ constant.variant }},
        {%- endfor %}
    ];
    {%- endfilter %}
{%- endif %}
{% if is_integer %}
    /// The code with this value; `None` if the table doesn't list it.
    #[must_use]
    pub fn from_code(code: impl Into<i64>) -> Option<Self> {
        let position = position({% if self.is_wide() %}code.into(){% else %}i32::try_from(code.into()).ok()?{% endif %})?;
        {% if has_all %}Some(Self::ALL[position]){% else %}variant(position){% endif %}
    }

    /// The code, as it is sent.
    #[must_use]
    pub const fn code(self) -> {{ integer_type }} {
        self as {{ integer_type }}
    }

    /// What the table says about it.
    #[must_use]
    pub const fn entry(self) -> &'static Entry {
        match position(self.code()) {
            Some(position) => &ENTRIES[position],
            None => unreachable!(),
        }
    }
{% else %}
    /// The {{ noun }} {% if has_codes %}with this value{% else %}with these letters{% endif %}; `None` if the table doesn't list it.
    #[must_use]
    pub fn from_{{ noun }}({{ noun }}: &str) -> Option<Self> {
        let position = position({{ noun }})?;
        {% if has_all %}Some(Self::ALL[position]){% else %}variant(position){% endif %}
    }
    {%- if has_codes %}

    /// The code, as it is sent.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.entry().code {
            Some(RawCode::Text(code)) => code,
            _ => unreachable!(),
        }
    }
    {%- endif %}

    /// What the table says about it.
    #[must_use]
    pub const fn entry(self) -> &'static Entry {
        &ENTRIES[self as usize]
    }
{% endif %}
    /// The {{ noun }} whose constant has a name, such as `{{ constants[0].entry.name }}`. It searches the entries one by one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        {%- if catalog.has_aliases %}
        let name = TABLE.without_alias(name);
        {%- endif %}
        let position = ENTRIES.iter().position(|entry| entry.name == name)?;
        {% if has_all %}Some(Self::ALL[position]){% else %}variant(position){% endif %}
    }

    /// The constant's name, in lower-case words joined by underscores.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.entry().name
    }

    /// What it means{% if catalog.lacks_descriptions %}; empty if the document doesn't say{% endif %}.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.entry().description
    }

    {%- if bills %}

    /// Whether a call that ends with it is billed.
    #[must_use]
    pub const fn billing(self) -> Billing {
        self.entry().billing
    }
    {%- endif %}
    {%- for column in columns.iter() %}
{% for line in column.doc %}
    ///{{ line }}
    {%- endfor %}
    #[must_use]
    pub const fn {{ column.accessor }}(self) -> {% if column.required() %}{{ column.type_name }}{% else %}Option<{{ column.type_name }}>{% endif %} {
        self.entry().{{ column.accessor }}
    }
    {%- endfor %}
}
{% if !has_all %}
{%- let parts = self.parts() %}
/// The {{ noun }} at a position, from the part of the table that has it.
{%- if parts::is_long(parts.len()) %}
#[allow(clippy::too_many_lines, reason = "a part a line")]
{%- endif %}
{%- filter fit %}
const fn variant(
    position: usize,
) -> Option<{{ type_name }}> {
{%- endfilter %}
    match position {
        {%- for part in parts.iter() %}
        {{ part.from|digits }}..{% if let Some(to) = part.to %}={{ to|digits }}{% endif %} => part_{{ loop.index0 }}(position),
        {%- endfor %}
    }
}
{% for part in parts.iter() %}
{%- let arms %}{% for constant in part.constants.iter() %}{% filter arm %}
        {{ (part.from + loop.index0)|digits }} => {
            {{ type_name }}::{{ constant.variant }}
        }
{%- endfilter %}{% endfor %}{% endlet %}
{%- if parts::is_long(arms.trim().lines().count()) %}
#[allow(clippy::too_many_lines, reason = "an entry a line")]
{%- endif %}
{%- filter fit %}
const fn part_{{ loop.index0 }}(
    position: usize,
) -> Option<{{ type_name }}> {
{%- endfilter %}
    Some(match position {
        {{- arms|safe }}
        _ => return None,
    })
}
{% endfor %}
{%- endif %}
{% include "rust/table/traits.rs" %}
