extension String {
  /// The text without the spaces that set its letters apart: `讲　话` is 讲话, `在会上的　讲　话` is 在会上的讲话.
  ///
  /// Only two or more single Chinese characters in a row are letters set apart; the space between the halves of
  /// `把小事办细　把急事办稳` stays.
  var withoutLetterSpacing: String {
    let words = unicodeScalars.split(whereSeparator: \.isBlank)
    guard words.count > 1 else { return trimmingSpace() }
    func isLetter(_ index: Int) -> Bool {
      let word = words[index]
      return word.startIndex == word.indices.last && word.first.map(PersonName.isIdeograph) ?? false
    }
    var result = String.UnicodeScalarView()
    var index = 0
    while index < words.count {
      var end = index
      while end < words.count, isLetter(end) { end += 1 }
      if end - index >= 2 {
        for word in words[index..<end] { result.append(contentsOf: word) }
        index = end
        continue
      }
      // The space as typed stands before the word.
      if index > 0 { result.append(contentsOf: unicodeScalars[words[index - 1].endIndex..<words[index].startIndex]) }
      result.append(contentsOf: words[index])
      index += 1
    }
    return String(result)
  }
}
