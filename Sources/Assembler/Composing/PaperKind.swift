/// A kind of paper, by the stable name that `--only` takes and the manifest gives, such as `name-cards`.
///
/// Each paper declares its own in an extension beside it.
public struct PaperKind: Hashable, Sendable {
  /// The name.
  public let name: String

  /// Creates a kind.
  public init(_ name: String) { self.name = name }
}
