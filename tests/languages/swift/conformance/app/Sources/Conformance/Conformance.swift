// Walks every table of the generated package and prints each entry as a line of JSON, then answers
// the questions on stdin. A line is a code as text, which is looked up in every
// table and in the catalogue.

import EkycCodes
import Foundation

/// A type whose constants are listed with their names. Swift can't be asked for them, so the test
/// writes them to `Constants.swift`.
protocol Declared: TableCode {
  static var declared: [(name: String, code: Self)] { get }
}

@main
struct Conformance {
  static func main() throws {
    let stdin = FileHandle.standardInput.readDataToEndOfFile()
    let lines = stdin.split(separator: 10, omittingEmptySubsequences: false).dropLast()
    let questions = lines.map(question)
    usage()
    try oneInterface()
    var tables = Catalog.tables[...]
    try show(["catalog": Catalog.id, "version": Catalog.version, "tables": tables.count])
    try walk(Common.self, tables.popFirst(), questions)
    try walk(SelfieH5.self, tables.popFirst(), questions)
    try walk(Prompt.self, tables.popFirst(), questions)
    try walk(SelfieApp.self, tables.popFirst(), questions)
    try walk(SelfieAPI.self, tables.popFirst(), questions)
    try walk(IdentityApp.self, tables.popFirst(), questions)
    try walk(IOSSDK.self, tables.popFirst(), questions)
    try walk(AndroidSDK.self, tables.popFirst(), questions)
    try walk(IdentityLiveness.self, tables.popFirst(), questions)
    try walk(IdentityOCR.self, tables.popFirst(), questions)
    try walk(IdentityFlow.self, tables.popFirst(), questions)
    check(tables.isEmpty, "\(tables.count) more tables")
    for question in questions {
      let text = Catalog.entries(code: question).map(\.table)
      let integer = Int32(question).map { code in Catalog.entries(code: Int(code)).map(\.table) }
      let title = Catalog.table(id: question)?.title
      try show(["find": question, "text": text, "integer": integer ?? [], "title": title ?? NSNull() as Any])
    }
  }
}

func question(_ hexadecimal: Data) -> String {
  let digits = hexadecimal.compactMap { digit in UInt8(String(UnicodeScalar(digit)), radix: 16) }
  let bytes = stride(from: 0, to: digits.count, by: 2).map { at in digits[at] << 4 | digits[at + 1] }
  return String(decoding: bytes, as: UTF8.self)
}

func walk<T: Declared>(_ type: T.Type, _ listed: Catalog.Table?, _ questions: [String]) throws {
  let table = T.table
  check(listed?.id == table.id && listed?.title == table.title, "\(table.id) is not where it is in the catalogue")
  check(listed?.entries.elementsEqual(table.entries) == true, "\(table.id) lists others in the catalogue")
  check((T.RawValue.self == Int.self) == (table.codeKind == .integer), "\(table.id) is of \(table.codeKind)")
  check(T.allCases.count == table.entries.count, "\(table.id) has \(T.allCases.count) cases")
  check(T.declared.count == table.entries.count, "\(table.id) has \(T.declared.count) constants")
  let constants = Dictionary(uniqueKeysWithValues: T.declared.map { constant in (constant.name, constant.code) })
  for (code, entry) in zip(T.allCases, table.entries) {
    let text = code.text
    check(code.name == entry.name && code.description == entry.description, "\(table.id): \(text)")
    check(code.billing == entry.billing && code.isKnown && code.table.id == table.id, "\(table.id): \(text)")
    check(T(name: entry.name) == code && table.entry(name: entry.name) == entry, "\(table.id): \(entry.name)")
    let printed = table.codeKind == .noCodes ? text : "\(table.id) \(text): \(entry.description)"
    check(printsAs(code, printed), "\(table.id): \(text) is printed as \(code)")
    check(code.entry == entry, "\(table.id): \(text) is \(String(describing: code.entry))")
    check(constants[entry.name] == code, "\(table.id): \(entry.name) is \(String(describing: constants[entry.name]))")
    check(entry.table == table.id, "\(entry) of \(table.id)")
    try roundTrip(code, text)
    // An integer or a text; the same as what is written.
    let wire = try parsed(JSONEncoder().encode([code]))
    var raw: Any = NSNull()
    switch entry.code {
    case .integer(let number)?:
      check(table.codeKind == .integer && table.entry(code: number) == entry, "\(table.id): \(number)")
      check(code.rawValue as? Int == number, "\(table.id): \(code) isn't \(number)")
      raw = number
    case .text(let word)?:
      check(table.codeKind == .string && table.entry(code: word) == entry, "\(table.id): \(word)")
      check(text.utf8.elementsEqual(word.utf8), "\(table.id): \(code) isn't \(word)")
      raw = word
    case nil:
      check(table.codeKind == .noCodes && text.utf8.elementsEqual(entry.description.utf8), "\(table.id): \(code)")
    }
    let billed: Any =
      switch entry.billing {
      case .billed: true
      case .notBilled: false
      case .notStated: NSNull()
      }
    try show([
      "table": table.id, "title": table.title, "code_kind": "\(table.codeKind)", "name": entry.name, "code": raw,
      "description": entry.description, "billed": billed, "wire": wire, "billing": "\(entry.billing)",
      "published": [
        "code": entry.published?.code ?? entry.code?.description ?? NSNull() as Any,
        "description": entry.published?.description ?? entry.description,
      ],
    ])
  }
  for question in questions {
    let code = T(question)
    let found = code?.entry
    if let code {
      try roundTrip(code, question)
    }
    check(table.entry(code: question) == (table.codeKind == .noCodes ? nil : found), "\(table.id): \(question)")
    let integer = Int32(question).flatMap { number in table.entry(code: Int(number)) }
    try show([
      "table": table.id, "ask": question, "text": found?.name ?? NSNull() as Any, "integer": integer?.name ?? NSNull() as Any,
      "named": T(name: question)?.rawValue ?? NSNull() as Any,
    ])
  }
  try table.codeKind == .integer ? integers(type) : texts(type)
}

