internal import OfficeDocuments

extension PaperKind {
  /// A paper of the office's own, made from a template that stands for no kind of the program.
  public static let template = PaperKind("template")
}

/// The papers of a packet that are made from templates of the office's own.
struct TemplatePapers {
  private let filling: any TemplateFilling
  /// The templates that stand in for each of the papers, by its position in the list.
  private(set) var standIns: [Int: [MeetingTemplate]] = [:]
  /// The templates that stand for papers of their own, those of one title together.
  private(set) var others: [[MeetingTemplate]] = []

  init(_ templates: [MeetingTemplate], papers: [PaperDescription], filling: any TemplateFilling) {
    self.filling = filling
    for template in templates {
      let title = template.title
      let index = papers.firstIndex { paper in
        paper.kind.name == title || PersonName(paper.title.chinese) == PersonName(title)
      }
      if let index {
        standIns[index, default: []].append(template)
      } else if let known = others.firstIndex(where: { PersonName($0[0].title) == PersonName(title) }) {
        others[known].append(template)
      } else {
        others.append([template])
      }
    }
  }

  /// Fills templates of one paper; one that cannot be filled is told and left out.
  func paper(
    _ templates: [MeetingTemplate], kind: PaperKind, fileName: String, keepsBroken: Bool, _ request: CompositionRequest,
    _ findings: inout [Finding]
  ) -> ComposedPaper? {
    var files: [ComposedPaper.Finished] = []
    var told: [Finding] = []
    var paper = request.paper(
      kind, fileName: request.isDraft ? fileName + "（草稿）" : fileName, title: fileName, belongsInBooklet: false
    ) {
      for template in templates {
        request.note(Location(file: template.file.value))
        if let file = file(template, keepsBroken: keepsBroken, request, &told) { files.append(file) }
      }
      return Document(title: fileName, sections: [])
    }
    findings += told
    guard !files.isEmpty else { return nil }
    paper.finished = files
    return paper
  }

  private func file(
    _ source: MeetingTemplate, keepsBroken: Bool, _ request: CompositionRequest, _ findings: inout [Finding]
  ) -> ComposedPaper.Finished? {
    do {
      guard let template = try OfficeTemplate(source.bytes, name: source.file.value) else { return nil }
      for remark in template.remarks { findings.append(finding(remark, source)) }
      if template.remarks.contains(where: { $0.problem.isStructural }) {
        return keepsBroken ? .init(bytes: source.bytes, fileNameExtension: template.fileNameExtension) : nil
      }
      let filled = try template.filled(filling.record(request, source))
      for remark in filled.remarks { findings.append(finding(remark, source)) }
      for remark in filled.empty { findings.append(nothing(remark, source)) }
      return .init(bytes: filled.bytes, fileNameExtension: template.fileNameExtension)
    } catch {
      let message = (error as? WritingError)?.message ?? (error as? ReadingError)?.message
      findings.append(.unreadableTemplate(source.file, message ?? Message("内容有误", english: "it is damaged")))
      return nil
    }
  }

  private func finding(_ remark: TemplateRemark, _ source: MeetingTemplate) -> Finding {
    Finding(
      TemplateFinding(remark.problem), filling.names.message(for: remark),
      at: Location(file: source.file.value, place: remark.place), subject: remark.tag)
  }

  private func nothing(_ remark: TemplateRemark, _ source: MeetingTemplate) -> Finding {
    let place = Location(file: source.file.value, place: remark.place)
    if TemplatePictureName(remark.name) != nil {
      return Finding(
        TemplateFinding.missingPicture,
        Message(
          "没有找到“\(remark.tag)”的图片，此处留空；请把 PNG 或 JPEG 放在模板旁边",
          english: "the picture of “\(remark.tag)” is missing; put a PNG or JPEG beside the template"),
        at: place, subject: remark.tag)
    }
    return Finding(
      TemplateFinding.nothingKnown,
      Message(
        "会议没有写“\(remark.name)”，模板此处留空", english: "the meeting does not say “\(remark.name)”; it was left blank"),
      at: place, subject: remark.tag)
  }
}
