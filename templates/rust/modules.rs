// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! The tables, a module each.
{% for module in self.sorted() %}
pub(crate) mod {{ module }};
{%- endfor %}
