/// What a reader of documents meets and has to tell, once for each kind, with how often and where first.
struct ReadingRemarks {
  /// A kind of thing met.
  enum Subject: Hashable {
    case trackedChanges
    case comments
    case hiddenText
    case hiddenSlides
    case speakerNotes
    case macros
    case embeddedObjects
    case importedFiles
    case unfilledControls
    case diagrams
    case externalFiles
    case attachedTemplate
    case pictures(format: String)
    case missingPictures
    case slidePictures
    case equationContent
    case oldEquations
    case shapes
    case unknownGraphics
    case subdocuments
    case unknownSymbols
    case firstPageFurniture
    case lostLook(WordLostLook)
    case undecodable
    case damagedPart(String)
  }

  private var subjects: [Subject] = []
  private var tallies: [Subject: (count: Int, place: Place)] = [:]
  /// Words of what was left out, for the user to see whether they matter.
  private var quotes: [Subject: [String]] = [:]

  /// Records that something was met.
  mutating func note(_ subject: Subject, at place: Place, count: Int = 1) {
    guard count > 0 else { return }
    if let known = tallies[subject] {
      tallies[subject] = (known.count.addingClamping(count), known.place)
    } else {
      subjects.append(subject)
      tallies[subject] = (count, place)
    }
  }

  /// Records symbols of a font whose characters nobody knows.
  mutating func note(unknownSymbols symbols: [Unicode.Scalar], font: String?, at place: Place) {
    guard !symbols.isEmpty else { return }
    note(.unknownSymbols, at: place, count: symbols.count)
    for symbol in symbols.prefix(DrawnWords.limit) {
      let name = (font.map { $0 + " " } ?? "") + "U+" + String(symbol.value, radix: 16, uppercase: true)
      if !(quotes[.unknownSymbols] ?? []).contains(name) { quote([name], in: .unknownSymbols) }
    }
  }

  /// Keeps words of something that is left out, to be quoted in its notice.
  mutating func quote(_ words: [String], in subject: Subject) {
    let room = DrawnWords.limit - (quotes[subject]?.count ?? 0)
    if room > 0, !words.isEmpty { quotes[subject, default: []] += words.prefix(room) }
  }

  /// The notices, in the order in which the kinds were first met.
  var notices: [ReadingNotice] {
    subjects.compactMap { subject in
      tallies[subject].map { Self.notice(subject, count: $0.count, quoting: quotes[subject] ?? [], at: $0.place) }
    }
  }

  /// Words as a notice quotes them; nothing when there are none.
  private static func quoted(_ words: [String]) -> (chinese: String, english: String) {
    guard !words.isEmpty else { return ("", "") }
    var list = String(words.joined(separator: "、").unicodeScalars.prefix(120))
    if list.unicodeScalars.count == 120 { list += "……" }
    return ("，其中的文字：“\(list)”", " with the words “\(list)”")
  }

