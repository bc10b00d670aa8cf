/// Tells whether two names are of one place.
enum PlaceName {
  /// 县宾馆 and 县宾馆二楼会议室 are one place, told with more and less care.
  static func agree(_ one: String, _ other: String) -> Bool {
    let texts = [one, other].map { text in
      text.unicodeScalars.filter { !$0.properties.isWhitespace && !"，,。()（）".unicodeScalars.contains($0) }
    }.sorted { $0.count < $1.count }
    var rest = texts[0][...]
    for scalar in texts[1] where rest.first == scalar { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
