// What the tables written by hand share: rows, and searches in sorted arrays.

public struct Row: Sendable {
  public let name: String
  public let description: String
  public let billed: Bool
}

/// The place of a code among sorted ones, without a branch that depends on it.
@inline(__always)
func place(of code: Int, in codes: [Int]) -> Int? {
  codes.withUnsafeBufferPointer { codes in
    var low = 0
    var count = codes.count
    while count > 1 {
      let half = count / 2
      low = codes[low + half] <= code ? low + half : low
      count -= half
    }
    return codes[low] == code ? low : nil
  }
}

/// The place of a code among those sorted by their bytes.
@inline(__always)
func place(of code: String, in codes: [StaticString]) -> Int? {
  var code = code
  return code.withUTF8 { code in
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(code, codes[middle])
      if order == 0 {
        return middle
      }
      if order < 0 {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return nil
  }
}

@inline(__always)
private func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: StaticString) -> Int {
  let count = min(left.count, right.utf8CodeUnitCount)
  let bytes = UnsafeRawBufferPointer(left)
  let others = UnsafeRawPointer(right.utf8Start)
  var at = 0
  while at + 8 <= count {
    let one = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).bigEndian
    let other = others.loadUnaligned(fromByteOffset: at, as: UInt64.self).bigEndian
    if one != other {
      return one < other ? -1 : 1
    }
    at += 8
  }
  while at < count {
    let one = bytes[at]
    let other = others.load(fromByteOffset: at, as: UInt8.self)
    if one != other {
      return one < other ? -1 : 1
    }
    at += 1
  }
  return left.count - right.utf8CodeUnitCount
}
