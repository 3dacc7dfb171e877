{#- The annotation of what should no longer be used. -#}
{%- macro deprecated(notice, indent, prefix) %}
{%- if let Some(notice) = notice %}
{%- match notice.renamed() %}
{%- when Some(new) %}
{%- filter fit %}
{{ indent }}@Deprecated(
{{ indent }}    "{{ notice.text() }}",
{{ indent }}    ReplaceWith("{{ prefix }}{{ new }}"),
{{ indent }})
{%- endfilter %}
{%- when None %}
{%- filter fit %}
{{ indent }}@Deprecated(
{{ indent }}    "{{ notice.text() }}",
{{ indent }})
{%- endfilter %}
{%- endmatch %}
{%- endif %}
{%- endmacro %}
