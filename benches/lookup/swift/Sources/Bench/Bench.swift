// Asks the generated look-ups and those written by hand the same questions in turn, and prints the
// best time of each: of those written by hand, that of the fastest.

import Foundation

func lines(_ file: String) -> [String] {
  guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
    fatalError("\(file) can't be read")
  }
  return text.split(separator: "\n").map { line in
    // Texts of their own, as they come out of a parser.
    String(decoding: Array(line.utf8), as: UTF8.self)
  }
}

/// Keeps the optimiser from leaving out what is measured.
nonisolated(unsafe) var sink = 0

func ask<Question>(
  _ label: String, _ questions: [Question], generated: @escaping ([Question]) -> Int,
  byHand: [([Question]) -> Int]
) {
  let expected = generated(questions)
  for form in byHand where form(questions) != expected {
    fatalError("\(label): the forms don't agree")
  }
  let forms = [generated] + byHand
  var best = [Double](repeating: .infinity, count: forms.count)
  for _ in 0..<200 {
    for (at, form) in forms.enumerated() {
      let start = DispatchTime.now().uptimeNanoseconds
      sink &+= form(questions)
      let time = Double(DispatchTime.now().uptimeNanoseconds - start)
      best[at] = min(best[at], time / Double(questions.count))
    }
  }
  let hand = best.dropFirst().min() ?? 0
  print(label, String(format: "%.2f %.2f", best[0], hand))
}
