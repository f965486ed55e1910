// Names of files that any system takes: without the signs that one of them forbids, and no name twice.

/** Characters: 80 Chinese ones are 240 bytes, and file systems allow 255. */
const LONGEST_STEM = 80

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A name without an ending, from any text; '' where nothing of it can stand in a name. */
export function fileStem(text: string): string {
  const allowed = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').replace(/[\\/:*?"<>|]/g, '_').replace(/^\.+|\.+$/g, '')
  const short = [...allowed].slice(0, LONGEST_STEM).join('')
  return DEVICES.test(short) ? `${short}_` : short
}

/** The same names, those that have been there before with （2）, （3） behind them; case makes no difference to some systems. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let free = name
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${name}（${copy}）`
    taken.add(free.toLowerCase())
    return free
  })
}
