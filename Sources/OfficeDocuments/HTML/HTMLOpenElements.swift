/// An open element of a page that changes what is inside it.
struct HTMLOpenElement {
  /// What the element does when it ends.
  enum Role {
    case plain
    case block
    case link(mark: HTMLInlineMark, address: String)
    case numberLabel(mark: HTMLInlineMark)
    /// Characters with their reading; the mark is where those begin that have none yet.
    case ruby(mark: HTMLInlineMark)
    case reading(mark: HTMLInlineMark)
  }

  var name: String
  var text: TextProperties
  var alignment: Alignment?
  var role: Role
}

/// Where something begins among the inlines of a paragraph; in a later paragraph it goes on from the beginning.
struct HTMLInlineMark {
  var paragraph: Int
  var position: Int

  /// The position in a paragraph.
  func position(in current: Int) -> Int { paragraph == current ? position : 0 }
}

/// The elements that are open, from the outermost in.
///
/// Each remembers what of those around it may be asked for, so that a page of nested elements costs no more for a tag
/// than any other.
struct HTMLOpenElements {
  private struct Entry {
    var element: HTMLOpenElement
    /// The index of the next element of the same name further out.
    var outerOfName: Int?
    /// The index of the innermost block, this one included.
    var innermostBlock: Int
    /// For each implied end, the index of the innermost element that it reaches or that bars it; -1 when there is none.
    var nearest: SIMD8<Int32>
  }

  private var entries: [Entry] = []
  private var innermostOfName: [String: Int] = [:]

  var count: Int { entries.count }
  var last: HTMLOpenElement? { entries.last?.element }

  subscript(index: Int) -> HTMLOpenElement {
    get { entries[index].element }
    set { entries[index].element = newValue }
  }

  mutating func append(_ element: HTMLOpenElement, _ kind: HTMLElementKind) {
    let index = entries.count
    let outer = entries.last
    var nearest = outer?.nearest ?? SIMD8(repeating: -1)
    nearest.replace(with: Int32(index), where: SIMD8<Int32>(truncatingIfNeeded: kind.reach) .> 0)
    let isBlock = if case .block = element.role { true } else { false }
    entries.append(
      Entry(
        element: element, outerOfName: innermostOfName[element.name],
        innermostBlock: isBlock ? index : outer?.innermostBlock ?? -1, nearest: nearest))
    innermostOfName[element.name] = index
  }

  mutating func removeLast() -> HTMLOpenElement {
    let entry = entries.removeLast()
    innermostOfName[entry.element.name] = entry.outerOfName
    return entry.element
  }

  /// The index of the innermost element of a name.
  func lastIndex(of name: String) -> Int? { innermostOfName[name] }

  /// Whether a block is open inside the element at an index.
  func hasBlock(inside index: Int) -> Bool { (entries.last?.innermostBlock ?? -1) > index }

  /// The index of the element that ends implicitly; nil when there is none, or something stands in the way.
  func index(endedBy end: HTMLElementKind.ImpliedEnd) -> Int? {
    guard let nearest = entries.last?.nearest[end.rawValue], nearest >= 0 else { return nil }
    let index = Int(nearest)
    return HTMLElementKind.of(entries[index].element.name).reach[end.rawValue] == 1 ? index : nil
  }
}
