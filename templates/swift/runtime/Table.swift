// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

/// What the codes of a table are.
{{ access }} enum CodeKind: Hashable, Sendable {
  /// Whole numbers.
  case integer
  /// Texts.
  case string
  /// There are none: an entry is known by what it says.
  case none
}

/// A table of codes.
{{ access }} struct Table: Sendable {
  /// The identifier.
  {{ access }} let id: String
  /// What it is, in a few words.
  {{ access }} let title: String
  /// What its codes are.
  {{ access }} let codeKind: CodeKind
  /// Its rows, as ``Entries`` has them.
  internal let blocks: [[Row]]
  /// The positions of the rows, sorted by code, or by text where there are no codes: decimal numbers
  /// of one width, each one character from the next.
  internal let order: String

  /// Its rows, in the order of the document.
  {{ access }} var entries: Entries {
    Entries(table: id, blocks: blocks)
  }

  /// The entry with an integer code; `nil` for one that the table doesn't list.
  {{ access }} func entry(code: Int) -> Entry? {
    codeKind == .integer ? find(Key.integer(code)) : nil
  }

  /// The entry with a string code, or with the integer that the text is the decimal form of; `nil`
  /// for one that the table doesn't list.
  {{ access }} func entry(code: String) -> Entry? {
    switch codeKind {
    case .integer: Int(canonical: code).flatMap { code in find(Key.integer(code)) }
    case .string: find(Key.text(code))
    case .none: nil
    }
  }

  /// The entry that says this, in a table without codes.
  internal func entry(text: String) -> Entry? {
    find(Key.text(text))
  }

  private enum Key {
    case integer(Int)
    case text(String)

    /// Whether the key stands before, at or after that of a row: less than zero, zero, or more.
    func compare(to row: Row) -> Int {
      switch (self, row.code) {
      case (.integer(let key), .integer(let code)?):
        return key == code ? 0 : key < code ? -1 : 1
      case (.text(let key), .text(let code)?):
        return Key.compare(key, code)
      case (.text(let key), nil):
        return Key.compare(key, row.description)
      default:
        return -1
      }
    }

    /// By bytes: to `String`, codes that differ in their letters can be equal.
    private static func compare(_ left: String, _ right: String) -> Int {
      if left.utf8.lexicographicallyPrecedes(right.utf8) {
        return -1
      }
      return left.utf8.elementsEqual(right.utf8) ? 0 : 1
    }
  }

  private func find(_ key: Key) -> Entry? {
    let entries = entries
    var low = 0
    var high = entries.count
    while low < high {
      let middle = low + (high - low) / 2
      let position = position(middle, of: entries.count)
      let comparison = key.compare(to: entries.row(position))
      if comparison == 0 {
        return entries[position]
      }
      if comparison < 0 {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return nil
  }

  /// The position of the row at a place in the order.
  private func position(_ place: Int, of count: Int) -> Int {
    let digits = order.utf8
    let step = (digits.count + 1) / count
    let start = digits.index(digits.startIndex, offsetBy: place * step)
    return digits[start...].prefix(step - 1).reduce(0) { number, digit in
      number * 10 + Int(digit) - 48
    }
  }
}

/// The rows of a table.
{{ access }} struct Entries: RandomAccessCollection, Sendable {
  /// The identifier of the table.
  internal let table: String
  /// Of {{ BLOCK_LEN }} rows each but the last: the compiler's time grows with the square of a
  /// literal's length.
  internal let blocks: [[Row]]

  /// The position of the first row.
  {{ access }} var startIndex: Int { 0 }

  /// The position after the last row.
  {{ access }} var endIndex: Int {
    guard let last = blocks.last else {
      return 0
    }
    return (blocks.count - 1) * {{ BLOCK_LEN }} + last.count
  }

  /// The row at a position.
  {{ access }} subscript(position: Int) -> Entry {
    Entry(table: table, row: row(position))
  }

  internal func row(_ position: Int) -> Row {
    blocks[position / {{ BLOCK_LEN }}][position % {{ BLOCK_LEN }}]
  }
}

extension Int {
  /// An integer in its one decimal form: no plus sign, no leading zero, no space.
  internal init?(canonical text: String) {
    guard let value = Self(text), String(value) == text else {
      return nil
    }
    self = value
  }
}
