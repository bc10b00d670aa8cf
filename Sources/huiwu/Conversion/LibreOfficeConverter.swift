internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// Converts files of old formats with LibreOffice, where it is installed.
///
/// Files are converted in a private folder with a profile of its own, so that no settings, macros or extensions of the user
/// take part, an open LibreOffice is not disturbed, and nothing is left behind. Those of one target share a start of
/// LibreOffice; where it fails on one of them, each that is missing gets a start of its own.
struct LibreOfficeConverter: FileConverter {
  /// How long one file may take; the first start on a slow machine takes some ten seconds.
  var timeLimit = Duration.seconds(60)
  /// The folders in which LibreOffice is looked for, with colons between them.
  var searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  /// The most bytes that a converted file may have.
  var byteLimit = ReadingLimits().fileBytes

  func convert(_ requests: [ConversionRequest]) async -> [Result<[UInt8], ReadingError>] {
    var results = requests.map { Result<[UInt8], ReadingError>.failure(Self.notInstalled($0.old, $0.new)) }
    guard let program = LibreOffice.find(searchPath) else { return results }
    let byTarget = Dictionary(grouping: requests.indices) { requests[$0].new.name }
    for (_, indices) in byTarget.sorted(by: { $0.key < $1.key }) {
      var missing: [Int] = []
      for (index, result) in zip(indices, await run(program, on: indices.map { requests[$0] })) {
        results[index] = result
        if case .failure = result { missing.append(index) }
      }
      guard indices.count > 1 else { continue }
      for index in missing where !Task.isCancelled { results[index] = await run(program, on: [requests[index]])[0] }
    }
    return results
  }

  /// Converts files of one target by one start of LibreOffice.
  private func run(_ program: String, on requests: [ConversionRequest]) async -> [Result<[UInt8], ReadingError>] {
    func failure(_ chinese: String, _ english: String) -> [Result<[UInt8], ReadingError>] {
      requests.map { .failure(Self.failed(chinese, english, $0.new)) }
    }
    let folder: PrivateFolder
    do { folder = try PrivateFolder() } catch { return failure(error.message.chinese, error.message.english) }
    defer { folder.remove() }
    let inputs = requests.enumerated().map { "\(folder.path)/\($0.offset).\($0.element.old.fileNameExtension)" }
    do {
      for (request, input) in zip(requests, inputs) {
        try Data(request.bytes).write(to: URL(fileURLWithPath: input))
      }
    } catch {
      return failure("写不进临时文件夹", "the temporary folder cannot be written")
    }
    let ending = requests[0].new.fileNameExtension
    let office = LibreOffice(program: program, searchPath: searchPath, timeLimit: timeLimit)
    guard let outcome = await office.convert(inputs, to: ending, in: folder) else {
      return failure("写不进临时文件夹", "the temporary folder cannot be written")
    }
    return requests.enumerated().map { number, request in
      switch outcome {
      case .notStarted: return .failure(Self.notInstalled(request.old, request.new))
      case .ended, .timeLimit:
        // What was converted before the time was over is whole.
        if let bytes = try? OrdinaryFile.read("\(folder.path)/output/\(number).\(ending)", limit: byteLimit) {
          return .success(bytes)
        }
        return .failure(
          outcome == .timeLimit
            ? tooSlow(request.new) : Self.failed("LibreOffice 打不开它", "LibreOffice cannot open it", request.new))
      }
    }
  }

  // MARK: What to tell the user

  private static func advice(_ new: FileFormat) -> String { new.name.uppercased() }

  private static func notInstalled(_ old: FileFormat, _ new: FileFormat) -> ReadingError {
    let package = new == .xlsx ? "libreoffice-calc" : new == .pptx ? "libreoffice-impress" : "libreoffice-writer"
    return ReadingError(
      .unsupported,
      Message(
        "这是 .\(old.fileNameExtension) 旧格式文件，要有 LibreOffice 才能读取，这台电脑上没有；请安装（如 apt install \(package)），"
          + "或在 WPS 或 Word 中打开，另存为 \(advice(new))",
        english:
          "this is an old file in .\(old.fileNameExtension), which takes LibreOffice to read, and there is none here; "
          + "install it (such as apt install \(package)), or open the file elsewhere and save it as \(advice(new))"))
  }

  private func tooSlow(_ new: FileFormat) -> ReadingError {
    let seconds = timeLimit.components.seconds
    return Self.failed(
      "LibreOffice 用了 \(seconds) 秒还没有转换完，已停止", "LibreOffice took more than \(seconds) seconds and was stopped", new)
  }

  private static func failed(_ chinese: String, _ english: String, _ new: FileFormat) -> ReadingError {
    ReadingError(
      .unsupported,
      Message(
        "旧格式文件没能转换：\(chinese)；请在 WPS 或 Word 中打开，另存为 \(advice(new))",
        english:
          "the old file could not be converted: \(english); open it in an office program and save it as \(advice(new))")
    )
  }
}
