// @generated {{ header }}
// swiftlint:disable all
// swift-format-ignore-file
{% for line in doc %}
///{{ line }}
{%- endfor %}
{{ access }} struct {{ head }}
  /// What stands for it on the wire.
  {{ access }} let rawValue: {{ kind.pick("Int", "String", "String") }}

  /// The code with a value, listed or not.
  {{ access }} init(rawValue: {{ kind.pick("Int", "String", "String") }}) {
    self.rawValue = rawValue
  }

  /// The table.
  {{ access }} static let table = Table(
    {{ id }},
    {{ title }},
    codeKind: .{{ kind.pick("integer", "string", "none") }},
    blocks: Rows.blocks,
    order: Rows.order
  )

  /// Every {{ kind.noun() }} that the table lists, in the order of the document; others can come.
  {{ access }} static let allCases: [Self] = table.entries.{% if kind.has_codes() %}compactMap{% else %}map{% endif %} { entry in
{%- if kind.is_integer() %}
    if case .integer(let code)? = entry.code { Self(rawValue: code) } else { nil }
{%- else if kind.has_codes() %}
    if case .text(let code)? = entry.code { Self(rawValue: code) } else { nil }
{%- else %}
    Self(rawValue: entry.description)
{%- endif %}
  }
}

{% for extension in self.extensions() -%}
extension {{ type_name }} {
{%- for entry in extension %}
{%- if !loop.first %}
{% endif %}
{%- for line in entry.doc %}
  ///{{ line }}
{%- endfor %}
  {{ entry.constant }}
{%- endfor %}
}

{% endfor -%}
private enum Rows {
  {{ blocks }}

  {{ order }}
{%- for block in self.rows() %}

  private static var block{{ loop.index0 }}: [Row] {
    [
{%- for entry in block %}
      Row(
        {{ entry.name }},
        code: {{ entry.code }},
        {{ entry.description }},
        billing: .{{ entry.billing }}
{%- match entry.published %}
{%- when Some(published) -%}
        ,
        published: Published(
          {{ published.code }},
          {{ published.description }}
        )
{%- when None %}
{%- endmatch %}
      ){% if block.len() > 1 %},{% endif %}
{%- endfor %}
    ]
  }
{%- endfor %}
}
