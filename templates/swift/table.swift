{%- import "swift/deprecated.swift" as attributes -%}
// @generated {{ table.header() }}
// swiftlint:disable all
// swift-format-ignore-file
{% for line in doc %}
///{{ line }}
{%- endfor %}
{%- call attributes::deprecated(notice.as_ref(), "") %}{% endcall %}
{%- filter fit %}
{{ access }} struct {{ type_name }}:
  TableCode{% if table.code_kind.has_codes() %}, Error{% endif %}
{
{%- endfilter %}
  /// The {{ table.code_kind.noun() }} as it comes over the wire.
  {{ access }} let rawValue: {{ raw_type }}

  /// The {{ table.code_kind.noun() }} with this value, listed or not.
  {{ access }} init(rawValue: {{ raw_type }}) {
    self.rawValue = rawValue
  }
{%- if table.code_kind == CodeKind::Integer %}

  /// The code with this decimal form, listed or not; `nil` for a text that isn't one, such as `01`
  /// and `+1`.
  {{ access }} init?(_ text: String) {
    guard let code = Int(canonical: text) else {
      return nil
    }
    rawValue = code
  }
{%- else %}

  /// The {{ table.code_kind.noun() }} with this text, listed or not.
  {{ access }} init(_ text: String) {
    rawValue = text
  }
{%- endif %}

  /// The table, with its title and its entries.
  {{ access }} static let table = Catalog.Table(
    {%- filter arguments %}
    id:
      "{{ table.id }}",
    title:
      "{{ table.title }}",
    codeKind: .{{ code_kind }},
    {%- if catalog.has_aliases %}
    aliases: {% if self.aliases().is_empty() %}[]{% else %}Rows.aliases{% endif %},
    {%- endif %}
    blocks: Rows.blocks,
    index: Rows.index
    {%- endfilter %}
  )

  /// Every {{ table.code_kind.noun() }} that the table lists, in the order of the document; more may come.
  {{ access }} static let allCases: [Self] = Rows.blocks.joined().map { row in
    Self(rawValue: row.{{ key }})
  }

  /// What the table says about it; `nil` for a {{ table.code_kind.noun() }} that isn't listed.
  {{ access }} var entry: Catalog.Entry? {
    find(Rows.entry)
  }

  /// The name of its constant, in lower-case words joined by underscores; `nil` for a
  /// {{ table.code_kind.noun() }} that isn't listed.
  {{ access }} var name: String? {
    find { block, place in block[place].name }
  }

  /// What it means; `nil` for a {{ table.code_kind.noun() }} that isn't listed.
  {{ access }} var description: String? {
    find { block, place in block[place].description }
  }

{%- if catalog.states_billing %}

  /// Whether a call that ends with it is billed; `nil` for a {{ table.code_kind.noun() }} that isn't listed.
  {{ access }} var billing: Catalog.Billing? {
    find { block, place in block[place].billing }
  }
{%- endif %}
{%- for column in columns.iter() %}
{% for line in column.doc %}
  ///{{ line }}
{%- endfor %}
  ///
  /// `nil` for a {{ table.code_kind.noun() }} that isn't listed.
  {{ access }} var {{ column.accessor }}: {% if column.is_enum() %}Catalog.{% endif %}{{ column.type_name }}? {
    find { block, place in block[place].{{ column.accessor }} }{% if !column.required() %} ?? nil{% endif %}
  }
{%- endfor %}

  /// Whether the table lists it.
  {{ access }} var isKnown: Bool {
    find { _, _ in true } ?? false
  }

  @inline(__always)
  private func find<Value>(_ read: ([Catalog.Row], Int) -> Value) -> Value? {
{%- if table.code_kind == CodeKind::Integer %}
    Rows.index.find(rawValue, in: Rows.blocks, read: read)
{%- else %}
    Rows.index.find(rawValue, by: { row in row.{{ key }} }, in: Rows.blocks, read: read)
{%- endif %}
  }
}

