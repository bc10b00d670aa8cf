internal import CLibCrypto

/// The SHA-256 of bytes in lower-case hexadecimal digits, as `sha256sum` prints it.
func sha256(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let digest = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
    // SHA256() in one call would have OpenSSL read its configuration from disk first, and look its providers through.
    var state = SHA256_CTX()
    SHA256_Init(&state)
    SHA256_Update(&state, bytes, bytes.count)
    SHA256_Final(buffer.baseAddress, &state)
    count = Int(SHA256_DIGEST_LENGTH)
  }
  var text: [UInt8] = []
  text.reserveCapacity(2 * digest.count)
  for byte in digest {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
