/// The words in charts and diagrams that are not read as text, so that a notice can quote them.
enum DrawnWords {
  /// The words of a chart or diagram in DrawingML: its title, the names of categories and series, the texts of shapes.
  static func ofDrawing(_ root: XMLElement) -> [String] {
    words(in: root) { element, ancestors in
      switch element.name {
      case "a:t": true
      // Numbers are the values of the chart, not its words.
      case "c:v": ancestors.contains("c:strCache") || ancestors.contains("c:rich")
      case "cx:v": ancestors.contains("cx:txData")
      case "cx:pt": ancestors.contains("cx:strDim")
      default: false
      }
    }
  }

  /// The words of a chart in OpenDocument.
  static func ofChart(_ root: XMLElement) -> [String] {
    words(in: root) { element, _ in element.name == "text:p" || element.name == "text:h" }
      // The table behind a chart holds its values too.
      .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
  }

  /// More words than these a notice does not quote.
  static let limit = 60

  private static func words(in root: XMLElement, _ isWords: (XMLElement, [String]) -> Bool) -> [String] {
    var words: [String] = []
    var known: Set<String> = []
    var ancestors: [(name: String, end: Int)] = []
    var index = root.index
    let end = Int(root.tree.nodes[root.index].end)
    while index < end, words.count < limit {
      while let last = ancestors.last, last.end <= index { ancestors.removeLast() }
      guard root.tree.nodes[index].name >= 0 else {
        index += 1
        continue
      }
      let element = XMLElement(tree: root.tree, index: index)
      if isWords(element, ancestors.suffix(8).map(\.name)) {
        let text = element.text.split { $0.isWhitespace }.joined(separator: " ")
        if !text.isEmpty, known.insert(text).inserted { words.append(text) }
      }
      ancestors.append((element.name, Int(root.tree.nodes[index].end)))
      index += 1
    }
    return words
  }
}
