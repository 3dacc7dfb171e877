// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

extension Catalog {
  /// What the codes of a table are. Printed and encoded, it is the word.
  {{ access }} enum CodeKind: String, Sendable, Codable, CaseIterable, CustomStringConvertible {
    /// Whole numbers.
    case integer
    /// Texts.
    case string
    /// There are none: an entry is known by what it says.
    case noCodes = "none"

    /// The word: `integer`, `string` or `none`.
    {{ access }} var description: String { rawValue }
  }

  /// A table of codes.
  {{ access }} struct Table: Identifiable, Sendable {
    /// The identifier.
    {{ access }} let id: String
    /// What it is, in a few words.
    {{ access }} let title: String
    /// What its codes are.
    {{ access }} let codeKind: CodeKind
    /// Its entries, in the order of the document.
    {{ access }} let entries: Entries

    private let index: Index
    {%- if catalog.has_aliases %}
    /// The further names of the entries, each with the name of its entry.
    private let aliases: [(alias: String, name: String)]

    internal init(
      id: String, title: String, codeKind: CodeKind, aliases: [(alias: String, name: String)],
      blocks: [[Row]], index: Index
    ) {
      self.aliases = aliases
    {%- else %}

    internal init(id: String, title: String, codeKind: CodeKind, blocks: [[Row]], index: Index) {
    {%- endif %}
      self.id = id
      self.title = title
      self.codeKind = codeKind
      entries = Entries(table: id, codeKind: codeKind, blocks: blocks)
      self.index = index
    }

    /// The entry with an integer code; `nil` for one that the table doesn't list.
    {{ access }} func entry(code: Int) -> Entry? {
      guard codeKind == .integer else {
        return nil
      }
      return index.find(code, in: entries.blocks, read: entries.entry)
    }

    /// The entry with a string code, or with the integer that the text is the decimal form of;
    /// `nil` for one that the table doesn't list.
    {{ access }} func entry(code: String) -> Entry? {
      switch codeKind {
      case .integer:
        Int(canonical: code).flatMap { code in entry(code: code) }
      case .string:
        index.find(code, by: { row in row.text }, in: entries.blocks, read: entries.entry)
      case .noCodes:
        nil
      }
    }

    /// The entry whose constant has a name, such as `not_found`: lower-case words joined by
    /// underscores, and no other form.
    ///
    /// - Complexity: O(*n*), where *n* is the number of entries.
    {{ access }} func entry(name: String) -> Entry? {
      position(name: name).map { position in entries[position] }
    }

    internal func position(name: String) -> Int? {
      {%- if catalog.has_aliases %}
      let alias = aliases.first { pair in pair.alias.utf8.elementsEqual(name.utf8) }
      let name = alias?.name ?? name
      return entries.indices
      {%- else %}
      entries.indices
      {%- endif %}.first { position in
        entries.name(at: position).utf8.elementsEqual(name.utf8)
      }
    }

    /// The constant of the entry with a name, as it is written in code.
    internal func constant(name: String) -> String {
      if let position = position(name: name),
        let constant = entries.constant(at: position)
      {
        return constant
      }
      let words = name.split(separator: "_")
      return words.dropFirst().reduce(String(words[0])) { name, word in
        name + word.prefix(1).uppercased() + word.dropFirst()
      }
    }
  }

  /// The entries of a table, in the order of the document.
  {{ access }} struct Entries: RandomAccessCollection, Sendable {
    /// The identifier of the table.
    internal let table: String
    internal let codeKind: CodeKind
    /// In blocks of {{ BLOCK_LEN }}, of which the last may have fewer: the compiler's time grows with
    /// the square of a literal's length.
    internal let blocks: [[Row]]

    /// The position of the first entry.
    {{ access }} var startIndex: Int { 0 }

    /// The position after the last entry.
    {{ access }} var endIndex: Int {
      guard let last = blocks.last else {
        return 0
      }
      return (blocks.count - 1) * {{ BLOCK_LEN }} + last.count
    }

    /// The entry at a position.
    {{ access }} subscript(position: Int) -> Entry {
      entry(block: blocks[position / {{ BLOCK_LEN }}], place: position % {{ BLOCK_LEN }})
    }

    internal func entry(block: [Row], place: Int) -> Entry {
      Entry(table: table, codeKind: codeKind, block: block, place: place)
    }

    /// The name at a position, without the rest of the entry.
    internal func name(at position: Int) -> String {
      blocks[position / {{ BLOCK_LEN }}][position % {{ BLOCK_LEN }}].name
    }

    /// The constant at a position, where it isn't the name in camel case.
    internal func constant(at position: Int) -> String? {
      blocks[position / {{ BLOCK_LEN }}][position % {{ BLOCK_LEN }}].constant
    }
  }
}
