public import OfficeDocuments

/// Knows what stands in the place of each placeholder of a template; the names are told in one place.
public protocol TemplateFilling: Sendable {
  /// The names, for those who write templates.
  var names: [TemplateNames] { get }

  /// The meeting, as templates ask for it.
  func record(_ request: CompositionRequest, _ template: MeetingTemplate) -> TemplateRecord
}

/// The names that may be used in a template, or in a part of it that is repeated for each record of a list.
public struct TemplateNames: Sendable {
  /// A name.
  public struct Name: Sendable {
    /// The name and those that mean the same.
    public var names: [String]
    /// What stands there.
    public var explanation: Message

    /// Creates a name.
    public init(_ names: [String], _ explanation: Message) {
      self.names = names
      self.explanation = explanation
    }
  }

  /// The lists in which they may be used; empty for those of the whole meeting.
  public var lists: [Name]
  /// The names.
  public var names: [Name]

  /// Creates a set of names.
  public init(lists: [Name], names: [Name]) {
    self.lists = lists
    self.names = names
  }
}

extension [TemplateNames] {
  /// What a remark on a template tells its author.
  public func message(for remark: TemplateRemark) -> Message {
    let tag = remark.tag
    switch remark.problem {
    case .unclosedTag:
      return Message(
        "“\(tag)”的花括号不成对；请在同一段里写全 {{名称}}",
        english: "the braces of “\(tag)” do not match; write {{NAME}} in one paragraph")
    case .unclosedPart:
      return Message(
        "“\(tag)”没有配对的\(tag.contains("/") || tag.contains("／") ? "开始" : "结束")；请写全 {{#名称}}…{{/名称}}",
        english: "“\(tag)” lacks its other half; write {{#NAME}}…{{/NAME}}")
    case .crossed:
      return Message(
        "“\(tag)”的首尾不在同一层，或和别的部分交叉；请放在同一行、同一格或同是正文的段落里",
        english:
          "beginning and end of “\(tag)” are not at one level; put both into one row, one cell or paragraphs of the text"
      )
    case .cutCells:
      return Message(
        "“\(tag)”重复的行切断了上下合并的单元格；请取消合并，或把合并的行都包进去",
        english: "the rows of “\(tag)” cut through merged cells; split these, or repeat all of their rows")
    case .wrongKind:
      return Message(
        "“\(tag)”是一份名单或一种情况，请写成 {{#\(remark.name)}}…{{/\(remark.name)}}",
        english: "“\(tag)” is a list or a condition; write {{#\(remark.name)}}…{{/\(remark.name)}}")
    case .unknownName: return unknown(remark)
    }
  }

  private func unknown(_ remark: TemplateRemark) -> Message {
    let name = remark.name
    let homes = filter { set in set.names.contains { $0.names.contains { $0.isSameScalars(as: name) } } }
    if let home = homes.first(where: { !$0.lists.isEmpty }) {
      let lists = home.lists.prefix(3).compactMap { $0.names.first.map { "{{#\($0)}}" } }.joined(separator: "、")
      return Message(
        "“\(remark.tag)”只能用在 \(lists) 等名单里，原样留在材料里",
        english: "“\(remark.tag)” has a meaning only within a list such as \(lists); it was left as it stands")
    }
    let nearest = nearestText(to: name, among: flatMap { ($0.names + $0.lists).flatMap(\.names) })
    return Message(
      "不认识“\(remark.tag)”，原样留在材料里\(nearest.map { "；是不是“{{\($0)}}”" } ?? "；可用的名称见 huiwu template")",
      english:
        "“\(remark.tag)” is unknown and was left as it stands\(nearest.map { "; did you mean “{{\($0)}}”" } ?? "; huiwu template lists the names")"
    )
  }
}

extension String {
  fileprivate func isSameScalars(as other: String) -> Bool { unicodeScalars.elementsEqual(other.unicodeScalars) }
}
