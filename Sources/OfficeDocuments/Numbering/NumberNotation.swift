/// How automatic numbering writes a number.
enum NumberNotation: Hashable, Sendable {
  case none
  case bullet
  case decimal
  /// At least this many digits, filled up with zeros.
  case zeroPadded(width: Int)
  case fullWidth
  case inDashes
  case ordinal
  case hexadecimal
  case roman(isUpper: Bool)
  /// A to Z, then AA, BB, or AA, AB.
  case letters(isUpper: Bool, repeats: Bool)
  case positional(System)
  /// Tens as 十, but each digit by itself from a hundred on: 九十九, 一○○.
  case countingBelowHundred
  /// Each digit by itself.
  case digits(String)
  /// One character for each number, and plain digits beyond the last.
  case sequence(String)
  /// One character for each number, from the first again after the last.
  case cycle(String)
  /// One character for each number, and two or more beyond the last: а to я, then аа, аб.
  case alphabet(String)
  /// The footnote marks *, †, ‡ and §, doubled and so on beyond the fourth.
  case marks
  /// `One` or `First`.
  case english(isOrdinal: Bool)
  case koreanWords
  /// The sixty pairs of stem and branch.
  case stemsAndBranches

  /// Numerals with words for powers of ten.
  enum System: Hashable, Sendable {
    case chinese, chineseTraditional, chineseLegal, chineseLegalTraditional, japanese, japaneseLegal, korean
  }

  /// The notation of a `w:numFmt` value (ISO/IEC 29500-1, 17.18.59); `custom` is its `w:format`.
  init(wordFormat name: String, custom: String? = nil) {
    self =
      switch name {
      case "none": .none
      case "bullet": .bullet
      case "upperRoman": .roman(isUpper: true)
      case "lowerRoman": .roman(isUpper: false)
      case "upperLetter": .letters(isUpper: true, repeats: true)
      case "lowerLetter": .letters(isUpper: false, repeats: true)
      case "ordinal": .ordinal
      case "hex": .hexadecimal
      case "decimalZero": .zeroPadded(width: 2)
      case "decimalFullWidth", "decimalFullWidth2": .fullWidth
      case "numberInDash": .inDashes
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": .sequence(NumberSequences.circled)
      case "decimalEnclosedParen": .sequence(NumberSequences.parenthesized)
      case "decimalEnclosedFullstop": .sequence(NumberSequences.withFullStop)
      case "ideographEnclosedCircle": .sequence(NumberSequences.circledIdeographs)
      case "ideographTraditional": .sequence(NumberSequences.stems)
      case "ideographZodiac": .sequence(NumberSequences.branches)
      case "ideographZodiacTraditional": .stemsAndBranches
      case "ideographDigital", "japaneseDigitalTenThousand", "koreanDigital2": .digits("〇一二三四五六七八九")
      case "taiwaneseDigital": .digits("○一二三四五六七八九")
      case "koreanDigital": .digits("영일이삼사오육칠팔구")
      case "chineseCounting", "taiwaneseCounting": .countingBelowHundred
      case "chineseCountingThousand": .positional(.chinese)
      case "taiwaneseCountingThousand": .positional(.chineseTraditional)
      case "chineseLegalSimplified": .positional(.chineseLegal)
      case "ideographLegalTraditional": .positional(.chineseLegalTraditional)
      case "japaneseCounting": .positional(.japanese)
      case "japaneseLegal": .positional(.japaneseLegal)
      case "koreanCounting": .positional(.korean)
      case "koreanLegal": .koreanWords
      case "ganada": .cycle(NumberSequences.koreanSyllables)
      case "chosung": .cycle(NumberSequences.koreanConsonants)
      case "aiueo": .cycle(NumberSequences.narrowKana)
      case "aiueoFullWidth": .cycle(NumberSequences.kana)
      case "iroha": .cycle(NumberSequences.narrowIroha)
      case "irohaFullWidth": .cycle(NumberSequences.iroha)
      case "russianLower": .alphabet(NumberSequences.cyrillic)
      case "russianUpper": .alphabet(NumberSequences.upperCyrillic)
      case "chicago": .marks
      case "cardinalText": .english(isOrdinal: false)
      case "ordinalText": .english(isOrdinal: true)
      case "custom": Self.custom(custom ?? "")
      default: .decimal
      }
  }

