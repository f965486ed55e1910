// Why a file could not be written, as far as a drafter can do something about it; without an editor, so that it can be tried.

export type WriteFailure = 'full' | 'read-only' | 'open' | 'gone'

/** File systems put the system's own word into their message, or a word of VS Code's. */
const SIGNS: readonly (readonly [WriteFailure, RegExp])[] = [
  ['full', /\b(?:ENOSPC|EDQUOT|EFBIG)\b|QuotaExceeded|no space left/i],
  ['open', /\b(?:EBUSY|EPERM|ETXTBSY)\b|Unavailable|locked/],
  ['read-only', /\b(?:EROFS|EACCES)\b|NoPermissions|read-?only/i],
  ['gone', /\b(?:ENOENT|ENOTDIR)\b|FileNotFound/],
]

/** `undefined` where the message says nothing that is known here. */
export function writeFailure(error: unknown): WriteFailure | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = `${code} ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`
  return SIGNS.find(([, sign]) => sign.test(said))?.[0]
}
