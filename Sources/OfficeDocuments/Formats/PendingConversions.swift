internal import Synchronization

/// Hands readers, which never wait, the files that were converted already, and remembers those that still have to be.
final class PendingConversions: FormatConverter {
  private struct State {
    var done: [ConversionRequest: Result<[UInt8], ReadingError>] = [:]
    var wanted: [ConversionRequest] = []
  }

  private let state = Mutex(State())

  /// The converted file; one that is not there yet is remembered as wanted, and the error thrown is nobody's to see.
  func convert(_ bytes: [UInt8], from old: FileFormat, to new: FileFormat) throws(ReadingError) -> [UInt8] {
    let request = ConversionRequest(bytes, from: old, to: new)
    let known = state.withLock { state in
      let known = state.done[request]
      if known == nil, !state.wanted.contains(request) { state.wanted.append(request) }
      return known
    }
    guard let known else {
      throw ReadingError(.unsupported, Message("还没有转换", english: "not yet converted"))
    }
    return try known.get()
  }

  /// What readers asked for in vain since the last call.
  func takeWanted() -> [ConversionRequest] {
    state.withLock { state in
      defer { state.wanted = [] }
      return state.wanted
    }
  }

  /// Keeps what a conversion gave.
  func keep(_ result: Result<[UInt8], ReadingError>, for request: ConversionRequest) {
    state.withLock { $0.done[request] = result }
  }
}

/// Reads with files of old formats converted on the way, without ever holding a thread while another program works.
///
/// Reading is begun again with what was converted, until nothing more is asked for.
///
/// - Parameters:
///   - converter: Who converts; without one files of old formats are refused.
///   - read: Reads with a converter that answers at once.
/// - Throws: What `read` throws, or `CancellationError` when the task was cancelled.
public func reading<Value>(
  with converter: (any FileConverter)?, _ read: ((any FormatConverter)?) throws -> Value
) async throws -> Value {
  guard let converter else { return try read(nil) }
  let conversions = PendingConversions()
  while true {
    try Task.checkCancellation()
    let outcome = Result { try read(conversions) }
    let wanted = conversions.takeWanted()
    guard !wanted.isEmpty else { return try outcome.get() }
    for (request, result) in zip(wanted, await converter.convert(wanted)) { conversions.keep(result, for: request) }
  }
}
