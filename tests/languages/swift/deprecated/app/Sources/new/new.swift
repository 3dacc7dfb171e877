// The names of today.

import GateCodes

func retry(_ code: Payment) -> Bool {
  switch code {
  case .cardRefused: false
  case .networkDown: true
  default: false
  }
}

@main
enum Program {
  static func main() {
    print(retry(.networkDown), Payment.refused)
    print(Transfer.failedLimitExceeded, Banner.welcome)
    // What is deprecated is still listed and found.
    print(Catalog.entries(code: 55), Catalog.tables.count)
  }
}
