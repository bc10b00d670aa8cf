internal import CLibXML2

/// Receives the content of a part as it is parsed; for parts too large to hold as a tree.
protocol XMLHandler: AnyObject {
  /// An element begins. Attributes are read from `parser` during the call.
  func start(_ name: String, _ attributes: XMLAttributes)
  /// Characters, possibly in several pieces.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The element of this name ends.
  func end(_ name: String)
}

/// The attributes of the element that begins; valid only during the call that receives them.
struct XMLAttributes {
  fileprivate let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int
  fileprivate let parse: ParseState

  /// Calls `body` with the name and the bytes of each attribute.
  func forEach(_ body: (_ name: String, _ value: UnsafeBufferPointer<UInt8>) -> Void) {
    forEachIndexed { body(parse.names.names[Int($0)], $1) }
  }

  /// Calls `body` with the number of the name and the bytes of each attribute.
  func forEachIndexed(_ body: (_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) -> Void) {
    guard let base else { return }
    for index in 0..<count {
      // libxml2 gives five pointers for each attribute: name, prefix, namespace, begin and end of the value.
      let field = base + index * 5
      guard let local = field[0], let first = field[3], let last = field[4] else { continue }
      let name = parse.names.index(local: local, namespace: field[2])
      body(name, UnsafeBufferPointer(start: first, count: last - first))
    }
  }
}

/// Parses a part of a package with libxml2, within limits: no document type, no entity, no outside reference.
enum XMLParser {
  /// Parses into a tree.
  static func tree(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) -> XMLTree {
    let builder = XMLTreeBuilder(expectedBytes: bytes.count)
    // The table of the tree counts in 32 bits, and UTF-16 can grow by half when it becomes UTF-8.
    guard bytes.count < 1 << 30 else { throw tooManyElements(limits) }
    let names = try parse(bytes, limits: limits, sink: .tree(builder))
    return builder.finish(names: names)
  }

  /// Parses and hands the content to `handler` as it comes.
  static func parse(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), handler: any XMLHandler
  ) throws(ReadingError) {
    _ = try parse(bytes, limits: limits, sink: .handler(handler))
  }

  /// Parses, and returns the names of all elements and attributes.
  private static func parse(
    _ bytes: [UInt8], limits: ReadingLimits, sink: ParseState.Sink
  ) throws(ReadingError) -> [String] {
    let state = ParseState(sink: sink, limits: limits)
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.internalSubset = { context, _, _, _ in ParseState.of(context).refuse(.documentType) }
    callbacks.entityDecl = { context, _, _, _, _, _ in ParseState.of(context).refuse(.documentType) }
    callbacks.startElementNs = { context, local, _, namespace, _, _, attributeCount, _, attributes in
      ParseState.of(context).start(local, namespace, attributes, Int(attributeCount))
    }
    callbacks.endElementNs = { context, local, _, namespace in ParseState.of(context).end(local, namespace) }
    callbacks.characters = { context, characters, count in ParseState.of(context).text(characters, Int(count)) }
    callbacks.ignorableWhitespace = { context, characters, count in
      ParseState.of(context).text(characters, Int(count))
    }
    callbacks.cdataBlock = { context, characters, count in ParseState.of(context).text(characters, Int(count)) }
    // Without an own handler libxml2 prints to standard error.
    callbacks.serror = { _, _ in }

    let context = Unmanaged.passUnretained(state).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&callbacks, context, nil, 0, nil) else {
      throw damaged("out of memory")
    }
    defer { xmlFreeParserCtxt(parser) }
    state.parser = parser
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    let status = bytes.withUnsafeBytes { buffer in
      var offset = 0
      var status: Int32 = 0
      // Pieces keep the parser's own copy of the input small.
      while offset < buffer.count, parser.pointee.wellFormed == 1, state.refusal == nil {
        let count = min(1 << 16, buffer.count - offset)
        status = xmlParseChunk(
          parser, (buffer.baseAddress.map { $0 + offset })?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
        offset += count
      }
      return parser.pointee.wellFormed == 1 && state.refusal == nil ? xmlParseChunk(parser, nil, 0, 1) : status
    }
    withExtendedLifetime(state) {}
    switch state.refusal {
    case .documentType:
      throw ReadingError(
        .forbidden,
        Message(
          "文件内含有文档类型声明（DTD），可能是恶意文件，不予打开",
          english: "the file holds a document type declaration (DTD), may be hostile and is not opened"))
    case .tooDeep:
      throw ReadingError(
        .tooLarge,
        Message(
          "文件内的标记嵌套超过 \(limits.markupDepth) 层，不予打开",
          english: "the markup of the file nests deeper than \(limits.markupDepth) levels and is not opened"))
    case .tooManyElements: throw tooManyElements(limits)
    case nil: break
    }
    // A status alone may be a mere warning, such as a prefix that is not declared.
    guard parser.pointee.wellFormed == 1, state.isComplete else {
      let line = xmlSAX2GetLineNumber(parser)
      throw damaged("XML \(status), line \(line)")
    }
    return state.names.names
  }

  private static func tooManyElements(_ limits: ReadingLimits) -> ReadingError {
    ReadingError(
      .tooLarge,
      Message(
        "文件内的标记超过 \(limits.markupElements) 个，不予打开；请拆分后再用",
        english: "the file holds more than \(limits.markupElements) elements and is not opened; split it"))
  }

  private static func damaged(_ reason: String) -> ReadingError {
    ReadingError(
      .corrupt,
      Message(
        "文件内容已损坏，读不下去（\(reason)）；请向提供者重新要一份",
        english: "the content of the file is damaged (\(reason)); ask for a new copy"))
  }
}

