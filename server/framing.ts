// The frames of messages on a stream of bytes: told apart by their lengths alone, so a wrong one loses all that follows.

/** Bytes. A client may open a document of 20 MB; nothing that it says is as long as this. */
const LONGEST_MESSAGE = 512 * 1024 * 1024
const LONGEST_HEADER = 4096

/**
 * Looks at the bytes as they come in.
 *
 * @param broken told once, in Chinese, when frames can no longer be told apart
 * @returns to be called with every piece of the stream, in order
 */
export function watchFrames(broken: (why: string) => void): (bytes: Uint8Array) => void {
  let header = ''
  /** Of the message's body, still to come. */
  let left = 0
  let lost = false
  const lose = (why: string): void => {
    lost = true
    broken(why)
  }
  return bytes => {
    for (let at = 0; at < bytes.length && !lost;) {
      if (left > 0) {
        const taken = Math.min(left, bytes.length - at)
        at += taken
        left -= taken
        continue
      }
      header += String.fromCharCode(bytes[at] ?? 0)
      at++
      if (header.length > LONGEST_HEADER) lose('消息头没有结束')
      if (!header.endsWith('\r\n\r\n')) continue
      const length = lengthIn(header)
      if (length === undefined) lose(`消息头里没有可用的 Content-Length：${JSON.stringify(header.slice(0, 200))}`)
      else if (length > LONGEST_MESSAGE) lose(`消息太长：${length} 字节`)
      left = length ?? 0
      header = ''
    }
  }
}

/** `undefined` where it is missing, or no number of bytes. */
function lengthIn(header: string): number | undefined {
  const written = /^Content-Length:[ \t]*(\d{1,15})[ \t]*\r$/im.exec(header)?.[1]
  return written === undefined ? undefined : Number(written)
}
