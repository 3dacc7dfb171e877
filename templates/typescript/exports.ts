{#- How a module exports what it declares: a source, and what is built of it, by `export`; what is
    built for `require`, by `exports`. #}

{#- Before all else. -#}
{%- macro begin(form) %}
{%- if form.is_common_js() -%}
"use strict";

Object.defineProperty(exports, "__esModule", { value: true });

{% endif %}
{%- endmacro %}

{#- Before the name of a constant. -#}
{%- macro constant(form) %}
{%- if form.is_common_js() -%}
exports.
{%- else if form.has_code() -%}
export const {% else -%}
export declare const {% endif %}
{%- endmacro %}

{#- Before the name of a function. -#}
{%- macro function(form) %}
{%- if form.is_common_js() -%}
function {% else if form.has_code() -%}
export function {% else -%}
export declare function {% endif %}
{%- endmacro %}

{#- After a function. -#}
{%- macro end(form, name) %}
{%- if form.is_common_js() %}
exports.{{ name }} = {{ name }};
{%- endif %}
{%- endmacro %}