/// What the callbacks of one parse share.
private final class ParseState {
  /// Where the content goes. A tree takes the numbers of names, and so spares making the names.
  enum Sink {
    case tree(XMLTreeBuilder)
    case handler(any XMLHandler)
  }

  enum Refusal {
    case documentType
    case tooDeep
    case tooManyElements
  }

  var parser: xmlParserCtxtPtr?
  private(set) var refusal: Refusal?
  let names = XMLNameTable()
  private let sink: Sink
  private let limits: ReadingLimits
  private var depth = 0
  private var elementCount = 0
  private var hasRoot = false

  init(sink: Sink, limits: ReadingLimits) {
    self.sink = sink
    self.limits = limits
  }

  var isComplete: Bool { hasRoot && depth == 0 }

  static func of(_ context: UnsafeMutableRawPointer?) -> ParseState {
    guard let context else { preconditionFailure("libxml2 lost the context it was given") }
    return Unmanaged<ParseState>.fromOpaque(context).takeUnretainedValue()
  }

  func refuse(_ reason: Refusal) {
    if refusal == nil { refusal = reason }
    xmlStopParser(parser)
  }

  func start(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    guard let local, refusal == nil else { return }
    depth += 1
    elementCount += 1
    hasRoot = true
    if depth > limits.markupDepth { return refuse(.tooDeep) }
    if elementCount > limits.markupElements { return refuse(.tooManyElements) }
    let name = names.index(local: local, namespace: namespace)
    let attributes = XMLAttributes(base: attributes, count: count, parse: self)
    switch sink {
    case .tree(let builder): builder.start(name, attributes)
    case .handler(let handler): handler.start(names.names[Int(name)], attributes)
    }
  }

  func end(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) {
    guard let local, refusal == nil else { return }
    depth -= 1
    switch sink {
    case .tree(let builder): builder.end()
    case .handler(let handler): handler.end(names.names[Int(names.index(local: local, namespace: namespace))])
    }
  }

  func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let characters, count > 0, refusal == nil, depth > 0 else { return }
    let bytes = UnsafeBufferPointer(start: characters, count: count)
    switch sink {
    case .tree(let builder): builder.characters(bytes)
    case .handler(let handler): handler.characters(bytes)
    }
  }
}
