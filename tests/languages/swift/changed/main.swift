// Uses every kind of thing in the package, as it was before anything changed.
import ShopCodes

func explain(_ received: Int) -> String {
  switch Payment(rawValue: received) {
  case .paid: return "paid"
  case .declined, .badPin, .noMoney, .noSMS: return "not paid"
  case .tooSlow, .noLine, .noBank: return "later"
  case .noShop, .noTill: return "never"
  case let code:
    if code.billing == .billed { return "billed" }
    return code.description ?? "unknown code \(received)"
  }
}

func names() -> [Payment] { [.refused, .late, .lazy] }

func texts() -> [String?] { [Hint.wait.description, Hint.sign.name, Banner.sale.name] }

func raw() -> [Int] { [Payment.paid.rawValue, Wide.narrow.rawValue] }

func parcel(_ code: String) -> String? {
  switch Parcel(rawValue: code) {
  case .lost: return "lost"
  case .found: return "found"
  case let known: return known.name
  }
}

func columns(_ entry: Catalog.Entry) -> Int? {
  let retryable: Bool = entry.retryable
  let team: String = entry.team
  var isBad = retryable
  if let severity: Catalog.Severity = entry.severity {
    isBad = severity == .fatal || severity == .error && severity != .warning
  }
  if let owner: String = entry.owner, owner == team { isBad = true }
  if isBad, let budget: Int = entry.budget { return budget }
  return entry.httpStatus
}

func any(_ code: some TableCode) -> String? { code.name }

func more() -> [Int?] {
  [Catalog.tables.count, Catalog.entries(code: 51).count, Catalog.table(id: "payment")?.entries.count]
}
