{#- The traits of a table's enum; included by table.rs. -#}
/// The name of the variant.
impl fmt::Debug for {{ type_name }} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        {%- for constant in self.spelled_aside() %}
        if *self == Self::{{ constant.variant }} {
            return f.write_str("{{ constant.variant }}");
        }
        {%- endfor %}
        write_variant(f, self.name())
    }
}

{% if has_codes -%}
/// For people: the table, the code and what it means. What [`FromStr`] reads is the code alone.
{%- else -%}
/// The text, which [`FromStr`] reads.
{%- endif %}
impl fmt::Display for {{ type_name }} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print(f, &TABLE, self.listed_raw(), Some(self.entry()))
    }
}
{% if has_codes %}
impl core::error::Error for {{ type_name }} {}
{% endif %}
{%- if !is_integer %}
/// By the bytes of what is sent.
impl Ord for {{ type_name }} {
    fn cmp(&self, other: &Self) -> Ordering {
        self.listed_raw().cmp(&other.listed_raw())
    }
}

impl PartialOrd for {{ type_name }} {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
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
        Self::from_wire(RawCode::Text(text)).ok_or_else(|| UnknownCode::new(&TABLE, text))
    }
}
{% if is_integer %}
impl TryFrom<i32> for {{ type_name }} {
    type Error = UnknownCode;

    fn try_from(code: i32) -> Result<Self, UnknownCode> {
        Self::try_from(i64::from(code))
    }
}

impl TryFrom<i64> for {{ type_name }} {
    type Error = UnknownCode;

    fn try_from(code: i64) -> Result<Self, UnknownCode> {
        Self::from_code(code).ok_or_else(|| UnknownCode::new(&TABLE, code.to_string()))
    }
}
{% if !self.is_wide() %}
impl From<{{ type_name }}> for i32 {
    fn from(code: {{ type_name }}) -> Self {
        code.code()
    }
}
{% endif %}
impl From<{{ type_name }}> for i64 {
    fn from(code: {{ type_name }}) -> Self {
        code.code(){% if !self.is_wide() %}.into(){% endif %}
    }
}
{% else %}
{%- let value %}{% if has_codes %}code{% else %}description{% endif %}{% endlet %}
impl From<{{ type_name }}> for &'static str {
    fn from({{ noun }}: {{ type_name }}) -> Self {
        {{ noun }}.{{ value|safe }}()
    }
}

impl AsRef<str> for {{ type_name }} {
    fn as_ref(&self) -> &str {
        self.{{ value|safe }}()
    }
}
{% endif %}
{%- filter fit %}
impl PartialEq<Code<{{ type_name }}>>
    for {{ type_name }}
{
{%- endfilter %}
    fn eq(&self, other: &Code<Self>) -> bool {
        other == self
    }
}

impl AnyCode for {{ type_name }} {
    fn table(&self) -> &'static Table {
        &TABLE
    }

    fn raw(&self) -> RawCode<'_> {
        self.listed_raw()
    }

    fn listed(&self) -> Option<&'static Entry> {
        Some(self.entry())
    }
}

impl Sealed for {{ type_name }} {
    fn from_wire(raw: RawCode<'_>) -> Option<Self> {
        match raw {
            {%- if is_integer %}
            RawCode::Integer(code) => Self::from_code(code),
            RawCode::Text(text) => Self::from_code(parse_integer(text)?),
            {%- else %}
            RawCode::Integer(_) => None,
            RawCode::Text({{ noun }}) => Self::from_{{ noun }}({{ noun }}),
            {%- endif %}
        }
    }

    fn listed_raw(self) -> RawCode<'static> {
        {%- if is_integer %}
        RawCode::Integer(self.code(){% if !self.is_wide() %}.into(){% endif %})
        {%- else if has_codes %}
        RawCode::Text(self.code())
        {%- else %}
        RawCode::Text(self.description())
        {%- endif %}
    }
}

impl TableCode for {{ type_name }} {
    type Raw = {{ raw_type }};

    const TABLE: &'static Table = &TABLE;

    fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        {%- if has_all %}
        Self::ALL.iter().copied()
        {%- else %}
        (0..ENTRIES.len()).map(|position| match variant(position) {
            Some(code) => code,
            None => unreachable!(),
        })
        {%- endif %}
    }

    fn entry(self) -> &'static Entry {
        self.entry()
    }
}
