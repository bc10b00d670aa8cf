internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu template`: the placeholders that a template uses, and those that it could.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: say("列出模板用了哪些占位符，还可以用哪些", "list the placeholders a template uses and those it could"),
      discussion: say(
        """
        单位自己的 DOCX 或 ODT 放进会议文件夹的“模板”里，文件名和材料名相同（如 参会人员名单.docx）就代替那份材料，不同的另出一份。
        {{会议名称}} 换成文字；{{#参会人员}}…{{/参会人员}} 每人重复一次，首尾放在同一行就重复这一行；{{^列席}}…{{/列席}} 没有时才显示。
        不写文件只列出可用的名称。
        """,
        """
        Put your own DOCX or ODT into the folder 模板 of the meeting: one that is named like a paper stands in for it.
        {{会议名称}} becomes words; {{#参会人员}}…{{/参会人员}} is repeated for each person, a row if both stand in one row; \
        {{^列席}}…{{/列席}} is shown when there is nobody.
        Without a file the known names are listed.
        """))
  }

  @Argument(help: help("模板文件", "the template"), completion: .file())
  var file: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let known = MeetingPlaceholders().names
    guard let file else {
      try writeOutput(Self.list(known))
      return
    }
    let bytes = try OrdinaryFile.read(file)
    var template: OfficeTemplate?
    try MarkedFile.naming(file) { template = try OfficeTemplate(bytes, name: file) }
    guard let template else {
      throw AssemblyError(
        file: file,
        Message("不是 DOCX 或 ODT；请另存为其中一种", english: "it is neither DOCX nor ODT; save it as one of them"))
    }
    var remarks = template.remarks
    var text = template.placeholders.isEmpty ? say("这个文件没有占位符", "the file has no placeholders") + "\n" : ""
    for placeholder in template.placeholders {
      let explanation = known.explanation(of: placeholder)
      if explanation == nil {
        remarks.append(
          TemplateRemark(
            problem: .unknownName, tag: "{{\(placeholder.name)}}", name: placeholder.name, place: placeholder.place))
      }
      let place = Location(file: file, place: placeholder.place).text(in: interfaceLanguage)
      let mark = placeholder.kind == .part ? "#" : ""
      text += "\(place)\t{{\(mark)\(placeholder.name)}}\t"
      text += (explanation?.text(in: interfaceLanguage) ?? say("不认识", "unknown")) + "\n"
    }
    try writeOutput(text + "\n" + say("还可以用：", "Also known:") + "\n" + Self.list(known))
    for remark in remarks {
      let place = Location(file: file, place: remark.place).text(in: interfaceLanguage)
      writeError(place + say("：", ": ") + sentence(known.message(for: remark)) + "\n")
    }
    guard remarks.isEmpty else { throw ExitStatus.errorsFound }
  }

  private static func list(_ known: [TemplateNames]) -> String {
    known.map { set in
      let home = set.lists.compactMap { $0.names.first.map { "{{#\($0)}}" } }.joined(separator: say("、", ", "))
      let title = home.isEmpty ? "" : say("在 \(home) 里：", "within \(home):") + "\n"
      return title
        + set.names.map { name in
          name.names.joined(separator: say("、", ", ")) + "\t" + name.explanation.text(in: interfaceLanguage) + "\n"
        }.joined()
    }.joined(separator: "\n")
  }
}

extension [TemplateNames] {
  /// What stands in the place of a placeholder; nil for a name that means nothing there.
  func explanation(of placeholder: OfficeTemplate.Placeholder) -> Message? {
    if TemplatePictureName(placeholder.name) != nil { return Message("图片", english: "a picture") }
    func isKnown(_ names: [String], _ name: String) -> Bool {
      names.contains { $0.unicodeScalars.elementsEqual(name.unicodeScalars) }
    }
    for set in reversed()
    where set.lists.isEmpty
      || placeholder.around.contains(where: { around in
        set.lists.contains { isKnown($0.names, around) }
      })
    {
      if let found = set.names.first(where: { isKnown($0.names, placeholder.name) }) { return found.explanation }
    }
    return nil
  }
}
