/// Collects a formula of a web page from its tags.
struct HTMLFormula {
  private var open: [MathMLElement]
  /// Elements deeper than the reader goes, which are passed over.
  private var surplusDepth = 0
  private var size = 0

  /// A page with a larger formula than this is no page of people.
  private static let largest = 100_000

  init(_ attributes: [String: String]) { open = [MathMLElement("math", attributes: attributes)] }

  mutating func start(_ name: String, _ attributes: [String: String], _ isSelfClosing: Bool) {
    size += 1
    let element = MathMLElement(Self.localName(name), attributes: attributes)
    if isSelfClosing || element.name == "mprescripts" || element.name == "none" {
      if size < Self.largest { open[open.count - 1].children.append(element) }
    } else if open.count < MathMLElement.deepest, size < Self.largest {
      open.append(element)
    } else {
      surplusDepth += 1
    }
  }

  /// Ends an element; true when that is the formula.
  mutating func end(_ name: String) -> Bool {
    let name = Self.localName(name)
    if surplusDepth > 0, name != "math" {
      surplusDepth -= 1
      return false
    }
    guard let index = open.lastIndex(where: { $0.name == name }) else { return false }
    if index == 0 { surplusDepth = 0 }
    while open.count > max(1, index) { close() }
    return index == 0
  }

  mutating func add(_ text: String) { open[open.count - 1].text += text }

  private mutating func close() {
    let element = open.removeLast()
    open[open.count - 1].children.append(element)
  }

  /// What was collected, with elements that were never closed; nil when nothing stands in it.
  var equation: Equation? {
    var whole = self
    while whole.open.count > 1 { whole.close() }
    return MathMLReader.read(whole.open[0], isDisplayed: MathMLReader.isDisplayed(whole.open[0]))
  }

  private static func localName(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
