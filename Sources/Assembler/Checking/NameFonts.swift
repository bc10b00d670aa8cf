public import OfficeDocuments

/// The fonts in which names are printed, and which of them are installed; asked only when a name has a character that common fonts
/// lack.
public protocol NameFonts: Sendable {
  /// The fonts in which the papers of a meeting print names, each once.
  func fonts(for meeting: Meeting) -> [NameFont]
}

/// A font in which names are printed.
public struct NameFont: Sendable {
  /// The name by which the layout asks for it.
  public var name: String
  /// For what it is used.
  public var use: Message
  /// The installed face of that name, or of the first substitute that is installed; nil when none is.
  public var face: FontFace?
  /// The name of the face that is installed.
  public var installedName: String?

  /// Creates a font.
  public init(name: String, use: Message, face: FontFace?, installedName: String?) {
    self.name = name
    self.use = use
    self.face = face
    self.installedName = installedName
  }
}
