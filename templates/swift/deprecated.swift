{#- The attribute of what should no longer be used. -#}
{%- macro deprecated(notice, indent) %}
{%- if let Some(notice) = notice %}
{%- filter attribute %}
{{ indent }}@available(
{{ indent }}  *, deprecated,
{%- if let Some(new) = names::renamed(notice) %} renamed: "{{ new }}",{% endif %}
{{ indent }}  message:
{{ indent }}    "{{ notice.text() }}"
{{ indent }})
{%- endfilter %}
{%- endif %}
{%- endmacro %}
{#- An extension of a type that should no longer be used, which it may use all the same. -#}
{%- macro deprecated_extension(notice) %}
{%- if notice.is_some() -%}
@available(*, deprecated)
{% endif -%}
{%- endmacro %}
