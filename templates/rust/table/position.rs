{#- The way from a code to its entry; included by table.rs. -#}
{%- match index %}
{%- when None -%}
/// Where the entry with a {{ noun }} stands.
{%- let arms %}{% for constant in constants %}{% filter arm %}
        {% match constant.entry.code %}{% when Code::Integer(code) %}{{ code|integer }}{% when Code::Text(code) %}"{{ code }}"{% when Code::None %}"{{ constant.entry.text() }}"{% endmatch %} => {
            {{ loop.index0 }}
        }
{%- endfilter %}{% endfor %}{% endlet %}
{%- if is_integer %}
const fn position(code: {{ integer_type }}) -> Option<usize> {
{%- else %}
fn position({{ noun }}: &str) -> Option<usize> {
{%- endif %}
    Some(match {{ noun }} {
        {{- arms|safe }}
        _ => return None,
    })
}
{% when Some(index) %}
{%- if index.is_perfect -%}
/// The positions of the entries, by the hashes of their {{ noun }}s, of which no two share a slot.
{%- else -%}
/// One more than the positions of the entries, by the hashes of their {{ noun }}s. A free slot has 0;
/// who finds another {{ noun }} goes on to the next slot.
{%- endif %}
{%- filter short_array %}
static SLOTS: [{{ slot_type }}; {{ index.slots.len() }}] = [
    {%- for slot in index.slots %}
    {{ slot }},
    {%- endfor %}
];
{%- endfilter %}

/// Where the entry with a {{ noun }} stands.
{%- if is_integer %}
const fn position(code: {{ integer_type }}) -> Option<usize> {
{%- else %}
fn position({{ noun }}: &str) -> Option<usize> {
{%- endif %}
    let {% if !index.is_perfect %}mut {% endif %}slot = slot({% if is_integer %}bits(code{% if !self.is_wide() %} as i64{% endif %}){% else %}hash({{ noun }}){% endif %}, {{ index.multiplier.0|grouped }}, {{ index.shift }});
{%- if index.is_perfect %}
    let position = SLOTS[slot] as usize;
    if is_at(position, {{ noun }}) {
        Some(position)
    } else {
        None
    }
{%- else %}
    while SLOTS[slot] > 0 {
        let position = SLOTS[slot] as usize - 1;
        if is_at(position, {{ noun }}) {
            return Some(position);
        }
        slot = (slot + 1) % SLOTS.len();
    }
    None
{%- endif %}
}

/// Whether the entry at a position has this {{ noun }}.
{%- if is_integer %}
const fn is_at(position: usize, code: {{ integer_type }}) -> bool {
    matches!(ENTRIES[position].code, Some(RawCode::Integer(found)) if found == code{% if !self.is_wide() %} as i64{% endif %})
}
{%- else if has_codes %}
fn is_at(position: usize, code: &str) -> bool {
    ENTRIES[position].code == Some(RawCode::Text(code))
}
{%- else %}
fn is_at(position: usize, text: &str) -> bool {
    ENTRIES[position].description == text
}
{%- endif %}
{% endmatch %}
