// Bytes to text: UTF-8, or a sentence in Chinese that says what the bytes look like instead.

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly marked: boolean }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** The text without its byte order mark (`marked` if it had one); offsets count from the first character after it. */
export function decode(bytes: Uint8Array): Decoded {
  const format = knownFormat(bytes)
  if (format !== undefined) return unreadable(format)
  const utf8 = tryDecode('utf-8', bytes)
  if (utf8 !== undefined) return { kind: 'text', text: utf8, marked: startsWith(bytes, 0xef, 0xbb, 0xbf) }
  const gbk = tryDecode('gb18030', bytes)
  if (gbk !== undefined && looksChinese(gbk)) return unreadable(gbkAdvice(gbk))
  return unreadable('不是 UTF-8 编码的文本，认不出是什么编码；请另存为 UTF-8 后再试。')
}

/** Text in UTF-16 with its mark, or in GBK; `undefined` where it is neither. Offsets count from the first character. */
export function decodeForeign(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return tryDecode('utf-16le', bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return tryDecode('utf-16be', bytes)
  const gbk = tryDecode('gb18030', bytes)
  return gbk !== undefined && looksChinese(gbk) ? gbk : undefined
}

function unreadable(reason: string): Decoded {
  return { kind: 'unreadable', reason }
}

/** What the first bytes give away; `undefined` where it may be text. */
function knownFormat(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    return '是 Word（.docx）等压缩格式的文件，不是纯文本；请先用 yaodian import 转成 .yaodian 文件。'
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return '是旧版 Word 或 WPS 文件，不是纯文本；请把正文复制到 .yaodian 或 .txt 文件里再检查。'
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    return '是 PDF 文件，不是纯文本；请把正文复制到 .yaodian 或 .txt 文件里再检查。'
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return '是 UTF-16 编码（记事本里叫“Unicode”）；请用记事本“另存为”，编码选 UTF-8。'
  }
  return bytes.includes(0) ? '是二进制文件，不是纯文本。' : undefined
}

function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes of another encoding read as GB18030 give rare characters; a real text gives common ones. */
function looksChinese(text: string): boolean {
  const foreign = [...text].filter(character => character > '\u007f')
  const common = foreign.filter(character => /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e“”‘’…—·]/.test(character))
  return common.length > foreign.length * 0.9
}

function gbkAdvice(text: string): string {
  const glimpse = text.replaceAll(/\s+/g, '').slice(0, 12)
  return [
    `不是 UTF-8 编码，像是 GBK（GB18030）编码，按 GBK 读出来是“${glimpse}…”。请先转成 UTF-8：`,
    '在 VS Code 里点右下角的编码，先“通过编码重新打开”选 GB18030，再“通过编码保存”选 UTF-8；',
    '或运行 iconv -f GB18030 -t UTF-8 原文件 > 新文件。'
  ].join('')
}
