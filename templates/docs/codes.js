// {{ catalog.header() }}
"use strict";

/** What there is to search; search.js says what its parts are. */
const catalogue = {
  bills: {{ catalog.states_billing }},
  columns: {{ columns }},
  tables: [
{%- for table in tables %}
    {
      id: {{ table.id() }},
      page: {{ table.page() }},
      title: {{ table.title() }},
      entries: [
{%- for entry in table.entries() %}
{{ entry }},
{%- endfor %}
      ],
      gone: [
{%- for gone in table.gone() %}
{{ gone }},
{%- endfor %}
      ],
    },
{%- endfor %}
  ],
};
