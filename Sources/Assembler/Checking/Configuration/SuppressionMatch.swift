internal import OfficeDocuments

extension Suppression {
  /// Whether it is about a code: of that name, or of its family.
  func isAbout(_ code: FindingCode) -> Bool {
    let setting = CheckSetting(name: self.code)
    return setting.isFamily ? code.area == setting.family : code.name == setting.name.value
  }

  /// Whether it silences a finding.
  ///
  /// - Parameter texts: The text of the line or paragraph at a place.
  func matches(_ finding: Finding, texts: (Location) -> String?) -> Bool {
    // Nobody may silence that the settings are wrong.
    guard isAbout(finding.code), finding.code.area != "configuration" else { return false }
    if let file, !Self.fits(finding.location.file, file.value) { return false }
    guard let words else { return true }
    let scalars = Array(words.value.unicodeScalars)
    if let subject = finding.subject, subject.unicodeScalars.elementsEqual(scalars) { return true }
    if let stretch = finding.location.place.length, let column = finding.location.place.column {
      guard let text = texts(finding.location) else { return false }
      return Self.covers(Array(text.unicodeScalars), column - 1..<column - 1 + stretch, scalars)
    }
    return finding.message.chinese.contains("“" + words.value + "”")
  }

  /// Whether the words stand in a text over a stretch of it: longer words name the place more exactly, and survive whatever
  /// is changed around them.
  private static func covers(_ text: [Unicode.Scalar], _ range: Range<Int>, _ words: [Unicode.Scalar]) -> Bool {
    guard !words.isEmpty, words.count >= range.count, range.lowerBound >= 0, range.upperBound <= text.count else {
      return false
    }
    let first = max(0, range.upperBound - words.count)
    let last = min(range.lowerBound, text.count - words.count)
    guard first <= last else { return false }
    return (first...last).contains { text[$0..<$0 + words.count].elementsEqual(words) }
  }

  private static func fits(_ file: String, _ pattern: String) -> Bool {
    if MeetingFolder.matches(file, pattern: pattern) { return true }
    // A file may be meant by its name alone, wherever it lies.
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return !pattern.contains("/") && MeetingFolder.matches(name, pattern: pattern)
  }
}
