// @generated {{ table.header() }}
// swiftlint:disable all
// swift-format-ignore-file
{% for line in doc %}
///{{ line }}
{%- endfor %}
{%- filter fit %}
{{ access }} struct {{ type_name }}:
  TableCode{% if table.code_kind.has_codes() %}, Error{% endif %}
{
{%- endfilter %}
  /// What stands for it on the wire.
  {{ access }} let rawValue: {{ raw_type }}

  /// The code with a value, listed or not.
  {{ access }} init(rawValue: {{ raw_type }}) {
    self.rawValue = rawValue
  }

  /// The table.
  {{ access }} static let table = Table(
    {%- filter arguments %}
    id:
      "{{ table.id }}",
    title:
      "{{ table.title }}",
    codeKind: .{{ code_kind }},
    blocks: Rows.blocks,
    order: Rows.order
    {%- endfilter %}
  )

  /// Every {{ table.code_kind.noun() }} that the table lists, in the order of the document; others can come.
{%- match table.code_kind %}
{%- when CodeKind::Integer %}
  {{ access }} static let allCases: [Self] = table.entries.compactMap { entry in
    if case .integer(let code)? = entry.code { Self(rawValue: code) } else { nil }
  }
{%- when CodeKind::String %}
  {{ access }} static let allCases: [Self] = table.entries.compactMap { entry in
    if case .text(let code)? = entry.code { Self(rawValue: code) } else { nil }
  }
{%- when CodeKind::None %}
  {{ access }} static let allCases: [Self] = table.entries.map { entry in
    Self(rawValue: entry.description)
  }
{%- endmatch %}
}

{% for extension in self.extensions() -%}
extension {{ type_name }} {
{%- for constant in extension %}
{%- if !loop.first %}
{% endif %}
{%- for line in constant.doc %}
  ///{{ line }}
{%- endfor %}
  {%- filter property %}
  {{ access }} static var {{ constant.name }}: Self
  {
    Self(
      rawValue:
      {%- match constant.entry.code %}
      {%- when Code::Integer(number) %}
        {{ number|integer }}
      {%- when Code::Text(text) %}
        "{{ text }}"
      {%- when Code::None %}
        "{{ constant.entry.description }}"
      {%- endmatch %}
    )
  }
  {%- endfilter %}
{%- endfor %}
}

{% endfor -%}
private enum Rows {
  {%- filter fill %}
  static let blocks: [[Row]] = [
    {%- for block in self.blocks() %}
    block{{ loop.index0 }},
    {%- endfor %}
  ]
  {%- endfilter %}
  {%- filter fill_string %}

  static let order = """
    {%- for position in order %}
    {{ position }}
    {%- endfor %}
    """
  {%- endfilter %}
{%- for block in self.blocks() %}

  private static var block{{ loop.index0 }}: [Row] {
    [
{%- for constant in block %}
{%- let entry = constant.entry %}
      Row(
        {%- filter arguments %}
        name:
          "{{ entry.name }}",
        {%- match entry.code %}
        {%- when Code::Integer(number) %}
        code: .integer({{ number|integer }}),
        {%- when Code::Text(text) %}
        code: .text(
          "{{ text }}"
        ),
        {%- when Code::None %}
        code: nil,
        {%- endmatch %}
        description:
          "{{ entry.description }}",
        billing: .{{ entry.billing.name().camel() }}
        {%- endfilter %}
{%- if let Some(published) = entry.published -%}
        ,
        published: Published(
          {%- filter arguments %}
          code:
            {% if let Some(code) = published.code %}"{{ code }}"{% else %}nil{% endif %},
          description:
            {% if let Some(description) = published.description %}"{{ description }}"{% else %}nil{% endif %}
          {%- endfilter %}
        )
{%- endif %}
      ){% if block.len() > 1 %},{% endif %}
{%- endfor %}
    ]
  }
{%- endfor %}
}
