// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

/// Whether a call that ends with a code is billed.
///
/// That nothing is stated is an answer of its own, never a no.
{{ access }} enum Billing: Hashable, Sendable {
  /// The document says that it is billed.
  case billed
  /// The document says that it is not billed.
  case notBilled
  /// The document doesn't say.
  case notStated
}

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

  /// Whether two codes are the same to the letter, which is more than `String` asks of its equals.
  {{ access }} static func == (left: RawCode, right: RawCode) -> Bool {
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

/// A row of a table.
{{ access }} struct Entry: Hashable, Sendable {
  /// The identifier of its table.
  {{ access }} let table: String
  /// The name of its constant, in lower-case words joined by underscores.
  {{ access }} let name: String
  /// The code; `nil` in a table without codes.
  {{ access }} let code: RawCode?
  /// What it means.
  {{ access }} let description: String
  /// Whether it is billed.
  {{ access }} let billing: Billing
  /// What the document printed, where that differs.
  {{ access }} let published: Published?

  internal init(table: String, row: Row) {
    self.table = table
    name = row.name
    code = row.code
    description = row.description
    billing = row.billing
    published = row.published
  }
}

/// What the document printed in place of what is right; `nil` for a cell that is right as printed.
{{ access }} struct Published: Hashable, Sendable {
  /// The printed code.
  {{ access }} let code: String?
  /// The printed description.
  {{ access }} let description: String?
}

/// What of a row differs from those of its table.
internal struct Row: Sendable {
  let name: String
  let code: RawCode?
  let description: String
  let billing: Billing
  var published: Published? = nil
}
