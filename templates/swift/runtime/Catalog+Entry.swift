// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

extension Catalog {
{%- if catalog.states_billing %}
  /// Whether a call that ends with a code is billed.
  ///
  /// That nothing is stated is an answer of its own, never a no. Printed and encoded, each is its
  /// word.
  {{ access }} enum Billing: String, Sendable, Codable, CaseIterable, CustomStringConvertible {
    /// The document says that it is billed.
    case billed
    /// The document says that it is not billed.
    case notBilled = "not_billed"
    /// The document doesn't say.
    case notStated = "not_stated"

    /// The word: `billed`, `not_billed` or `not_stated`.
    {{ access }} var description: String { rawValue }
  }
{% endif %}
  /// A code as it comes over the wire.
  {{ access }} enum RawCode: Hashable, Sendable, CustomStringConvertible {
    /// A whole number.
    case integer(Int)
    /// A text.
    case text(String)

    /// The code as text.
    {{ access }} var description: String {
      switch self {
      case .integer(let code): String(code)
      case .text(let code): code
      }
    }

    /// Whether two codes are the same to the letter, which is more than `String` asks of its
    /// equals.
    {{ access }} static func == (left: Self, right: Self) -> Bool {
      switch (left, right) {
      case (.integer(let left), .integer(let right)): left == right
      case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
      default: false
      }
    }

    /// Feeds the code to the hasher.
    {{ access }} func hash(into hasher: inout Hasher) {
      switch self {
      case .integer(let code): hasher.combine(code)
      // Equal to the letter is equal to `String` too.
      case .text(let code): hasher.combine(code)
      }
    }
  }

  /// What a table says about a code.
  {{ access }} struct Entry: Hashable, Sendable {
    /// The identifier of its table.
    {{ access }} let table: String
    /// The name of its constant, in lower-case words joined by underscores.
    {{ access }} let name: String
    /// The code; `nil` in a table without codes.
    {{ access }} let code: RawCode?
    /// What it means{% if catalog.lacks_descriptions %}; empty if the document doesn't say{% endif %}.
    {{ access }} let description: String
    {%- if catalog.states_billing %}
    /// Whether it is billed.
    {{ access }} let billing: Billing
    {%- endif %}
    {%- for column in columns.iter() %}
    {%- for line in column.doc %}
    ///{{ line }}
    {%- endfor %}
    {{ access }} let {{ column.accessor }}: {{ column.type_name }}{% if !column.required() %}?{% endif %}
    {%- endfor %}
    /// What the document printed, where that differs.
    {{ access }} let published: Published?

    /// What the document printed in place of what is right; `nil` for a cell that is right as
    /// printed.
    {{ access }} struct Published: Hashable, Sendable {
      /// The printed code.
      {{ access }} let code: String?
      /// The printed description.
      {{ access }} let description: String?
    }
  }

  /// What of an entry differs from those of its table.
  internal struct Row: Sendable {
    let name: String
    /// The code, in a table of integers.
    var integer: Int = 0
    /// The code, in a table of strings.
    var text: String = ""
    let description: String
    {%- if catalog.states_billing %}
    let billing: Billing
    {%- endif %}
    {%- for column in columns.iter() %}
    {%- if column.required() %}
    let {{ column.accessor }}: {{ column.type_name }}
    {%- else %}
    var {{ column.accessor }}: {{ column.type_name }}? = nil
    {%- endif %}
    {%- endfor %}
    var published: Entry.Published? = nil
    /// The constant, where it isn't the name in camel case.
    var constant: String? = nil
  }
}

extension Catalog.Entry {
  /// Reads the fields one by one: a copy of the row would be one of every text that it has.
  @inline(__always)
  internal init(
    table: String, codeKind: Catalog.CodeKind, block: [Catalog.Row], place: Int
  ) {
    self.table = table
    name = block[place].name
    code =
      switch codeKind {
      case .integer: .integer(block[place].integer)
      case .string: .text(block[place].text)
      case .noCodes: nil
      }
    description = block[place].description
    {%- if catalog.states_billing %}
    billing = block[place].billing
    {%- endif %}
    {%- for column in columns.iter() %}
    self.{{ column.accessor }} = block[place].{{ column.accessor }}
    {%- endfor %}
    published = block[place].published
  }
}
