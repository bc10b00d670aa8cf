/// A number for some scalars, by which equal stretches find each other; those that have one number are compared all the same.
///
/// The hash of the standard library is made for keys of a few bytes, and a text of millions of characters goes through this one.
struct StretchHash: Hashable {
  private let value: UInt64

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    value = scalars.withUnsafeBufferPointer { scalars in
      var value = UInt64(scalars.count)
      // Two at a time, because each step waits for the one before.
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        value ^= UInt64(scalars[index].value) | UInt64(scalars[index + 1].value) << 32
        value = value &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
      }
      if let last = scalars.last {
        value = (value ^ UInt64(last.value)) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
      }
      return value
    }
  }
}
