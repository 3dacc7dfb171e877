{#- What the comments of a table's declarations end with if the table should no longer be used. -#}
{%- macro deprecated(notice) %}
{%- if !notice.is_empty() %}
 *
{%- for line in notice %}
 *{{ line }}
{%- endfor %}
{%- endif %}
{%- endmacro %}
{#- A comment of one sentence. -#}
{%- macro about(notice) %}
{%- if notice.is_empty() -%}
/** {{ caller() }} */
{%- else -%}
/**
 * {{ caller() }}
 *
{%- for line in notice %}
 *{{ line }}
{%- endfor %}
 */
{%- endif %}
{%- endmacro %}
