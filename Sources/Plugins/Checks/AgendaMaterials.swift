internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Which materials belong to which items of the agenda.
struct AgendaMaterials: MeetingWork {
  private let materials: [Material]
  private var indexByKey: [[UInt8]: Int] = [:]
  private var indicesBySpeaker: [PersonReference.Subject: [Int]] = [:]

  init(_ meeting: Meeting, sharing _: SharedWork) {
    materials = meeting.materials
    let scripts = materials.filter(\.isHostScript).map(\.number.value)
    for (index, material) in materials.enumerated() {
      for subject in material.speaker?.subjects ?? [] { indicesBySpeaker[subject, default: []].append(index) }
      let fileName = material.file.value.split(separator: "/").last.map(String.init) ?? material.file.value
      let stem = fileName.split(separator: ".").dropLast().joined(separator: ".")
      let number = String(material.number.value)
      var names = [material.title.value, fileName, stem, number, material.file.value]
      if !material.isHostScript {
        // The number that is printed on the paper passes over the scripts of the host.
        let printed = material.number.value - scripts.count { $0 < material.number.value }
        let words = ChineseNumeral.words(printed)
        names += ["材料\(printed)", "材料\(words)", "材料之\(words)", "会议材料\(printed)", "会议材料\(words)", "会议材料之\(words)"]
      }
      for name in names {
        let key = Self.key(name)
        if !key.isEmpty, indexByKey[key] == nil { indexByKey[key] = index }
      }
    }
  }

  /// The material that a title, a number or the name of a file means.
  func material(named name: String) -> Material? { indexByKey[Self.key(name)].map { materials[$0] } }

  /// The materials of an item: those that it names, else those of its speakers.
  func materials(of item: AgendaItem) -> [Material] {
    if !item.materials.isEmpty { return item.materials.compactMap { material(named: $0.value) } }
    let spoken = Set(item.speakers.flatMap(\.subjects).flatMap { indicesBySpeaker[$0] ?? [] })
    return spoken.sorted().map { materials[$0] }
  }

  /// The nearest title for a name that means no material.
  func nearestTitle(to name: String) -> String? {
    let wanted = Self.key(name)
    guard wanted.count >= 6 else { return nil }
    return materials.map(\.title.value).first { title in
      let key = Self.key(title)
      return key.count >= 6 && (contains(key, wanted) || contains(wanted, key))
    }
  }

  private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count, part.count <= 600 else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }

  /// A name without spaces, quotes and title marks.
  private static func key(_ name: String) -> [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: name.unicodeScalars.filter {
        !$0.properties.isWhitespace && !"《》〈〉“”\"'‘’：:、，,（）()".unicodeScalars.contains($0)
      })
    return Array(String(view).utf8)
  }
}
