{#- The source (.ts) has code and types; what is built of it has either the code alone (.js, .cjs)
    or the types alone (.d.ts, .d.cts). #}
{%- let code = form.has_code() %}
{%- let types = form.has_types() %}
{%- let export %}{% if !form.is_common_js() %}export {% if !code %}declare {% endif %}{% endif %}{% endlet -%}
// @generated {{ catalog.header() }}
/* eslint-disable */
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
{%- if form.is_common_js() %}
"use strict";
{%- endif %}
{%- if types %}

import type { Entry } from "./types{{ form.extension() }}";

/** Entries by what they are looked up by. */
export type Index = ReadonlyMap<number | string, Entry>;
{%- endif %}

/**
 * The entries by code, or by text where there are no codes. An integer code is
 * there a second time, as text in decimal.
 */
{%- if code %}
{{ export }}function indexByCode(entries{% if types %}: readonly Entry[]{% endif %}){% if types %}: Index{% endif %} {
  const index = new Map{% if types %}<number | string, Entry>{% endif %}();
  for (const entry of entries) {
    const code = entry.code ?? entry.description;
    index.set(code, entry);
    index.set(String(code), entry);
  }
  return index;
}
{%- else %}
export declare function indexByCode(entries: readonly Entry[]): Index;
{%- endif %}

/** The entries by name. */
{%- if code %}
{%- if catalog.has_aliases %}
{%- filter fit %}
{{ export }}function indexByName(
  entries{% if types %}: readonly Entry[]{% endif %},
  aliases{% if types %}: readonly (readonly [string, string])[]{% endif %} = [],
){% if types %}: Index{% endif %} {
{%- endfilter %}
  const index = new Map(entries.map((entry) => [entry.name, entry]));
  for (const [alias, name] of aliases) {
    const entry = index.get(name);
    if (entry !== undefined) {
      index.set(alias, entry);
    }
  }
  return index;
}
{%- else %}
{{ export }}function indexByName(entries{% if types %}: readonly Entry[]{% endif %}){% if types %}: Index{% endif %} {
  return new Map(entries.map((entry) => [entry.name, entry]));
}
{%- endif %}
{%- else if catalog.has_aliases %}
export declare function indexByName(
  entries: readonly Entry[],
  aliases?: readonly (readonly [string, string])[],
): Index;
{%- else %}
export declare function indexByName(entries: readonly Entry[]): Index;
{%- endif %}
{%- if form.is_common_js() %}

module.exports = {
  indexByCode,
  indexByName,
};
{%- endif %}
