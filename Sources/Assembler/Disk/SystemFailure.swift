internal import Foundation
internal import OfficeDocuments

extension AssemblyError {
  /// What the operating system refused, told so that an office worker knows what to do.
  ///
  /// - Parameter code: The value of `errno` directly after the call that failed.
  public static func system(_ code: Int32, _ file: String) -> AssemblyError {
    AssemblyError(file: file, message(for: code))
  }

  private static func message(for code: Int32) -> Message {
    switch code {
    case ENOENT: notFound("").message
    case ENOTDIR:
      Message("路径中有一段不是文件夹；请检查路径", english: "part of the path is no folder; check the path")
    case EACCES, EPERM:
      Message("没有读写权限；请换一个位置，或请管理员授权", english: "access is denied; choose another place or ask for permission")
    case EROFS:
      Message("所在磁盘是只读的，写不进去；请换一个位置", english: "the disk is read-only; choose another place")
    case ENOSPC, EDQUOT:
      Message("磁盘空间不足，写不下；请清理磁盘或换一个位置", english: "the disk is full; free some space or choose another place")
    case EFBIG:
      Message(
        "文件大小超过了系统允许的上限；请换一个位置", english: "the file exceeds the size that the system allows; choose another place")
    case ENAMETOOLONG:
      Message("文件名或路径太长；请改短", english: "the name or path is too long; shorten it")
    case ELOOP:
      Message("符号链接互相指来指去，打不开；请换成真实的文件", english: "the symbolic links lead in a circle; use the real file")
    case EEXIST:
      Message(
        "另一次生成正在进行，或上次中断后留下了以“.”开头的临时文件夹；请稍后再试，或先删去它",
        english:
          "another run is going on, or one that was killed left a temporary folder whose name begins with a dot; "
          + "try again later or delete it")
    case EIO:
      Message("磁盘读写出错；请检查磁盘，或换一个位置", english: "the disk fails; check it, or choose another place")
    case ETXTBSY, EBUSY:
      Message("文件正被别的程序占用；请关闭它后再试", english: "another program uses the file; close it and try again")
    case EISDIR:
      Message("是文件夹，不是文件；请指明文件", english: "is a folder, not a file; name a file")
    case EPIPE:
      Message("接收输出的程序已经退出", english: "the program that took the output has ended")
    case EMFILE, ENFILE:
      Message("同时打开的文件太多；请关闭一些程序后再试", english: "too many files are open; close some programs and try again")
    default:
      Message(
        "系统拒绝了操作（错误号 \(code)）；请检查磁盘后再试",
        english: "the system refused it (error \(code)); check the disk and try again")
    }
  }
}
