{#- The rows, which are alike in all forms that have them. -#}
{%- for entry in table.constants() %}
  {
    {%- filter fit %}
    table:
      {{ table.id.as_str()|literal }},
    {%- endfilter %}
    name: {{ entry.name.as_str()|literal }},
    {%- match entry.code %}
    {%- when Code::Integer(number) %}
    code: {{ number }},
    {%- when Code::Text(text) %}
    code: {{ text|literal }},
    {%- when Code::None %}
    code: null,
    {%- endmatch %}
    {%- filter fit %}
    description:
      {{ entry.text()|literal }},
    {%- endfilter %}
    {%- if catalog.states_billing %}
    billing: "{{ entry.billing.name() }}",
    {%- endif %}
    {%- for column in columns.iter() %}
    {%- if let Some(value) = column.value(entry) %}
    {%- filter fit %}
    {{ column.accessor }}:
      {%- match value %}
      {%- when Value::Integer(number) %}
      {{ number }},
      {%- when Value::Boolean(flag) %}
      {{ flag }},
      {%- when Value::Choice(_) %}
      {{ column.word(value)|literal }},
      {%- when Value::Text(text) %}
      {{ text|literal }},
      {%- endmatch %}
    {%- endfilter %}
    {%- endif %}
    {%- endfor %}
    {%- if let Some(published) = entry.published %}
    published: {
      {%- if let Some(printed) = published.code %}
      code: {{ printed|literal }},
      {%- endif %}
      {%- if let Some(printed) = published.description %}
      {%- filter fit %}
      description:
        {{ printed|literal }},
      {%- endfilter %}
      {%- endif %}
    },
    {%- endif %}
  },
  {%- endfor %}
