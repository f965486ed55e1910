// What went wrong with a file, as half a sentence in Chinese.

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹。',
  ENOTDIR: '路径中有一段不是文件夹。',
  EISDIR: '是文件夹，不是文件。',
  EACCES: '没有权限打开。',
  EPERM: '没有权限，或文件正被别的程序（如 Word、WPS）占用。',
  EBUSY: '文件正被别的程序（如 Word、WPS）占用。',
  EROFS: '所在磁盘是只读的。',
  ENOSPC: '磁盘空间不足。',
  EDQUOT: '磁盘配额用完了。',
  EFBIG: '超过了系统允许的文件大小。',
  EIO: '磁盘读写出错。',
  ESTALE: '网络文件夹连不上了。',
  ENOTCONN: '网络文件夹连不上了。',
  ENAMETOOLONG: '文件名太长。',
  ELOOP: '符号链接绕成了圈。',
  EMFILE: '打开的文件太多。'
}

/** Rethrows what is no failure of the file system: that one is ours. */
export function fileFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code === undefined) throw error
  return reasons[code] ?? `无法读写（${code}）。`
}