  /// The notation of a `style:num-format` value (ODF 1.3 part 3, 20.330), with the lists of examples that LibreOffice
  /// writes for Chinese.
  init(openDocumentFormat format: String, repeatsLetters: Bool) {
    let first = format.unicodeScalars.first
    self =
      switch format {
      case "": .none
      case "1": .decimal
      case "i": .roman(isUpper: false)
      case "I": .roman(isUpper: true)
      case "a": .letters(isUpper: false, repeats: repeatsLetters)
      case "A": .letters(isUpper: true, repeats: repeatsLetters)
      case "01, 02, 03, ...": .zeroPadded(width: 2)
      case "1st": .ordinal
      case "One": .english(isOrdinal: false)
      case "First": .english(isOrdinal: true)
      case "ｲ, ﾛ, ﾊ, ...": .cycle(NumberSequences.narrowIroha)
      case "イ, ロ, ハ, ...": .cycle(NumberSequences.iroha)
      case "일, 이, 삼, ... (ko-x-digital)": .digits("영일이삼사오육칠팔구")
      case "一, 二, 三, ... (ko)": .digits("零一二三四五六七八九")
      default:
        switch first {
        case "一": .positional(.chinese)
        case "壹": .positional(format.contains("貳") ? .chineseLegalTraditional : .chineseLegal)
        case "壱": .positional(.japaneseLegal)
        case "甲": format.contains("甲子") ? .stemsAndBranches : .sequence(NumberSequences.stems)
        case "子": .sequence(NumberSequences.branches)
        case "①": .sequence(NumberSequences.circled)
        case "⑴": .sequence(NumberSequences.parenthesized)
        case "⒈": .sequence(NumberSequences.withFullStop)
        case "㊀": .sequence(NumberSequences.circledIdeographs)
        case "１": .fullWidth
        case "일": .positional(.korean)
        case "하": .koreanWords
        case "가": .cycle(NumberSequences.koreanSyllables)
        case "ㄱ": .cycle(NumberSequences.koreanConsonants)
        case "ｱ": .cycle(NumberSequences.narrowKana)
        case "ア": .cycle(NumberSequences.kana)
        case "а": .alphabet(NumberSequences.cyrillic)
        case "А": .alphabet(NumberSequences.upperCyrillic)
        case "*": .marks
        case "0": .zeroPadded(width: format.prefix { $0 == "0" }.count + 1)
        default: .decimal
        }
      }
  }

  /// Writes a number.
  func text(_ number: Int) -> String {
    switch self {
    case .none, .bullet: ""
    case .decimal: String(number)
    case .zeroPadded(let width): String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    case .fullWidth: String(String.UnicodeScalarView(String(number).unicodeScalars.map(Self.fullWidth)))
    case .inDashes: "- \(number) -"
    case .ordinal: Self.ordinal(number)
    case .hexadecimal: String(number, radix: 16, uppercase: true)
    case .roman(let isUpper):
      Self.roman(number).map { isUpper ? $0 : $0.lowercased() } ?? String(number)
    case .letters(let isUpper, let repeats): Self.letters(number, isUpper: isUpper, repeats: repeats) ?? String(number)
    case .positional(let system): system.numerals.text(number) ?? String(number)
    case .countingBelowHundred:
      (0..<100).contains(number)
        ? PositionalNumerals.chinese.text(number) ?? String(number)
        : NumberNotation.digits("○一二三四五六七八九").text(number)
    case .digits(let digits): Self.digits(number, digits) ?? String(number)
    case .sequence(let sequence): Self.item(number, of: sequence) ?? String(number)
    case .cycle(let sequence):
      Self.item((max(number, 1) - 1) % sequence.unicodeScalars.count + 1, of: sequence) ?? String(number)
    case .alphabet(let letters): Self.word(number, of: letters) ?? String(number)
    case .marks:
      (1...40).contains(number)
        ? String(repeating: Self.item((number - 1) % 4 + 1, of: "*†‡§") ?? "", count: (number - 1) / 4 + 1)
        : String(number)
    case .english(let isOrdinal): NumberWords.english(number, isOrdinal: isOrdinal) ?? String(number)
    case .koreanWords: NumberWords.korean(number) ?? String(number)
    case .stemsAndBranches:
      number > 0
        ? (Self.item((number - 1) % 10 + 1, of: NumberSequences.stems) ?? "")
          + (Self.item((number - 1) % 12 + 1, of: NumberSequences.branches) ?? "")
        : String(number)
    }
  }