/// A code reads back as it was printed and written, listed or not.
func roundTrip<T: TableCode>(_ code: T, _ text: String) throws {
  check(code.text.utf8.elementsEqual(text.utf8), "\(T.table.id): \(text) is \(code.text) as text")
  check(T(text) == code, "\(T.table.id): \(text) is read as \(String(describing: T(text)))")
  check(T(rawValue: code.rawValue) == code, "\(T.table.id): \(text) loses its value")
  let written = try JSONEncoder().encode([code])
  let quoted = try JSONEncoder().encode([text])
  check(written == (code.rawValue is Int ? Data("[\(text)]".utf8) : quoted), "\(T.table.id): \(text) is written as another")
  for form in [written, quoted] {
    try check(JSONDecoder().decode([T].self, from: form) == [code], "\(T.table.id): \(text) is not what is read")
  }
  if code.entry == nil {
    check(code.name == nil && code.description == nil && code.billing == nil && !code.isKnown, "\(T.table.id): \(text)")
    let printed = T.table.codeKind == .noCodes ? text : "\(T.table.id) \(text): unknown code"
    check(printsAs(code, printed), "\(T.table.id): \(text) is printed as \(code)")
    check(code.debugDescription == "\(T.self)(rawValue: \(String(reflecting: code.rawValue)))", "\(code.debugDescription)")
  }
  if T.self != Prompt.self {
    guard let error = (code as Any) as? any Error else {
      return check(false, "\(T.table.id) can't be thrown")
    }
    check(error as? T == code, "\(T.table.id): \(text) is thrown as another")
  }
}

/// A code is printed like this in every way: as its own type, as some code, and as some error.
func printsAs<T: TableCode>(_ code: T, _ text: String) -> Bool {
  var printed = ""
  print(code, terminator: "", to: &printed)
  var ways = [printed, String(describing: code), "\(code)", "\(code as any TableCode)", "\(code as Any)"]
  if let error = (code as Any) as? any Error {
    ways += ["\(error)", String(describing: error)]
    guard error.localizedDescription == code.description ?? text else {
      return false
    }
  }
  return ways.allSatisfy { way in way.utf8.elementsEqual(text.utf8) }
}

/// Integers keep their value up to the limits of the type; nothing beyond is accepted or truncated.
func integers<T: TableCode>(_ type: T.Type) throws {
  for number in [Int.min, Int.min + 1, Int(Int32.min) - 1, Int(Int32.max) + 1, Int.max - 1, Int.max] {
    guard let code = T(String(number)) else {
      return check(false, "\(T.table.id) doesn't read \(number)")
    }
    check(code.entry == nil && code.rawValue as? Int == number, "\(T.table.id) lists \(number)")
    check(T.table.entry(code: number) == nil && Catalog.entries(code: number).isEmpty, "\(T.table.id) lists \(number)")
    try roundTrip(code, String(number))
  }
  for code in T.allCases {
    check(T.table.entry(code: (code.rawValue as? Int ?? 0) + 1 << 32) == nil, "\(T.table.id) takes another for \(code)")
  }
  for text in ["-9223372036854775809", "9223372036854775808", "18446744073709551616", "0x1", "1.5", "-", "", "1\n", "\u{661}", "01", "+1"] {
    check(T(text) == nil && T.table.entry(code: text) == nil, "\(T.table.id) reads \(text)")
    try check(refuses(type, String(decoding: JSONEncoder().encode(text), as: UTF8.self)), "\(T.table.id) reads \(text)")
  }
  for json in ["-9223372036854775809", "9223372036854775808", "1.5", "true", "null", "{}", "[]"] {
    check(refuses(type, json), "\(T.table.id) reads \(json)")
  }
}

func texts<T: TableCode>(_ type: T.Type) throws {
  for text in ["", "\0", "constructor", "1", "\r\n", "\u{1F600}"] {
    guard let code = T(text) else {
      return check(false, "\(T.table.id) doesn't take \(text)")
    }
    try roundTrip(code, text)
  }
  for json in ["1", "true", "null", "{}", "[]"] {
    check(refuses(type, json), "\(T.table.id) reads \(json)")
  }
}

