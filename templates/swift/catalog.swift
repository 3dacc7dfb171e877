// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file
{% for line in doc %}
///{{ line }}
{%- endfor %}
{%- if let Some(example) = example %}
///
/// Each table is a type, and each code that it lists is a constant of the type:
///
/// ```swift
/// switch {{ example.type_name }}(rawValue: received) {
/// case .{{ example.constant }}:
///   print("what we were waiting for")
/// case let code:
///   print(code.description ?? "a code that is not listed")
/// }
/// ```
{%- endif %}
{{ access }} enum Catalog {
  /// The catalogue's identifier.
  {{ access }} static var id: String {
    "{{ catalog.id }}"
  }

  /// The catalogue's version.
  {{ access }} static var version: String {
    "{{ catalog.version }}"
  }

  /// What it is, in a few words.
  {{ access }} static var title: String {
    "{{ catalog.title }}"
  }

  /// Every table, in the order of the document.
  {{ access }} static var tables: [Table] {
    allTables
  }

  /// The table with an identifier.
  ///
  /// - Complexity: O(*n*), where *n* is the number of tables.
  {{ access }} static func table(id: String) -> Table? {
    tables.first { table in table.id.utf8.elementsEqual(id.utf8) }
  }

  /// The entries with an integer code, one from each table that lists it: a code means something
  /// different in each.
  {{ access }} static func entries(code: Int) -> [Entry] {
    tables.compactMap { table in table.entry(code: code) }
  }

  /// The entries with a string code, or with the integer that the text is the decimal form of, one
  /// from each table that lists it.
  {{ access }} static func entries(code: String) -> [Entry] {
    tables.compactMap { table in table.entry(code: code) }
  }
}

// Outside of `Catalog`, where the name of a table can't mean a type of the catalogue.
{%- if self.is_any_deprecated() %}
// The compiler doesn't warn of a deprecated table that is reached through a protocol.
private protocol TableList {
  static var tables: [Catalog.Table] { get }
}

private enum AllTables: TableList {
  @available(*, deprecated)
  static var tables: [Catalog.Table] {
    [
      {%- for table in tables %}
      {{ table.type_name }}.table{% if tables.len() > 1 %},{% endif %}
      {%- endfor %}
    ]
  }
}

private func tables(of list: any TableList.Type) -> [Catalog.Table] {
  list.tables
}

private let allTables = tables(of: AllTables.self)
{%- else %}
private let allTables: [Catalog.Table] = [
{%- for table in tables %}
  {{ table.type_name }}.table{% if tables.len() > 1 %},{% endif %}
{%- endfor %}
]
{%- endif %}
