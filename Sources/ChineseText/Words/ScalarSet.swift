/// Some scalars, of which one look tells whether another is among them.
///
/// A `Set` hashes whatever it is asked for, which costs more than all else that a check does at most places of a text.
public struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  /// One bit for each scalar of the basic plane.
  @usableFromInline var bits = [UInt64](repeating: 0, count: 0x1_0000 / 64)
  @usableFromInline var others: Set<Unicode.Scalar> = []

  /// Takes the scalars of a text.
  public init(_ text: String) { self.init(text.unicodeScalars) }

  /// Takes the scalars of a text.
  public init(stringLiteral text: String) { self.init(text) }

  /// Takes scalars.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      if scalar.value < 0x1_0000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      } else {
        others.insert(scalar)
      }
    }
  }

  /// Whether a scalar is among them; written into each check, because a call takes longer than the look.
  @inlinable public func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x1_0000
      ? bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0 : others.contains(scalar)
  }
}
