// @generated {{ header }}

//! The tables, a module each.
{% for module in modules %}
pub(crate) mod {{ module }};
{%- endfor %}
