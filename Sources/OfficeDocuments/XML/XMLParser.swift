internal import CLibXML2

/// Receives the content of a part as it is parsed; for parts too large to hold as a tree.
protocol XMLHandler: AnyObject {
  /// An element begins; the attributes are valid only during the call.
  func start(_ name: String, _ attributes: XMLAttributes)
  /// Characters, possibly in several pieces.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The element of this name ends.
  func end(_ name: String)
}

/// Parses a part of a package with libxml2, within limits: no document type, no entity, no outside reference.
enum XMLParser {
  /// Parses into a tree.
  static func tree(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) -> XMLTree {
    let builder = XMLTreeBuilder(expectedBytes: bytes.count)
    guard bytes.count < XMLTreeBuilder.byteLimit else { throw XMLPushParser.tooManyElements(limits) }
    var parser = try XMLPushParser(.tree(builder), limits: limits)
    bytes.withUnsafeBufferPointer { parser.push($0) }
    let names = try parser.finish()
    return builder.finish(names: names, undecodable: parser.undecodable)
  }

  /// Parses and hands the content to `handler` as it comes.
  static func parse(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), handler: any XMLHandler
  ) throws(ReadingError) {
    var parser = try XMLPushParser(.handler(handler), limits: limits)
    bytes.withUnsafeBufferPointer { parser.push($0) }
    try parser.finish()
  }
}

/// A parse whose input comes piece by piece, so that a large part is never unpacked as a whole.
struct XMLPushParser: ~Copyable {
  /// Who receives the content; the tree takes names by number, which saves an array of strings their counting.
  enum Sink {
    case handler(any XMLHandler)
    case tree(XMLTreeBuilder)
  }

  private let state: ParseState
  private let parser: xmlParserCtxtPtr
  private let limits: ReadingLimits
  private var gate = TagGate()
  private var hasBegun = false
  /// A part in an encoding that libxml2 does not read, which is collected and decoded as a whole.
  private var foreign: (encoding: TextEncoding, bytes: [UInt8])?
  /// How many characters could not be decoded; known when the parse has finished.
  private(set) var undecodable = 0

  /// Begins a parse that hands the content to `sink` as it comes.
  init(_ sink: Sink, limits: ReadingLimits) throws(ReadingError) {
    let state = ParseState(sink, limits: limits)
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
    Self.silenceThread()
    let context = Unmanaged.passUnretained(state).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&callbacks, context, nil, 0, nil) else {
      throw Self.damaged(Message("内存不足", english: "out of memory"))
    }
    state.parser = parser
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    // Otherwise an ampersand in an attribute comes as `&#38;`. Nothing else can be replaced: only a document type
    // declares entities, and one ends the parse before its first declaration.
    parser.pointee.replaceEntities = 1
    self.state = state
    self.parser = parser
    self.limits = limits
  }

  deinit { xmlFreeParserCtxt(parser) }

  /// What goes wrong while an encoding is converted knows no parse, only the thread, and would be printed.
  private static func silenceThread() {
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let silent: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void = { _, _ in }
    // The function takes more arguments, of which Swift knows nothing; one that looks at none may be called with any.
    xmlSetGenericErrorFunc(nil, unsafeBitCast(silent, to: OpaquePointer.self))
  }

  /// Parses the next piece. Pieces behind a mistake are passed over; `finish` tells of it.
  mutating func push(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !hasBegun {
      hasBegun = true
      foreign = XMLForeignEncoding.declared(at: bytes).map { ($0, []) }
    }
    if foreign == nil { parse(bytes) } else { foreign?.bytes.append(contentsOf: bytes) }
  }

  private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    // Small pieces keep the parser's own copy of the input small.
    while offset < bytes.count, parser.pointee.wellFormed == 1, state.refusal == nil {
      let count = min(1 << 16, bytes.count - offset)
      guard gate.admits(UnsafeBufferPointer(rebasing: bytes[offset..<offset + count])) else {
        return state.refuse(.absurdMarkup)
      }
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = xmlParseChunk(parser, characters.baseAddress.map { $0 + offset }, Int32(count), 0)
      }
      offset += count
    }
  }

  /// Ends the input, and returns the names of all elements and attributes by number, or throws what is wrong.
  @discardableResult
  mutating func finish() throws(ReadingError) -> [String] {
    if let (encoding, bytes) = foreign {
      foreign = nil
      let decoded = XMLForeignEncoding.decode(bytes, encoding)
      undecodable = decoded.undecodable
      decoded.text.withUnsafeBufferPointer { parse($0) }
    }
    if parser.pointee.wellFormed == 1, state.refusal == nil { _ = xmlParseChunk(parser, nil, 0, 1) }
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
    case .tooManyElements: throw Self.tooManyElements(limits)
    case .absurdMarkup:
      throw ReadingError(
        .forbidden,
        Message(
          "文件内的标记不合常理（属性或名称多得没有程序会写，或编码特殊），可能是恶意文件，不予打开",
          english:
            "the markup of the file has more attributes or names than any program writes, or an odd encoding; it "
            + "may be hostile and is not opened"))
    case nil: break
    }
    // What the parser returns may be a mere warning, such as a prefix that is not declared.
    guard parser.pointee.wellFormed == 1, state.isComplete else {
      let line = xmlSAX2GetLineNumber(parser)
      throw Self.damaged(Message("第 \(line) 行的标记有错", english: "the markup of line \(line) is wrong"))
    }
    return state.names.names
  }

  static func tooManyElements(_ limits: ReadingLimits) -> ReadingError {
    ReadingError(
      .tooLarge,
      Message(
        "文件内的标记超过 \(limits.markupElements) 个，不予打开；请拆分后再用",
        english: "the file holds more than \(limits.markupElements) elements and is not opened; split it"))
  }

  private static func damaged(_ reason: Message) -> ReadingError {
    ReadingError(
      .corrupt,
      Message(
        "文件内容已损坏，读不下去（\(reason.chinese)）；请向提供者重新要一份",
        english: "the content of the file is damaged (\(reason.english)); ask for a new copy"))
  }
}

/// What the callbacks of one parse share.
private final class ParseState {
  enum Refusal {
    case documentType
    case tooDeep
    case tooManyElements
    case absurdMarkup
  }

  var parser: xmlParserCtxtPtr?
  private(set) var refusal: Refusal?
  let names = XMLNameTable()
  private let sink: XMLPushParser.Sink
  private let limits: ReadingLimits
  private var depth = 0
  private var elementCount = 0
  private var hasRoot = false

  init(_ sink: XMLPushParser.Sink, limits: ReadingLimits) {
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
    if names.names.count > limits.markupNames { return refuse(.absurdMarkup) }
    let attributes = XMLAttributes(base: attributes, count: count, names: names)
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