{% for extension in self.extensions() -%}
{%- call attributes::deprecated_extension(notice.as_ref()) %}{% endcall -%}
extension {{ type_name }} {
{%- for constant in extension %}
{%- if !loop.first %}
{% endif %}
{%- for line in constant.doc %}
  ///{{ line }}
{%- endfor %}
{%- call attributes::deprecated(constant.notice.as_ref(), "  ") %}{% endcall %}
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
        "{{ constant.entry.text() }}"
      {%- endmatch %}
    )
  }
  {%- endfilter %}
{%- for alias in constant.aliases %}
{% for line in alias.doc %}
  ///{{ line }}
{%- endfor %}
{%- call attributes::deprecated(alias.notice.as_ref(), "  ") %}{% endcall %}
  {%- filter property %}
  {{ access }} static var {{ alias.name }}: Self
  {
    Self.{{ constant.name }}
  }
  {%- endfilter %}
{%- endfor %}
{%- endfor %}
}

{% endfor -%}
{%- call attributes::deprecated_extension(notice.as_ref()) %}{% endcall -%}
@available(macOS 12.3, iOS 15.4, tvOS 15.4, watchOS 8.5, *)
{%- filter fit %}
extension {{ type_name }}:
  CodingKeyRepresentable
{}
{%- endfilter %}

{% call attributes::deprecated_extension(notice.as_ref()) %}{% endcall -%}
extension {{ type_name }} {
  private enum Rows {
    {%- filter fill %}
    static let blocks: [[Catalog.Row]] = [
      {%- for block in self.blocks() %}
      block{{ loop.index0 }},
      {%- endfor %}
    ]
    {%- endfilter %}

{%- let aliases = self.aliases() %}
{%- if !aliases.is_empty() %}

    static let aliases: [(alias: String, name: String)] = [
{%- for (alias, name) in aliases.iter() %}
      (alias: "{{ alias }}", name: "{{ name }}"){% if aliases.len() > 1 %},{% endif %}
{%- endfor %}
    ]
{%- endif %}

    static var index: Catalog.Index {
      Catalog.Index(
        bits: {{ index.bits }},
        width: {{ index.width }},
        {%- filter fill_string %}
        slots: """
          {%- for slot in index.slots() %}
          {{ slot }}
          {%- endfor %}
          """
        {%- endfilter %}
      )
    }

    @inline(__always)
    static func entry(block: [Catalog.Row], place: Int) -> Catalog.Entry {
      Catalog.Entry(
        {%- filter arguments %}
        table:
          "{{ table.id }}",
        codeKind: .{{ code_kind }},
        block: block,
        place: place
        {%- endfilter %}
      )
    }
{%- for block in self.blocks() %}

    private static let block{{ loop.index0 }}: [Catalog.Row] = [
{%- for constant in block %}
{%- let entry = constant.entry %}
      Catalog.Row(
        {%- filter arguments %}
        name:
          "{{ entry.name }}",
        {%- match entry.code %}
        {%- when Code::Integer(number) %}
        integer: {{ number|integer }},
        {%- when Code::Text(text) %}
        text:
          "{{ text }}",
        {%- when Code::None %}
        {%- endmatch %}
        description:
          "{{ entry.text() }}"
        {%- if catalog.states_billing -%}
        ,
        billing: .{{ entry.billing.name().camel() }}
        {%- endif -%}
        {%- for column in columns.iter() -%}
        {%- if let Some(value) = column.value(entry) -%}
        ,
        {{ column.accessor|label }}:
          {% match value -%}
          {%- when Value::Integer(number) -%}{{ number|integer }}
          {%- when Value::Boolean(flag) -%}{{ flag }}
          {%- when Value::Choice(_) -%}Catalog.{{ column.type_name }}.{{ column.constant(value) }}
          {%- when Value::Text(text) -%}"{{ text }}"
          {%- endmatch -%}
        {%- endif -%}
        {%- endfor -%}
        {%- endfilter %}
{%- if let Some(published) = entry.published -%}
        ,
        published: Catalog.Entry.Published(
          {%- filter arguments %}
          code:
            {% if let Some(code) = published.code %}"{{ code }}"{% else %}nil{% endif %},
          description:
            {% if let Some(description) = published.description %}"{{ description }}"{% else %}nil{% endif %}
          {%- endfilter %}
        )
{%- endif %}
{%- if constant.is_spelled_out -%}
        ,
        {%- filter arguments %}
        constant:
          "{{ constant.name }}"
        {%- endfilter %}
{%- endif %}
      ){% if block.len() > 1 %},{% endif %}
{%- endfor %}
    ]
{%- endfor %}
  }
}
