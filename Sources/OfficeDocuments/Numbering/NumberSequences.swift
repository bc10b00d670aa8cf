/// The characters of notations that have one for each number.
enum NumberSequences {
  static let circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
  static let parenthesized = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
  static let withFullStop = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
  static let circledIdeographs = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
  static let stems = "甲乙丙丁戊己庚辛壬癸"
  static let branches = "子丑寅卯辰巳午未申酉戌亥"
  static let kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
  static let narrowKana = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
  static let iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
  static let narrowIroha = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"
  static let koreanSyllables = "가나다라마바사아자차카타파하"
  static let koreanConsonants = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
  static let cyrillic = "абвгдежзиклмнопрстуфхцчшщыэюя"
  static let upperCyrillic = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"
}

/// Numbers in words, as lists in English and in Korean have them.
enum NumberWords {
  /// `Twenty-one` or `Twenty-first`; nil outside 1 to 9999.
  static func english(_ number: Int, isOrdinal: Bool) -> String? {
    guard (1..<10_000).contains(number) else { return nil }
    var words: [String] = []
    if number >= 1000 { words += [ones[number / 1000], "thousand"] }
    if number / 100 % 10 > 0 { words += [ones[number / 100 % 10], "hundred"] }
    let rest = number % 100
    if rest >= 20 {
      words.append(tens[rest / 10] + (rest % 10 > 0 ? "-" + ones[rest % 10] : ""))
    } else if rest > 0 {
      words.append(ones[rest])
    }
    var text = words.joined(separator: " ")
    if isOrdinal { text = ordinal(text) }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The native numerals, which end at 99; nil beyond.
  static func korean(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    let ones = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
    return tens[number / 10] + ones[number % 10]
  }

  private static func ordinal(_ cardinal: String) -> String {
    let irregular = [
      "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
      "twelve": "twelfth",
    ]
    let start = cardinal.lastIndex { $0 == " " || $0 == "-" }.map { cardinal.index(after: $0) } ?? cardinal.startIndex
    let last = String(cardinal[start...])
    if let form = irregular[last] { return cardinal[..<start] + form }
    return last.hasSuffix("y") ? cardinal.dropLast() + "ieth" : cardinal + "th"
  }

  private static let ones = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
