/// What Office Math (ISO/IEC 29500-1, 22.1) allows inside its elements, so that a formula of a hostile or damaged file
/// can be written again as it came and still be valid.
enum OMMLGrammar {
  /// What a property may say.
  enum Value {
    /// Nothing: the element alone tells.
    case none
    /// Any characters.
    case characters
    /// `1`, `0` and their like; without a value it is on.
    case toggle
    /// One of some words.
    case words(Set<String>)
    /// A whole number in a range.
    case number(ClosedRange<Int>)
  }

  /// What an element holds.
  enum Content {
    /// Elements in a fixed order; those in `required` are always there, and the last one may repeat where `repeats`.
    case sequence([StaticString], required: Set<String>, repeats: Bool)
    /// An argument: objects in any order, then perhaps its look.
    case argument
    /// A run: its looks, then text.
    case run
    /// A property with a value.
    case property(Value)
    /// The look of characters in WordprocessingML.
    case wordLook
    /// Text.
    case text
  }

  struct Element {
    let name: StaticString
    let content: Content
  }

  static subscript(name: String) -> Element? { elements[name] }

  /// Whether an element is an object of a formula: something that an argument may hold.
  static func isObject(_ name: String) -> Bool { objects.contains(name) }

  private static let objects: Set<String> = [
    "m:acc", "m:bar", "m:box", "m:borderBox", "m:d", "m:eqArr", "m:f", "m:func", "m:groupChr", "m:limLow", "m:limUpp",
    "m:m", "m:nary", "m:phant", "m:rad", "m:sPre", "m:sSub", "m:sSubSup", "m:sSup", "m:r",
  ]

