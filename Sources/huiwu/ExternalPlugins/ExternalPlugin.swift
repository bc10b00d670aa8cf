internal import Assembler
internal import Foundation
internal import OfficeDocuments
internal import Subprocess
internal import SystemPackage

/// A check that is a program of its own, in any language.
///
/// It is run only because the user named it on the command line or in the user's own list, never because a meeting folder
/// came with one. It gets no variable of the user's environment, works in an empty folder, and has limits of time, memory
/// and output; where the system can, it has no network.
struct ExternalPlugin: Sendable {
  /// The path of the program.
  var path: String
  /// How long it may run.
  var timeLimit: Duration = .seconds(20)

  /// The plug-ins that the user named, and those in the user's own list.
  static func all(named paths: [String]) throws(AssemblyError) -> [ExternalPlugin] {
    var plugins: [ExternalPlugin] = []
    for path in paths + listed() {
      guard access(path, X_OK) == 0, !OrdinaryFile.isFolder(path) else {
        throw AssemblyError(
          file: path,
          Message(
            "不是可以运行的程序；外接检查要写明程序的路径，并加上执行权限",
            english: "it is no program that can be run; name its path and make it executable"))
      }
      let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
      if !plugins.contains(where: { $0.path == absolute }) { plugins.append(ExternalPlugin(path: absolute)) }
    }
    return plugins
  }

  /// The paths in `huiwu/plugins` in the folder of the user's settings, one a line.
  static func listed() -> [String] {
    guard let folder = SettingOptions.userFolder, let bytes = try? OrdinaryFile.read(folder + "/plugins") else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("/") }
  }

  /// The findings of the plug-in on a meeting; its failure is one.
  ///
  /// - Parameter order: Who comes before whom, where it was worked out already.
  func findings(in meeting: Meeting, order: PeopleInOrder?) async -> [Finding] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let exchange = PluginExchange(plugin: name, language: interfaceLanguage)
    let request = exchange.request(meeting, order: order)
    switch await outcome(request) {
    case .answer(let answer): return exchange.findings(in: answer)
    case .failure(let why): return [exchange.failed(why)]
    }
  }

  private enum Outcome: Sendable {
    case answer([UInt8])
    case failure(Message)
  }

  /// Sets the limits, then becomes the plug-in: 2 GB of memory, no files larger than 64 MB, and no network where the
  /// system lets ordinary users do without one.
  private static let script = """
    ulimit -v 2097152; ulimit -f 131072; ulimit -c 0
    if unshare -rn /bin/true 2>/dev/null; then exec unshare -rn -- "$1"; fi
    exec "$1"
    """

  private func outcome(_ request: [UInt8]) async -> Outcome {
    await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await answer(to: request) }
      group.addTask {
        guard (try? await Task.sleep(for: timeLimit)) != nil else { return nil }
        return .failure(
          Message(
            "\(timeLimit.components.seconds) 秒内没有结束",
            english: "it did not end within \(timeLimit.components.seconds) seconds"))
      }
      while let first = await group.next() {
        guard let first else { continue }
        group.cancelAll()
        return first
      }
      return .failure(Message("没有运行", english: "it was not run"))
    }
  }

  /// What is read gives the request. A pipe would end this program with a signal where a plug-in ends before it has read all.
  private static func descriptor(of request: [UInt8], in folder: String) throws -> FileDescriptor {
    let path = folder + "/request"
    try Data(request).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try FileDescriptor.open(FilePath(path), .readOnly)
  }

  private func answer(to request: [UInt8]) async -> Outcome? {
    guard let folder = try? PrivateFolder() else {
      return .failure(Message("不能建立临时文件夹", english: "no temporary folder could be made"))
    }
    defer { folder.remove() }
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
    do {
      let result = try await run(
        .path("/bin/sh"), arguments: ["-c", Self.script, "sh", path],
        environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]),
        workingDirectory: FilePath(folder.path), platformOptions: options,
        input: .fileDescriptor(try Self.descriptor(of: request, in: folder.path), closeAfterSpawningProcess: true),
        output: .bytes(limit: PluginExchange.answerLimit), error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        let said = result.standardError.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        return .failure(
          Message(
            "以错误状态结束" + (said.isEmpty ? "" : "（\(said.prefix(200))）"),
            english: "it ended with an error" + (said.isEmpty ? "" : " (\(said.prefix(200)))")))
      }
      return .answer(result.standardOutput)
    } catch {
      return Task.isCancelled
        ? nil : .failure(Message("没有运行起来，或输出太多", english: "it could not be run, or gave too much output"))
    }
  }
}
