{#- The attribute of what should no longer be used. -#}
{%- macro deprecated(notice, indent) %}
{%- if let Some(notice) = notice %}
{%- if notice.note.is_empty() %}
{{ indent }}#[deprecated(since = "{{ notice.since }}")]
{%- else %}
{%- filter attribute %}
{{ indent }}#[deprecated(
{{ indent }}    since = "{{ notice.since }}",
{{ indent }}    note = "{{ notice.note }}"
{{ indent }})]
{%- endfilter %}
{%- endif %}
{%- endif %}
{%- endmacro %}
