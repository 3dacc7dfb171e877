// Constants, look-ups and flags of three tables.

import EkycCodes
import Foundation

func show(_ entry: Catalog.Entry?) {
  guard let entry else {
    print("unknown")
    return
  }
  let flag =
    switch entry.billing {
    case .billed: "billed"
    case .notBilled: "not billed"
    case .notStated: "not stated"
    }
  print("\(entry.name) \(flag): \(entry.description)")
}

/// What middleware does, which knows no table.
func log(_ error: any Error) -> String {
  guard let code = error as? any TableCode else {
    return "not a code"
  }
  return "\(code.table.id) \(code.text) \(code.billing ?? .notStated)"
}

/// What is alike in all tables, for one that a caller chooses.
func names<Code: TableCode>(of type: Code.Type) -> [String] {
  type.allCases.compactMap(\.name)
}

func checkNewForms() throws {
  precondition(log(SelfieH5.suspectedSpoofing) == "selfie_h5 1002 \(SelfieH5.suspectedSpoofing.billing!)")
  precondition(names(of: IOSSDK.self).contains("user_canceled"))
  precondition(SelfieH5(name: "suspected_spoofing") == .suspectedSpoofing)
  precondition(Catalog.table(id: "ios_sdk")?.entry(name: "user_canceled")?.code == .integer(IOSSDK.userCanceled.rawValue))
  precondition("\(SelfieH5(rawValue: 999_999))" == "selfie_h5 999999: unknown code")
  precondition(!SelfieH5(rawValue: 999_999).isKnown)
  do {
    throw IdentityOCR.failedOperationOCRFailed
  } catch let code as IdentityOCR {
    precondition(code.localizedDescription == code.description)
  }
  let actions = try JSONDecoder().decode([SelfieH5: String].self, from: Data(#"{"1002": "review"}"#.utf8))
  precondition(actions == [.suspectedSpoofing: "review"])
}

@main
struct Consumer {
  static func main() throws {
    try checkNewForms()
    print(SelfieH5.suspectedSpoofing.rawValue)
    show(SelfieH5(rawValue: 1002).entry)
    show(SelfieH5.table.entry(code: "2016"))
    show(SelfieH5(rawValue: 999_999).entry)
    print(IdentityOCR.failedOperationOCRFailed.rawValue)
    show(IdentityOCR(rawValue: "FailedOperation.OcrFailed").entry)
    show(IdentityOCR(rawValue: "constructor").entry)
    print(Prompt.blink.rawValue)
    show(Prompt(rawValue: "please blink").entry)
  }
}