func refuses<T: TableCode>(_ type: T.Type, _ json: String) -> Bool {
  do {
    _ = try JSONDecoder().decode([T].self, from: Data("[\(json)]".utf8))
    return false
  } catch is DecodingError {
    return true
  } catch {
    return false
  }
}

/// Code that users write.
func usage() {
  func screen(_ code: Int) -> String {
    switch IOSSDK(rawValue: code) {
    case .userCanceled: "dismiss"
    case .networkError: "retry"
    case let code: code.description ?? "unknown"
    }
  }
  check(screen(IOSSDK.userCanceled.rawValue) == "dismiss" && screen(424242) == "unknown", "switch")
  check(screen(IOSSDK.networkError.rawValue) == "retry" && screen(0) == "Successful", "switch")
  var sent: [SelfieH5: String] = [.success: "approve"]
  sent[SelfieH5(rawValue: -424242)] = "unknown"
  check(SelfieH5("-424242").flatMap { code in sent[code] } == "unknown" && sent[SelfieH5(rawValue: 0)] == "approve", "keys")
  func caught(_ code: any Error) -> String {
    do {
      throw code
    } catch SelfieH5.success {
      return "success"
    } catch let code as SelfieH5 {
      return code.entry?.name ?? "unknown"
    } catch {
      return "another"
    }
  }
  check(caught(SelfieH5.success) == "success" && caught(SelfieH5.suspectedSpoofing) == "suspected_spoofing", "catch")
  check(caught(SelfieH5(rawValue: 424242)) == "unknown" && caught(SelfieApp.success) == "another", "catch")
}

/// What all tables have in common, and what Foundation makes of a code.
func oneInterface() throws {
  func logged(_ error: any Error) -> String {
    guard let code = error as? any TableCode else {
      return "another"
    }
    return "\(code.table.id) \(code.text) \(code.name ?? "-") \(code.billing?.description ?? "-") \(code.isKnown)"
  }
  check(logged(SelfieH5.success) == "selfie_h5 0 success \(SelfieH5.success.entry?.billing.rawValue ?? "") true", logged(SelfieH5.success))
  check(logged(SelfieAPI(rawValue: "New")) == "selfie_api New - - false", logged(SelfieAPI(rawValue: "New")))
  check(logged(CancellationError()) == "another", "another error")
  check(SelfieH5(name: "lighting_too_dim") == .lightingTooDim && SelfieH5(name: "lightingTooDim") == nil, "names")
  check(String(reflecting: SelfieH5.lightingTooDim) == "SelfieH5.lightingTooDim", "\(String(reflecting: SelfieH5.lightingTooDim))")
  let orders: [SelfieH5: String] = [.success: "approve", SelfieH5(rawValue: 3_000_000_000): "ask"]
  let json = try JSONEncoder().encode(orders)
  let object = try JSONSerialization.jsonObject(with: json) as? [String: String]
  check(object == ["0": "approve", "3000000000": "ask"], String(decoding: json, as: UTF8.self))
  try check(JSONDecoder().decode([SelfieH5: String].self, from: json) == orders, "keys")
  try check(JSONEncoder().encode(Catalog.Billing.allCases) == Data(#"["billed","not_billed","not_stated"]"#.utf8), "words")
  try check(JSONDecoder().decode([Catalog.Billing].self, from: Data(#"["not_billed"]"#.utf8)) == [.notBilled], "words")
  check("\(Catalog.CodeKind.allCases)" == "[integer, string, none]", "\(Catalog.CodeKind.allCases)")
  let kind: Catalog.CodeKind? = nil
  check(kind == .none, "an optional kind")
  let error = SelfieH5.success as NSError
  check(error.domain == "\(Catalog.id).selfie_h5" && error.code == 0, "\(error.domain) \(error.code)")
  let errors = SelfieAPI.allCases.map { code in (code as NSError).code }
  check(Set(errors).count == errors.count && errors.allSatisfy { code in code >= 0 && code <= Int(Int32.max) }, "\(errors)")
  check((SelfieAPI(rawValue: "a") as NSError).code == 0x640C_292C, "\((SelfieAPI(rawValue: "a") as NSError).code)")
}

func parsed(_ json: Data) throws -> Any {
  guard let values = try JSONSerialization.jsonObject(with: json) as? [Any], values.count == 1 else {
    check(false, "not one value")
    return NSNull()
  }
  return values[0]
}

func show(_ line: [String: Any]) throws {
  var data = try JSONSerialization.data(withJSONObject: line, options: [.withoutEscapingSlashes, .sortedKeys])
  data.append(10)
  FileHandle.standardOutput.write(data)
}

func check(_ holds: @autoclosure () throws -> Bool, _ what: @autoclosure () throws -> String) rethrows {
  if try !holds() {
    FileHandle.standardError.write(Data("\(try what())\n".utf8))
    exit(1)
  }
}
