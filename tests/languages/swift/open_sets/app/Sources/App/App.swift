import ParcelCodes

func decide(_ code: Int) -> String {
  switch Delivery(rawValue: code) {
  case .delivered: "done"
  case .lost: "search"
  case let other:
    switch other.billing {
    case .billed: "billed"
    case .notBilled, .notStated: "known"
    case nil: "unknown"
    }
  }
}

@main
struct App {
  static func main() {
    for code in [-5, 0, 15, 20, 30, 99] {
      print(Delivery(rawValue: code).text, decide(code))
    }
    for code in ["Later", "Ok", "Scan.Dark", "Scan.Torn", "Scan.Wet"] {
      print(Scan(rawValue: code).text, Scan(rawValue: code).name ?? "unknown")
    }
    for text in ["Please sign.", "Please wait."] {
      print(text, Notice(rawValue: text).name ?? "unknown")
    }
    print(Catalog.entries(code: 0).contains { entry in entry.table == "delivery" })
  }
}
