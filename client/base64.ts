// Bytes as text and back, for messages of JSON; without Node, since the client also runs in a web worker.

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)))
  }
  return btoa(pieces.join(''))
}

/** Arguments of a call are limited. */
const PIECE = 0x8000

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0))
}
