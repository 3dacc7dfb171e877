// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

extension Catalog {
  /// Where the rows of a table are: a hash table with open addressing.
  ///
  /// The slots were filled when the code was generated. They are text, because that is a constant
  /// which takes no memory, no start-up and hardly any of the compiler's time.
  internal struct Index: Sendable {
    /// In each slot one more than the position of a row, or zero: decimal numbers of one width,
    /// each one character from the next.
    private let slots: StaticString
    private let width: Int
    /// There are two to the power of this many slots, half of them free or more.
    private let bits: Int

    init(bits: Int, width: Int, slots: StaticString) {
      self.bits = bits
      self.width = width
      self.slots = slots
    }

    /// What a row with an integer code has, which is read in its block.
    @inline(__always)
    func find<Value>(
      _ code: Int, in blocks: @autoclosure () -> [[Row]], read: ([Row], Int) -> Value
    ) -> Value? {
      find(hash: Hash(code).value, in: blocks()) { block, place in
        block[place].integer == code ? read(block, place) : nil
      }
    }

    /// What a row with a text has, which is the same to the letter.
    @inline(__always)
    func find<Value>(
      _ text: String, by key: (Row) -> String, in blocks: @autoclosure () -> [[Row]],
      read: ([Row], Int) -> Value
    ) -> Value? {
      let hash = Hash(text)
      return find(hash: hash.value, in: blocks()) { block, place in
        hash.isEqual(text, to: key(block[place])) ? read(block, place) : nil
      }
    }

    @inline(__always)
    private func find<Value>(
      hash: UInt64, in blocks: @autoclosure () -> [[Row]], read: ([Row], Int) -> Value?
    ) -> Value? {
      var slot = firstSlot(hash)
      var number = number(at: slot)
      // A free slot is the end, often before any row has been looked at.
      guard number != 0 else {
        return nil
      }
      let blocks = blocks()
      repeat {
        let position = number &- 1
        let block = blocks[Int(bitPattern: position / {{ BLOCK_LEN }})]
        if let value = read(block, Int(bitPattern: position % {{ BLOCK_LEN }})) {
          return value
        }
        slot = nextSlot(slot)
        number = self.number(at: slot)
      } while number != 0
      return nil
    }

    @inline(__always)
    private func firstSlot(_ hash: UInt64) -> Int {
      Int(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: 64 &- bits))
    }

    @inline(__always)
    private func nextSlot(_ slot: Int) -> Int {
      (slot &+ 1) & ((1 &<< bits) &- 1)
    }

    /// The number in a slot.
    @inline(__always)
    private func number(at slot: Int) -> UInt {
      let digits = slots.utf8Start + slot &* (width &+ 1)
      var number: UInt = 0
      for place in 0..<width {
        number = number &* 10 &+ UInt(digits[place]) &- 48
      }
      return number
    }
  }

  /// What the slot of a code begins from. It is the same on every platform.
  private struct Hash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private(set) var value: UInt64
    private var isASCII = true

    @inline(__always)
    init(_ code: Int) {
      value = UInt64(truncatingIfNeeded: code) &* Self.factor
    }

    /// The hash of the bytes, eight at a time.
    init(_ text: String) {
      var text = text
      self = text.withUTF8 { bytes in Self(bytes: UnsafeRawBufferPointer(bytes)) }
    }

    @inline(__always)
    private init(bytes: UnsafeRawBufferPointer) {
      let count = bytes.count
      value = UInt64(truncatingIfNeeded: count)
      var seen: UInt64 = 0
      var start = 0
      while start &+ 8 <= count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        value = (value &<< 5 | value &>> 59) ^ word
        value = value &* Self.factor
        seen |= word
        start &+= 8
      }
      var rest: UInt64 = 0
      while start < count {
        rest = rest &<< 8 | UInt64(bytes[start])
        start &+= 1
      }
      value = (value &<< 5 | value &>> 59) ^ rest
      value = value &* Self.factor
      value = (value ^ value &>> 32) &* Self.factor
      isASCII = (seen | rest) & 0x8080_8080_8080_8080 == 0
    }

    /// Whether the text is the same as another to the letter, which is more than `String` asks of
    /// its equals.
    @inline(__always)
    func isEqual(_ text: String, to other: String) -> Bool {
      // What is equal to a text in ASCII without being the same is longer.
      text == other && text.utf8.count == other.utf8.count
        && (isASCII || text.utf8.elementsEqual(other.utf8))
    }
  }
}

extension Int {
  /// An integer in its one decimal form: no plus sign, no leading zero, no space.
  internal init?(canonical text: String) {
    var text = text
    guard let value = text.withUTF8(Self.value) else {
      return nil
    }
    self = value
  }

  private static func value(of text: UnsafeBufferPointer<UInt8>) -> Self? {
    let zero = UInt8(ascii: "0")
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = text.dropFirst(isNegative ? 1 : 0)
    guard let first = digits.first else {
      return nil
    }
    if first == zero {
      return text.count == 1 ? 0 : nil
    }
    // Below zero, where there is one number more.
    var value = 0
    for digit in digits {
      let digit = digit &- zero
      let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isAbove) = tenfold.subtractingReportingOverflow(Self(digit))
      guard digit < 10, !isTooLarge, !isAbove else {
        return nil
      }
      value = sum
    }
    return isNegative ? value : value == .min ? nil : -value
  }
}
