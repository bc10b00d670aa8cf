/// Who somebody on the roster is, whoever else has the same name.
///
/// It is given when the roster is understood: the same roster gives the same identities.
public struct PersonID: Hashable, Comparable, Sendable {
  /// The place in the roster, from 1, in the order in which the list was read; 0 for somebody on no roster yet.
  public let number: Int

  /// Creates an identity.
  init(number: Int) { self.number = number }

  /// The identity as reports write it, such as `p12`.
  public var text: String { "p\(number)" }

  /// Orders by the place in the roster.
  public static func < (left: PersonID, right: PersonID) -> Bool { left.number < right.number }
}