  /// Whether it writes digits anyhow, so that legal numbering leaves it alone.
  var isDecimal: Bool {
    switch self {
    case .decimal, .zeroPadded, .fullWidth, .none, .bullet: true
    default: false
    }
  }

  /// Word writes custom formats by example: `001, 002, 003, ...`.
  private static func custom(_ examples: String) -> NumberNotation {
    let first = examples.prefix { $0 != "," }
    return first.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") } && first.count > 1
      ? .zeroPadded(width: first.count) : .decimal
  }
}

extension NumberNotation {
  fileprivate static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }

  fileprivate static func item(_ number: Int, of sequence: String) -> String? {
    let scalars = sequence.unicodeScalars
    guard number > 0, number <= scalars.count else { return nil }
    return String(scalars[scalars.index(scalars.startIndex, offsetBy: number - 1)])
  }

  fileprivate static func digits(_ number: Int, _ digits: String) -> String? {
    guard number >= 0 else { return nil }
    let characters = Array(digits)
    return String(String(number).utf8.map { characters[Int($0 - UInt8(ascii: "0"))] })
  }

  fileprivate static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11), (_, 12), (_, 13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return String(number) + ending
  }

  fileprivate static func roman(_ number: Int) -> String? {
    guard (1..<4000).contains(number) else { return nil }
    let numerals = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }

  fileprivate static func letters(_ number: Int, isUpper: Bool, repeats: Bool) -> String? {
    // Beyond thirty repetitions no paper shows letters, and a hostile start value would make a text of any length.
    guard number > 0, number <= 26 * 30 else { return nil }
    let first = isUpper ? UInt8(ascii: "A") : UInt8(ascii: "a")
    if repeats {
      return String(
        decoding: repeatElement(first + UInt8((number - 1) % 26), count: (number - 1) / 26 + 1), as: UTF8.self)
    }
    return word(number, of: isUpper ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "abcdefghijklmnopqrstuvwxyz")
  }

  /// The letter of a number, and two or more letters beyond the last.
  fileprivate static func word(_ number: Int, of alphabet: String) -> String? {
    guard number > 0 else { return nil }
    let letters = Array(alphabet.unicodeScalars)
    var rest = number
    var word: [Unicode.Scalar] = []
    while rest > 0 {
      word.append(letters[(rest - 1) % letters.count])
      rest = (rest - 1) / letters.count
    }
    return String(String.UnicodeScalarView(word.reversed()))
  }
}

extension NumberNotation.System {
  fileprivate var numerals: PositionalNumerals {
    switch self {
    case .chinese: .chinese
    case .chineseTraditional: .chineseTraditional
    case .chineseLegal: .chineseLegal
    case .chineseLegalTraditional: .chineseLegalTraditional
    case .japanese: .japanese
    case .japaneseLegal: .japaneseLegal
    case .korean: .korean
    }
  }
}
