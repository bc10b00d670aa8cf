import Testing

/// A text that tries to overwhelm a reader; what a test prints of it is short.
struct HostileText: Sendable, CustomTestStringConvertible {
  let text: String

  var testDescription: String { text.count > 24 ? "\(text.prefix(24))… (\(text.utf8.count) bytes)" : text }
}
