/// A number for some scalars, by which equal stretches find each other; those that have one number are compared all the same.
///
/// The hash of the standard library is made for keys of a few bytes, and a text of millions of characters goes through this one.
struct StretchHash: Hashable {
  private let value: UInt64

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    value = scalars.withUnsafeBufferPointer { scalars in
      var value = UInt64(scalars.count)
      for scalar in scalars {
        value = (value ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
      }
      return value
    }
  }
}
