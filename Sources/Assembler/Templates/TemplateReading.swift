internal import OfficeDocuments

extension MeetingDecoder {
  /// The templates of a meeting: those that its description names, and those in the folder 模板.
  mutating func templates(named names: [Located<String>]) -> [MeetingTemplate] {
    var paths: [Located<String>] = []
    for name in names {
      for path in folder.paths(matching: name, &findings) { paths.append(Located(path, at: name.location)) }
    }
    let known = Set(paths.map(\.value))
    paths += folder.templatePaths.filter { !known.contains($0) }.sorted(by: naturallyPrecedes)
      .map { Located($0, at: Location(file: $0)) }
    return paths.compactMap { template($0, isNamed: known.contains($0.value)) }
  }

  private mutating func template(_ path: Located<String>, isNamed: Bool) -> MeetingTemplate? {
    do {
      let bytes = try folder.bytes(of: path.value)
      var template = MeetingTemplate(file: path, bytes: bytes)
      guard let read = try OfficeTemplate(bytes, name: path.value) else {
        if isNamed { findings.append(.noTemplate(path)) }
        return nil
      }
      folder.account.file(path.value).markWhole(.used(.template))
      let pictures = read.placeholders.compactMap { TemplatePictureName($0.name) }
      for picture in Set(pictures.map(\.subject)) {
        switch picture {
        case .file(let name): take(name, into: &template)
        case .person: for photograph in folder.photographs { take(photograph, into: &template) }
        }
      }
      return template
    } catch let error as ReadingError {
      findings.append(.unreadableTemplate(path, error.message))
    } catch let error as WritingError {
      findings.append(.unreadableTemplate(path, error.message))
    } catch let error as AssemblyError {
      findings.append(.unreadableTemplate(path, error.message))
    } catch {
      return nil
    }
    return nil
  }

  /// Reads a picture, which lies beside the template or is named from the meeting folder.
  private mutating func take(_ name: String, into template: inout MeetingTemplate) {
    let beside = template.file.value.split(separator: "/").dropLast().joined(separator: "/")
    let candidates = [beside.isEmpty ? name : beside + "/" + name, name]
    guard let path = candidates.first(where: folder.holds), let bytes = try? folder.bytes(of: path) else { return }
    template.pictures[name] = bytes
    folder.account.file(path).markWhole(.used(.template))
  }
}

extension Finding {
  static func noTemplate(_ path: Located<String>) -> Finding {
    Finding(
      TemplateFinding.unreadable,
      Message(
        "“\(path.value)”不是 DOCX 或 ODT，不能作模板；请用 Word、WPS 或 LibreOffice 另存为 DOCX 或 ODT",
        english: "“\(path.value)” is neither DOCX nor ODT and cannot be a template; save it as one of them"),
      at: path.location, subject: path.value)
  }

  static func unreadableTemplate(_ path: Located<String>, _ reason: Message) -> Finding {
    Finding(
      TemplateFinding.unreadable,
      Message(
        "模板“\(path.value)”打不开：\(reason.chinese)",
        english: "the template “\(path.value)” cannot be opened: \(reason.english)"),
      at: Location(file: path.value), subject: path.value, related: [path.location])
  }
}
