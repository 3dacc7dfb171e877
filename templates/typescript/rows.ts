{%- for row in rows %}
  {
    {{ row.table }},
    {{ row.name }},
    {{ row.code }},
    {{ row.description }},
    billing: "{{ row.billing }}",
    {%- if !row.published.is_empty() %}
    published: {
      {%- for field in row.published %}
      {{ field }},
      {%- endfor %}
    },
    {%- endif %}
  },
{%- endfor %}
