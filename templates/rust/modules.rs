// @generated {{ catalog.header() }}

//! The tables, a module each.
{% for module in self.sorted() %}
pub(crate) mod {{ module }};
{%- endfor %}
