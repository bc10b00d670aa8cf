internal import CLibXML2

/// The attributes of the element that begins; valid only during the call that receives them.
struct XMLAttributes: Sequence {
  private let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int
  private let names: XMLNameTable

  init(base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, names: XMLNameTable) {
    self.base = base
    self.count = count
    self.names = names
  }

  /// Gives the name and the bytes of each attribute; the bytes are valid until the next one is asked for.
  func makeIterator() -> Iterator { Iterator(numbered: NumberedIterator(attributes: self), names: names) }

  /// Gives the number of the name and the bytes of each attribute, for those who keep the table of names.
  var numbered: IteratorSequence<NumberedIterator> { IteratorSequence(NumberedIterator(attributes: self)) }

  struct Iterator: IteratorProtocol {
    fileprivate var numbered: NumberedIterator
    fileprivate let names: XMLNameTable

    mutating func next() -> (name: String, value: UnsafeBufferPointer<UInt8>)? {
      numbered.next().map { (names.names[Int($0.name)], $0.value) }
    }
  }

  struct NumberedIterator: IteratorProtocol {
    fileprivate let attributes: XMLAttributes
    private var index = 0

    fileprivate init(attributes: XMLAttributes) { self.attributes = attributes }

    mutating func next() -> (name: Int32, value: UnsafeBufferPointer<UInt8>)? {
      guard let base = attributes.base else { return nil }
      while index < attributes.count {
        // libxml2 gives five pointers for each attribute: name, prefix, namespace, begin and end of the value.
        let field = base + index * 5
        index += 1
        guard let local = field[0], let first = field[3], let last = field[4] else { continue }
        let value = UnsafeBufferPointer(start: first, count: last - first)
        let name = attributes.names.index(local: local, namespace: field[2])
        return (name, value)
      }
      return nil
    }
  }
}
