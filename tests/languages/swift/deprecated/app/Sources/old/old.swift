// The names of a while ago.

import GateCodes

func retry(_ code: Payment) -> Bool {
  switch code {
  case .cardDeclined, .badPIN: false
  case .netDown, .late: true
  default: false
  }
}

@main
enum Program {
  static func main() {
    print(retry(.offline), Payment.gatewayTimeout)
    print(Transfer.failedTooMuch, Transfer.failedTooMany)
    print(Banner.hello, Banner.goodbye)
    print(Refund.refunded)
  }
}
