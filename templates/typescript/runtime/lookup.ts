{#- The source (.ts) has code and types; what is built of it has either the code alone (.js) or the
    types alone (.d.ts). #}
{%- let code = form.has_code() %}
{%- let types = form.has_types() -%}
// @generated {{ catalog.header() }}
/* eslint-disable */
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
{%- if types %}

import type { Entry } from "./types.js";
{%- endif %}

/** The entry with an integer code, given as a number or in its decimal form. */
{%- filter fit %}
export {% if !code %}declare {% endif %}function byInteger{% if types %}<Row extends Entry>{% endif %}(
  entries{% if types %}: readonly Row[]{% endif %},
  order{% if types %}: readonly number[]{% endif %},
  code{% if types %}: number | string{% endif %},
){% if types %}: Row | undefined{% endif %}{% if code %} { {%- else %};{% endif %}
{%- endfilter %}
{%- if code %}
  if (typeof code === "number") {
    return search(entries, order, code);
  }
  return /^(?:0|-?[1-9][0-9]*)$/.test(code)
    ? search(entries, order, Number(code))
    : undefined;
}
{%- endif %}

/** The entry with a string code, or with a text where there are no codes. */
{%- filter fit %}
export {% if !code %}declare {% endif %}function byText{% if types %}<Row extends Entry>{% endif %}(
  entries{% if types %}: readonly Row[]{% endif %},
  order{% if types %}: readonly number[]{% endif %},
  text{% if types %}: number | string{% endif %},
){% if types %}: Row | undefined{% endif %}{% if code %} { {%- else %};{% endif %}
{%- endfilter %}
{%- if code %}
  return typeof text === "string" ? search(entries, order, text) : undefined;
}

/** Halves `order`, which has the positions of the entries sorted by key. */
{%- filter fit %}
function search{% if types %}<Row extends Entry>{% endif %}(
  entries{% if types %}: readonly Row[]{% endif %},
  order{% if types %}: readonly number[]{% endif %},
  key{% if types %}: number | string{% endif %},
){% if types %}: Row | undefined{% endif %} {
{%- endfilter %}
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[order[middle] ?? 0];
    if (entry === undefined) {
      return undefined;
    }
    const found = entry.code ?? entry.description;
    if (found === key) {
      return entry;
    }
    if (found < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return undefined;
}
{%- endif %}
