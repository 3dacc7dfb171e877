{#- Part of table.go: the entries, and how a code finds its own. -#}
// index returns the position in the arrays below, and whether the table lists it.
func (c {{ type_name }}) index() (int, bool) {
{%- match index %}
{%- when Some(index) %}
{%- if table.code_kind.is_integer() %}
	hash := uint64(c)
{%- else %}
	hash := wire.Hash(string(c))
{%- endif %}
{%- if index.is_perfect %}
	slot := hash * {{ index.multiplier }} >> {{ index.shift }}
	i := int(hashSlots[slot%uint64(len(hashSlots))])
	return i, allCodes[i] == c
{%- else %}
	for slot := hash * {{ index.multiplier }} >> {{ index.shift }}; ; slot++ {
		i := int(hashSlots[slot%uint64(len(hashSlots))]) - 1
		if i < 0 {
			return 0, false
		}
		if allCodes[i] == c {
			return i, true
		}
	}
{%- endif %}
{%- when None %}
	switch c {
{%- for constant in constants %}
	case {{ constant.name }}:
		return {{ loop.index0 }}, true
{%- endfor %}
	default:
		return 0, false
	}
{%- endmatch %}
}

// In the order of the document.
var allCodes = [...]{{ type_name }}{
{%- for constant in constants %}
	{{ constant.name }},
{%- endfor %}
}

// The entries of what is listed above.
var allEntries = [...]{{ root_package }}.Entry{
{%- for constant in constants %}
{%- let entry = constant.entry %}
{%- filter one_line %}
	{
		Table: ID,
		Name: "{{ entry.name }}",
	{%- if let Some(code) = entry.code.text() %}
		Code: "{{ code }}",
	{%- endif %}
		Description: "{{ entry.text() }}",
	{%- if catalog.states_billing %}
		Billing: {{ root_package }}.{{ entry.billing.name().pascal() }},
	{%- endif %}
	{%- for column in columns.iter() %}
	{%- if let Some(value) = column.value(entry) %}
		{{ column.accessor }}: {% if !column.required() %}{{ root_package }}.Stated{% if let Value::Integer(_) = value %}[int64]{% endif %}({% endif %}
		{%- match value -%}
		{%- when Value::Integer(number) -%}{{ number }}
		{%- when Value::Boolean(flag) -%}{{ flag }}
		{%- when Value::Choice(_) -%}{{ root_package }}.{{ column.constant(value) }}
		{%- when Value::Text(text) -%}"{{ text }}"
		{%- endmatch -%}
		{%- if !column.required() %}){% endif %},
	{%- endif %}
	{%- endfor %}
	{%- if let Some(published) = entry.published %}
		Published: {{ root_package }}.Published{
		{%- if let Some(code) = published.code %}
			Code: "{{ code }}",
		{%- endif %}
		{%- if let Some(description) = published.description %}
			Description: "{{ description }}",
		{%- endif %}
		},
	{%- endif %}
	},
{%- endfilter %}
{%- endfor %}
}
{% if let Some(index) = index %}
{% if index.is_perfect -%}
// A hash table of the positions above: no two of them share a slot, and a free
// slot has the first.
{%- else -%}
// A hash table of the positions above, counted from 1; 0 is a free slot.
{%- endif %}
var hashSlots = [...]{{ position_type }}{
{%- for line in index.slots.chunks(16) %}
	{% for position in line %}{{ position }},{% if !loop.last %} {% endif %}{% endfor %}
{%- endfor %}
}
{% endif %}
// The positions above in the order of the names.
var nameOrder = [...]{{ position_type }}{
{%- for line in by_name.chunks(16) %}
	{% for position in line %}{{ position }},{% if !loop.last %} {% endif %}{% endfor %}
{%- endfor %}
}
