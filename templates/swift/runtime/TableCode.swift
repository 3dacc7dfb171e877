// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

/// A code of a table, or a text of one without codes: what the type of every table is.
///
/// It holds any value, listed or not: one that the vendor added keeps its value through reading,
/// printing and writing, and its ``entry`` is `nil`.
{{ access }} protocol TableCode: RawRepresentable, Hashable, Sendable, Codable, CaseIterable,
  LosslessStringConvertible
{
  /// Its table.
  static var table: Table { get }

  /// The code with a value, listed or not.
  init(rawValue: RawValue)

  /// The row of the table; `nil` for a code that it doesn't list.
  var entry: Entry? { get }
}

extension TableCode where RawValue == Int {
  /// The row of the table; `nil` for a code that it doesn't list.
  {{ access }} var entry: Entry? {
    Self.table.entry(code: rawValue)
  }

  /// The code in decimal.
  {{ access }} var description: String {
    String(rawValue)
  }

  /// The code with a decimal form; `nil` for a text that isn't one, such as `01` and `+1`.
  {{ access }} init?(_ text: String) {
    guard let code = Int(canonical: text) else {
      return nil
    }
    self.init(rawValue: code)
  }

  /// Reads the number, or its decimal form.
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
  /// The row of the table; `nil` for a code that it doesn't list.
  {{ access }} var entry: Entry? {
    Self.table.codeKind == .none
      ? Self.table.entry(text: rawValue) : Self.table.entry(code: rawValue)
  }

  /// The code to the letter.
  {{ access }} var description: String {
    rawValue
  }

  /// The code with this text.
  {{ access }} init(_ text: String) {
    self.init(rawValue: text)
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
  {{ access }} static func ~= (code: Self, error: any Error) -> Bool {
    (error as? Self) == code
  }
}