  private static func notice(
    _ subject: Subject, count: Int, quoting words: [String], at place: Place
  ) -> ReadingNotice {
    let quote = quoted(words)
    func notice(_ code: ReadingNotice.Code, _ chinese: String, _ english: String) -> ReadingNotice {
      ReadingNotice(code, Message(chinese, english: english), at: place)
    }
    return switch subject {
    case .trackedChanges:
      notice(
        .trackedChanges, "有 \(count) 处未处理的修订，已按接受修订读取；请在原文中接受或拒绝修订",
        "\(count) tracked changes are unresolved and were read as accepted; accept or reject them in the source")
    case .comments:
      notice(
        .comments, "有 \(count) 条批注，未读入；请确认批注意见已处理",
        "\(count) comments were left out; make sure they have been dealt with")
    case .hiddenText:
      notice(
        .hiddenText, "有 \(count) 处隐藏文字，未读入；请删除，或取消隐藏",
        "\(count) hidden passages were left out; delete them or show them")
    case .hiddenSlides:
      notice(
        .hiddenCells, "有 \(count) 张隐藏的幻灯片，仍已读入；不需要的请删除",
        "\(count) hidden slides were read all the same; delete those that are not wanted")
    case .speakerNotes:
      notice(
        .comments, "有 \(count) 张幻灯片带备注页，备注未读入", "the notes of \(count) slides were left out")
    case .macros:
      notice(
        .macros, "文件带有宏，未运行；请另存为不带宏的格式", "the file holds macros, which were not run; save it without macros")
    case .embeddedObjects:
      notice(
        .embeddedObject, "有 \(count) 个嵌入对象，未读入；需要的内容请直接写进正文",
        "\(count) embedded objects were left out; write what is needed into the text")
    case .unfilledControls:
      notice(
        .unfilledControl, "有 \(count) 处填写框还没有填写，提示文字未读入；请填写，或删去",
        "\(count) fields of a form were never filled in, and their prompts were left out; fill them in or delete them")
    case .importedFiles:
      notice(
        .embeddedObject, "有 \(count) 个夹带的文件（altChunk），未读入；请在 Word 中打开后另存",
        "\(count) imported files (altChunk) were left out; open the file in Word and save it again")
    case .diagrams:
      notice(
        .embeddedObject, "有 \(count) 个图表或智能图形，未读入\(quote.chinese)；请把需要的文字写进正文",
        "\(count) charts or diagrams\(quote.english) were left out; write what is needed into the text")
    case .unknownGraphics:
      notice(
        .unknownContent, "有 \(count) 个本程序不认识的图形，未读入\(quote.chinese)；请把需要的文字写进正文",
        "\(count) graphics of an unknown kind\(quote.english) were left out; write what is needed into the text")
    case .subdocuments:
      notice(
        .externalLink, "有 \(count) 处子文档（主控文档的分文件），其内容在别的文件里，未读入；请在 Word 大纲视图中“取消链接”后另存",
        "\(count) subdocuments lie in other files and were not read; unlink them in the outline view of Word and save")
    case .unknownSymbols:
      notice(
        .unknownContent, "有 \(count) 个符号来自特殊字体，不知道是什么字符\(quote.chinese)；请改用“插入符号”中的普通字符",
        "\(count) symbols of special fonts\(quote.english) have no known character; insert ordinary characters instead")
    case .externalFiles:
      notice(
        .externalLink, "有 \(count) 处引用了文件以外的内容，未读取；请把内容放进文件",
        "\(count) references lead outside the file and were not followed; put the content into the file")
    case .attachedTemplate:
      notice(
        .externalLink, "文件连着外部模板，未读取；请在 Word 的“文档模板”中改为 Normal",
        "the file is attached to an outside template, which was not read; attach it to Normal instead")
    case .pictures(let format):
      notice(
        .unknownContent, "有 \(count) 张 \(format) 格式的图片，未读入；请改用 PNG 或 JPEG",
        "\(count) pictures of the format \(format) were left out; use PNG or JPEG")
    case .missingPictures:
      notice(.malformed, "有 \(count) 张图片在文件中找不到", "\(count) pictures are missing from the file")
    case .slidePictures:
      notice(
        .unknownContent, "幻灯片上有 \(count) 张图片，未读入；其中的文字请核对",
        "\(count) pictures on slides were left out; check the words in them")
    case .equationContent:
      notice(
        .unknownContent, "公式里有 \(count) 处图片、脚注或对象，未读入；请移到公式外面",
        "\(count) pictures, notes or objects inside formulas were left out; move them out of the formula")
    case .oldEquations:
      notice(
        .embeddedObject, "有 \(count) 个公式是用旧公式编辑器或 MathType 写的，未读入；请在 Word 中转换为 Office 公式（双击公式后选“转换”）",
        "\(count) formulas of the old equation editor or MathType were left out; convert them to Office Math in Word")
    case .shapes:
      notice(.unknownContent, "有 \(count) 个没有文字的图形，未读入", "\(count) shapes without text were left out")
    case .firstPageFurniture:
      notice(
        .unknownContent, "有 \(count) 处首页另设的页眉或页脚，未读入\(quote.chinese)",
        "\(count) headers or footers of first pages\(quote.english) were left out")
    case .lostLook(let look):
      notice(
        .unknownContent, "有 \(count) 处文字用了“\(look.title.chinese)”格式，材料中只保留文字；请确认不影响阅读",
        "\(count) passages are \(look.title.english), of which the papers keep the characters alone")
    case .undecodable:
      notice(
        .undecodable, "有 \(count) 个字符无法解码，显示为“\u{FFFD}”；请向提供者核对原文",
        "\(count) characters could not be decoded and show as “\u{FFFD}”; check them against the original")
    case .damagedPart(let part):
      notice(
        .malformed, "文件内的 \(part) 已损坏，未读入；请在 WPS 或 Word 中打开后另存",
        "the part \(part) of the file is damaged and was left out; open the file and save it again")
    }
  }
}
