internal import CLibXML2

/// Numbers the names that occur in one parse and gives them their usual prefix.
///
/// libxml2 keeps each name once, so its address is enough to know it again.
final class XMLNameTable {
  private struct Key: Hashable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  /// The names, by number.
  private(set) var names: [String] = []
  private var indexes: [Key: Int32] = [:]
  /// The last name met at each of some hundreds of addresses, before the dictionary is asked.
  private var recent: [(key: Key, index: Int32)?] = Array(repeating: nil, count: 512)

  /// The number of a name.
  func index(local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> Int32 {
    let key = Key(local: local, namespace: namespace)
    // Names lie at even addresses of a few hundred bytes apart; their middle bits tell them apart best.
    // The same word may be an element and an attribute, which differ in their namespace.
    let address = UInt(bitPattern: local) >> 1 ^ UInt(bitPattern: local) >> 10 ^ UInt(bitPattern: namespace) >> 4
    let slot = Int(bitPattern: address) & 511
    if let known = recent[slot], known.key == key { return known.index }
    let index = lookUp(key)
    recent[slot] = (key, index)
    return index
  }

  private func lookUp(_ key: Key) -> Int32 {
    if let known = indexes[key] { return known }
    let local = String(cString: key.local)
    let name = key.namespace.map { "\(usualPrefixes[String(cString: $0)] ?? "?"):\(local)" } ?? local
    let index = Int32(names.count)
    names.append(name)
    indexes[key] = index
    return index
  }
}
