extension OpenDocumentTextReader {
  /// Reads an object, whose parts lie in a folder of the package or inside the element: a formula is read, the words of a
  /// chart are told, and of anything else that it is there.
  mutating func readObject(_ element: XMLElement) throws(ReadingError) -> [Inline] {
    let place = story.place(of: element)
    if let root = element.children.first(where: { $0.name == "math:math" || $0.name.hasPrefix("office:document") }) {
      if let equation = equation(root) { return [.equation(equation)] }
      note(root, at: place)
      return []
    }
    let reference = element.attribute("xlink:href") ?? ""
    guard !reference.contains(":"), let folder = PartName.resolve(reference, from: "") else {
      remarks.note(.externalFiles, at: place)
      return []
    }
    let part = folder + "/content.xml"
    if let known = equations[part] {
      if let known { return [.equation(known)] }
      remarks.note(.embeddedObjects, at: place)
      return []
    }
    guard package != nil, let tree = try package?.optionalTree(part, &remarks) else {
      remarks.note(.embeddedObjects, at: place)
      return []
    }
    let equation = equation(tree.root)
    equations[part] = .some(equation)
    if let equation { return [.equation(equation)] }
    note(tree.root, at: place)
    return []
  }

  private func equation(_ root: XMLElement) -> Equation? {
    guard root.name == "math:math", let math = MathMLElement(root) else { return nil }
    return MathMLReader.read(math, isDisplayed: MathMLReader.isDisplayed(math))
  }

  /// Tells of an object that is not read.
  private mutating func note(_ root: XMLElement, at place: Place) {
    guard root.child("office:body")?.child("office:chart") != nil else {
      return remarks.note(.embeddedObjects, at: place)
    }
    remarks.note(.diagrams, at: place)
    remarks.quote(DrawnWords.ofChart(root), in: .diagrams)
  }
}

extension [Inline] {
  /// The same with formulas on lines of their own only where one stands alone in its paragraph: every formula of
  /// LibreOffice claims to.
  var displayingLoneEquations: [Inline] {
    let isLone = count == 1
    return isLone ? self : map { if case .equation(let equation) = $0 { .equation(equation.inLine) } else { $0 } }
  }
}