  private static let elements: [String: Element] = {
    var elements: [String: Element] = [:]
    func add(_ name: StaticString, _ content: Content) { elements["\(name)"] = Element(name: name, content: content) }
    func sequence(
      _ name: StaticString, _ children: [StaticString], required: Set<String> = [], repeats: Bool = false
    ) {
      add(name, .sequence(children, required: required, repeats: repeats))
    }

    for name: StaticString in ["m:oMath", "m:e", "m:num", "m:den", "m:sub", "m:sup", "m:deg", "m:fName", "m:lim"] {
      add(name, .argument)
    }
    add("m:r", .run)
    add("m:t", .text)
    add("w:rPr", .wordLook)
    sequence("m:ctrlPr", ["w:rPr"])
    sequence("m:rPr", ["m:lit", "m:nor", "m:scr", "m:sty", "m:brk", "m:aln"])
    sequence("m:argPr", ["m:argSz"])

    sequence("m:acc", ["m:accPr", "m:e"], required: ["m:e"])
    sequence("m:accPr", ["m:chr", "m:ctrlPr"])
    sequence("m:bar", ["m:barPr", "m:e"], required: ["m:e"])
    sequence("m:barPr", ["m:pos", "m:ctrlPr"])
    sequence("m:box", ["m:boxPr", "m:e"], required: ["m:e"])
    sequence("m:boxPr", ["m:opEmu", "m:noBreak", "m:diff", "m:brk", "m:aln", "m:ctrlPr"])
    sequence("m:borderBox", ["m:borderBoxPr", "m:e"], required: ["m:e"])
    sequence(
      "m:borderBoxPr",
      [
        "m:hideTop", "m:hideBot", "m:hideLeft", "m:hideRight", "m:strikeH", "m:strikeV", "m:strikeBLTR", "m:strikeTLBR",
        "m:ctrlPr",
      ])
    sequence("m:d", ["m:dPr", "m:e"], required: ["m:e"], repeats: true)
    sequence("m:dPr", ["m:begChr", "m:sepChr", "m:endChr", "m:grow", "m:shp", "m:ctrlPr"])
    sequence("m:eqArr", ["m:eqArrPr", "m:e"], required: ["m:e"], repeats: true)
    sequence("m:eqArrPr", ["m:baseJc", "m:maxDist", "m:objDist", "m:rSpRule", "m:rSp", "m:ctrlPr"])
    sequence("m:f", ["m:fPr", "m:num", "m:den"], required: ["m:num", "m:den"])
    sequence("m:fPr", ["m:type", "m:ctrlPr"])
    sequence("m:func", ["m:funcPr", "m:fName", "m:e"], required: ["m:fName", "m:e"])
    sequence("m:funcPr", ["m:ctrlPr"])
    sequence("m:groupChr", ["m:groupChrPr", "m:e"], required: ["m:e"])
    sequence("m:groupChrPr", ["m:chr", "m:pos", "m:vertJc", "m:ctrlPr"])
    sequence("m:limLow", ["m:limLowPr", "m:e", "m:lim"], required: ["m:e", "m:lim"])
    sequence("m:limLowPr", ["m:ctrlPr"])
    sequence("m:limUpp", ["m:limUppPr", "m:e", "m:lim"], required: ["m:e", "m:lim"])
    sequence("m:limUppPr", ["m:ctrlPr"])
    sequence("m:m", ["m:mPr", "m:mr"], required: ["m:mr"], repeats: true)
    sequence(
      "m:mPr", ["m:baseJc", "m:plcHide", "m:rSpRule", "m:cGpRule", "m:rSp", "m:cSp", "m:cGp", "m:mcs", "m:ctrlPr"])
    sequence("m:mcs", ["m:mc"], required: ["m:mc"], repeats: true)
    sequence("m:mc", ["m:mcPr"])
    sequence("m:mcPr", ["m:count", "m:mcJc"])
    sequence("m:mr", ["m:e"], required: ["m:e"], repeats: true)
    sequence("m:nary", ["m:naryPr", "m:sub", "m:sup", "m:e"], required: ["m:sub", "m:sup", "m:e"])
    sequence("m:naryPr", ["m:chr", "m:limLoc", "m:grow", "m:subHide", "m:supHide", "m:ctrlPr"])
    sequence("m:phant", ["m:phantPr", "m:e"], required: ["m:e"])
    sequence("m:phantPr", ["m:show", "m:zeroWid", "m:zeroAsc", "m:zeroDesc", "m:transp", "m:ctrlPr"])
    sequence("m:rad", ["m:radPr", "m:deg", "m:e"], required: ["m:deg", "m:e"])
    sequence("m:radPr", ["m:degHide", "m:ctrlPr"])
    sequence("m:sPre", ["m:sPrePr", "m:sub", "m:sup", "m:e"], required: ["m:sub", "m:sup", "m:e"])
    sequence("m:sPrePr", ["m:ctrlPr"])
    sequence("m:sSub", ["m:sSubPr", "m:e", "m:sub"], required: ["m:e", "m:sub"])
    sequence("m:sSubPr", ["m:ctrlPr"])
    sequence("m:sSup", ["m:sSupPr", "m:e", "m:sup"], required: ["m:e", "m:sup"])
    sequence("m:sSupPr", ["m:ctrlPr"])
    sequence("m:sSubSup", ["m:sSubSupPr", "m:e", "m:sub", "m:sup"], required: ["m:e", "m:sub", "m:sup"])
    sequence("m:sSubSupPr", ["m:alnScr", "m:ctrlPr"])

    for name: StaticString in ["m:chr", "m:begChr", "m:sepChr", "m:endChr"] { add(name, .property(.characters)) }
    for name: StaticString in [
      "m:lit", "m:nor", "m:aln", "m:opEmu", "m:noBreak", "m:diff", "m:hideTop", "m:hideBot", "m:hideLeft",
      "m:hideRight", "m:strikeH", "m:strikeV", "m:strikeBLTR", "m:strikeTLBR", "m:grow", "m:maxDist", "m:objDist",
      "m:plcHide", "m:subHide", "m:supHide", "m:show", "m:zeroWid", "m:zeroAsc", "m:zeroDesc", "m:transp", "m:degHide",
      "m:alnScr",
    ] {
      add(name, .property(.toggle))
    }
    add("m:scr", .property(.words(["roman", "script", "fraktur", "double-struck", "sans-serif", "monospace"])))
    add("m:sty", .property(.words(["p", "b", "i", "bi"])))
    add("m:brk", .property(.none))
    add("m:argSz", .property(.number(-2...2)))
    add("m:pos", .property(.words(["top", "bot"])))
    add("m:vertJc", .property(.words(["top", "bot"])))
    add("m:shp", .property(.words(["centered", "match"])))
    add("m:type", .property(.words(["bar", "skw", "lin", "noBar"])))
    add("m:limLoc", .property(.words(["undOvr", "subSup"])))
    add("m:baseJc", .property(.words(["inline", "top", "center", "bottom", "inside", "outside"])))
    add("m:mcJc", .property(.words(["left", "center", "right", "inside", "outside"])))
    add("m:count", .property(.number(1...255)))
    add("m:rSpRule", .property(.number(0...4)))
    add("m:cGpRule", .property(.number(0...4)))
    for name: StaticString in ["m:rSp", "m:cSp", "m:cGp"] { add(name, .property(.number(0...65_535))) }
    return elements
  }()

  /// The looks of characters that a formula keeps, in the order of their elements, with the attributes they keep.
  ///
  /// Sizes are left out: a formula is as large as the text around it.
  static let wordLooks: [(element: StaticString, attributes: [StaticString])] = [
    ("w:rFonts", ["w:ascii", "w:eastAsia", "w:hAnsi", "w:cs"]), ("w:b", ["w:val"]), ("w:bCs", ["w:val"]),
    ("w:i", ["w:val"]), ("w:iCs", ["w:val"]), ("w:strike", ["w:val"]), ("w:color", ["w:val"]),
  ]
}
