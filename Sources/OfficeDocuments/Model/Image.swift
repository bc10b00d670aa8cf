/// A picture in the line of text.
public struct Image: Hashable, Sendable {
  /// A picture format that every office program shows.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Portable Network Graphics.
    case png
    /// JPEG.
    case jpeg
    /// Graphics Interchange Format.
    case gif
    /// Windows Bitmap.
    case bmp
  }

  /// The bytes of the picture file.
  public var bytes: [UInt8]
  /// The format of the bytes.
  public var format: Format
  /// The width on paper.
  public var width: Length
  /// The height on paper.
  public var height: Length
  /// What the picture shows, for those who cannot see it.
  public var description: String

  /// Creates a picture.
  public init(bytes: [UInt8], format: Format, width: Length, height: Length, description: String = "") {
    self.bytes = bytes
    self.format = format
    self.width = width
    self.height = height
    self.description = description
  }
}
