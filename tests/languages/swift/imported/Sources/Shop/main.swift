// Prints what the catalogue says of each entry, and which entry has each alias.

import Foundation
import ShopCodes

struct Columns: Encodable {
  let entry: Catalog.Entry

  enum CodingKeys: String, CodingKey {
    case `class`, retryable
  }

  // Absent columns are written as null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entry.class, forKey: .class)
    try container.encode(entry.retryable, forKey: .retryable)
  }
}

struct Line<Code: TableCode>: Encodable {
  let table: String
  let name: String
  let wire: Code
  let description: String
  let columns: Columns
}

struct AliasLine: Encodable {
  let table: String
  let alias: String
  let of: String?
}

/// The aliases, each after the entry that has it.
let aliases = ["eagain": "ewouldblock", "edeadlock": "edeadlk", "enotsup": "eopnotsupp"]

let encoder = JSONEncoder()

func write(_ line: some Encodable) throws {
  print(String(decoding: try encoder.encode(line), as: UTF8.self))
}

func walk<Code: TableCode>(_: Code.Type) throws {
  for code in Code.allCases {
    guard let entry = code.entry else {
      fatalError("listed")
    }
    try write(
      Line(
        table: entry.table, name: entry.name, wire: code, description: entry.description,
        columns: Columns(entry: entry)))
    if let alias = aliases[entry.name] {
      try write(AliasLine(table: entry.table, alias: alias, of: Code(name: alias)?.name))
    }
  }
}

try walk(Errno.self)
try walk(HTTP.self)
try walk(Hresult.self)
try walk(Sqlstates.self)

precondition(Errno.ewouldblock == .eagain && Errno.eagain.rawValue == 11)

precondition(HTTP.notFound.class == .clientError && HTTP.serviceUnavailable.retryable == true)
precondition(Errno.eagain.retryable == nil)

precondition(Hresult.eFail.rawValue == -0x7FFF_BFFB)
precondition(Sqlstates(rawValue: "01008") == .condition64)
