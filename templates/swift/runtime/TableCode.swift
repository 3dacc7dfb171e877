// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

/// A code of a table, or a text of one without codes: what the type of every table is.
///
/// It holds any value, listed or not: one that the vendor added keeps its value through reading,
/// printing and writing, and what the table would say about it is `nil`.
///
/// Printing a code gives what a person wants to read, `table 1001: Not found`. What goes over the
/// wire is its `rawValue`, or ``text``. Printing a text of a table without codes gives the text.
{{ access }} protocol TableCode: RawRepresentable, Hashable, Sendable, Codable, CaseIterable,
  TextOutputStreamable, CustomDebugStringConvertible
{
  /// Its table.
  static var table: Catalog.Table { get }

  /// The code with a value, listed or not.
  init(rawValue: RawValue)

  /// The code with a text form, listed or not; `nil` for a text that isn't one, such as `01` for an
  /// integer.
  init?(_ text: String)

  /// The code whose constant has a name, such as `not_found`: lower-case words joined by
  /// underscores, and no other form.
  ///
  /// - Complexity: O(*n*), where *n* is the number of entries.
  init?(name: String)

  /// Its value as text, as ``init(_:)`` reads it.
  var text: String { get }

  /// What the table says about it; `nil` for a code that the table doesn't list.
  var entry: Catalog.Entry? { get }

  /// The name of its constant, in lower-case words joined by underscores; `nil` for a code that the
  /// table doesn't list.
  var name: String? { get }

  /// What it means; `nil` for a code that the table doesn't list.
  var description: String? { get }

{%- if catalog.states_billing %}

  /// Whether it is billed; `nil` for a code that the table doesn't list.
  var billing: Catalog.Billing? { get }
{%- endif %}
{%- for column in columns.iter() %}
{% for line in column.doc %}
  ///{{ line }}
{%- endfor %}
  ///
  /// `nil` for a code that the table doesn't list.
  var {{ column.accessor }}: {% if column.is_enum() %}Catalog.{% endif %}{{ column.type_name }}? { get }
{%- endfor %}

  /// Whether the table lists it.
  var isKnown: Bool { get }
}

extension TableCode {
  /// Its table.
  {{ access }} var table: Catalog.Table {
    Self.table
  }

  /// Writes its table, its value and its meaning, for people to read; of a table without codes, the
  /// text alone.
  {{ access }} func write<Target: TextOutputStream>(to target: inout Target) {
    if Self.table.codeKind != .noCodes {
      {%- if catalog.lacks_descriptions %}
      let meaning = description ?? "unknown code"
      target.write("\(Self.table.id) \(text)\(meaning.isEmpty ? "" : ": \(meaning)")")
      {%- else %}
      target.write("\(Self.table.id) \(text): \(description ?? "unknown code")")
      {%- endif %}
    } else {
      target.write(text)
    }
  }

  /// Its constant, as it is written in code; for a code that the table doesn't list, how it is
  /// made.
  {{ access }} var debugDescription: String {
    if let name {
      "\(Self.self).\(Self.table.constant(name: name))"
    } else {
      "\(Self.self)(rawValue: \(String(reflecting: rawValue)))"
    }
  }
}

extension TableCode where RawValue == Int {
  /// Its value in decimal.
  {{ access }} var text: String {
    String(rawValue)
  }

  /// The code whose constant has a name.
  {{ access }} init?(name: String) {
    guard case .integer(let code)? = Self.table.entry(name: name)?.code else {
      return nil
    }
    self.init(rawValue: code)
  }

  /// Reads the number, or its decimal form.
  ///
  /// A number has to fit in `Int`, which has 64 bits but on a few platforms (`arm64_32` of watchOS,
  /// `wasm32`), where it has 32.
  {{ access }} init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let code = try? container.decode(Int.self) {
      self.init(rawValue: code)
      return
    }
    let text = try container.decode(String.self)
    guard let code = Int(canonical: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "A code of \(Self.table.id) is an integer or its decimal form."
      )
    }
    self.init(rawValue: code)
  }
}

extension TableCode where RawValue == String {
  /// Its value.
  {{ access }} var text: String {
    rawValue
  }

  /// The code whose constant has a name.
  {{ access }} init?(name: String) {
    guard let entry = Self.table.entry(name: name) else {
      return nil
    }
    self.init(rawValue: entry.code?.description ?? entry.description)
  }

  /// Whether two codes are the same to the letter, which is more than `String` asks of its equals.
  {{ access }} static func == (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.elementsEqual(right.rawValue.utf8)
  }

  /// Whether two codes differ in a letter.
  {{ access }} static func != (left: Self, right: Self) -> Bool {
    !(left == right)
  }
}

extension TableCode where Self: Error {
  /// Lets a `catch` name a code.
  {{ access }} static func ~= <Failure: Error>(code: Self, error: Failure) -> Bool {
    (error as? Self) == code
  }

  /// Two codes of one table.
  {{ access }} static func ~= (code: Self, other: Self) -> Bool {
    code == other
  }

  /// Warns of a `case` that can't be: without it, the code would be taken for any error.
  @available(*, deprecated, message: "Codes of two tables are never equal.")
  {{ access }} static func ~= <Other: TableCode & Error>(code: Self, other: Other) -> Bool {
    false
  }
}
