// Constants, look-ups and flags of three tables.

import EkycCodes

func show(_ entry: Entry?) {
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

@main
struct Consumer {
  static func main() {
    print(SelfieH5.suspectedSpoofing.rawValue)
    show(SelfieH5(rawValue: 1002).entry)
    show(SelfieH5.table.entry(code: "2016"))
    show(SelfieH5(rawValue: 999_999).entry)
    print(IdentityOcr.failedOperationOcrFailed.rawValue)
    show(IdentityOcr(rawValue: "FailedOperation.OcrFailed").entry)
    show(IdentityOcr(rawValue: "constructor").entry)
    print(Prompt.blink.rawValue)
    show(Prompt(rawValue: "please blink").entry)
  }
}
