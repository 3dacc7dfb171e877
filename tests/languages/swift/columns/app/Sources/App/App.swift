// Prints what the catalogue says of each entry, and which entry has each alias.

import AppErrors
import Foundation

/// The aliases, each after the entry that has it.
let aliases = [
  "timeout": ["gateway_timeout", "slow"],
  "eagain": ["ewouldblock"],
  "edeadlk": ["edeadlock"],
  "enotsup": ["all", "code"],
  "later": ["again"],
]

struct Columns: Encodable {
  let entry: Catalog.Entry

  enum CodingKeys: String, CodingKey {
    case httpStatus = "http_status"
    case retryable, severity
    case helpURL = "help_url"
    case type, owner, budget
  }

  // Absent columns are written as null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entry.httpStatus, forKey: .httpStatus)
    try container.encode(entry.retryable, forKey: .retryable)
    try container.encode(entry.severity, forKey: .severity)
    try container.encode(entry.helpURL, forKey: .helpURL)
    try container.encode(entry.type, forKey: .type)
    try container.encode(entry.owner, forKey: .owner)
    try container.encode(entry.budget, forKey: .budget)
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

func write(_ line: some Encodable) throws {
  let encoder = JSONEncoder()
  print(String(decoding: try encoder.encode(line), as: UTF8.self))
}

func walk<Code: TableCode>(_: Code.Type) throws {
  for code in Code.allCases {
    guard let entry = code.entry, let name = code.name else {
      fatalError("listed")
    }
    precondition(code.retryable == entry.retryable && code.severity == entry.severity)
    precondition(code.helpURL == entry.helpURL && code.budget == entry.budget)
    try write(
      Line(
        table: entry.table, name: name, wire: code, description: entry.description,
        columns: Columns(entry: entry)))
    for alias in aliases[name] ?? [] {
      precondition(Code(name: alias) == code)
      try write(
        AliasLine(table: entry.table, alias: alias, of: Code.table.entry(name: alias)?.name))
    }
  }
}

@main
struct App {
  static func main() throws {
    try walk(API.self)
    try walk(Errno.self)
    try walk(Hresult.self)
    try walk(Ntstatus.self)
    try walk(Sqlstate.self)
    try walk(Hint.self)

    precondition(Errno.ewouldblock == .eagain && API.slow == .timeout)

    // What isn't stated is no value, and neither is what a code that isn't listed would have.
    precondition(API.cardDeclined.httpStatus == 402)
    precondition(API.broken.httpStatus == nil && API.broken.retryable == false)
    precondition(Errno(rawValue: 4_000_000_000).retryable == nil)
    precondition(Errno.eagain.severity == .warning)
    let code: any TableCode = Errno.eagain
    precondition(code.type == .`self`)

    // A value is its word, also one that isn't listed yet.
    precondition("\(Catalog.Severity.fatal)" == "fatal")
    let later = try JSONDecoder().decode([Catalog.Severity].self, from: Data(#"["worse"]"#.utf8))
    precondition(later == [Catalog.Severity(rawValue: "worse")])

    // Without a description a code prints as its table and its value.
    precondition("\(Errno.edeadlk)" == "errno 35" && Errno.edeadlk.description == "")

    precondition(Ntstatus.accessViolation.rawValue == 0xC000_0005)
    precondition(Hresult.eFail.rawValue == -0x7FFF_BFFB)
  }
}
