// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

extension Catalog {
{%- for column in columns.iter() if column.is_enum() %}
{%- if !loop.first %}
{% endif %}
{%- for line in column.type_doc %}
  ///{{ line }}
{%- endfor %}
  ///
  /// Printed and encoded, it is the word. More values may come.
  {%- filter fit %}
  {{ access }} struct {{ column.type_name }}:
    RawRepresentable, Hashable, Sendable, Codable, CaseIterable, CustomStringConvertible
  {
  {%- endfilter %}
    /// The word.
    {{ access }} let rawValue: String

    /// The value with a word, listed or not.
    {{ access }} init(rawValue: String) {
      self.rawValue = rawValue
    }
{%- for choice in column.choices %}
{% for line in choice.doc %}
    ///{{ line }}
{%- endfor %}
    {%- filter property %}
    {{ access }} static var {{ choice.constant }}: Self
    {
      Self(
        rawValue:
          "{{ choice.word }}"
      )
    }
    {%- endfilter %}
{%- endfor %}

    /// Every value that the catalogue lists.
    {{ access }} static var allCases: [Self] {
      {%- filter fill %}
      [
        {%- for choice in column.choices %}
        Self.{{ choice.constant }},
        {%- endfor %}
      ]
      {%- endfilter %}
    }

    /// The word.
    {{ access }} var description: String { rawValue }
  }
{%- endfor %}
}
