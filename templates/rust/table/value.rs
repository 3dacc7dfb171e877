{#- What an entry states in a column; included by table.rs. -#}
{%- match value -%}
{%- when Value::Integer(number) -%}{{ number|integer }}
{%- when Value::Boolean(flag) -%}{{ flag }}
{%- when Value::Choice(_) -%}{{ column.type_name }}::{{ column.constant(value) }}
{%- when Value::Text(text) -%}"{{ text }}"
{%- endmatch -%}
