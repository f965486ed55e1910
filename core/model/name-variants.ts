// Whether two names of units are probably one unit, spelt in two ways.

/** How one name differs from the other, in words for the drafter; `undefined` if they are two units. */
export function variantOf(name: string, other: string): string | undefined {
  if (name === other) return undefined
  return differsByConjunction(name, other) ?? differsByPrefix(name, other) ?? differsByStray(name, other) ??
    differsByOneCharacter(name, other)
}

/** 救援协调和预案管理科 · 救援协调与预案管理科 */
function differsByConjunction(name: string, other: string): string | undefined {
  const plain = (text: string) => text.replace(/[和与及]/g, '和')
  return plain(name) === plain(other) ? '只差“和”“与”一类的字' : undefined
}

/** 市综合应急救援支队 · 综合应急救援支队 */
function differsByPrefix(name: string, other: string): string | undefined {
  const [long, short] = name.length > other.length ? [name, other] : [other, name]
  if (long.length !== short.length + 1 || short.length < 4 || !long.endsWith(short)) return undefined
  const prefix = long.charAt(0)
  return '市省区县州局'.includes(prefix) ? `差开头的“${prefix}”字` : undefined
}

/** A mark inside a name: 省发‘展改革委. */
function differsByStray(name: string, other: string): string | undefined {
  const plain = (text: string) => text.replace(/[‘’“”"'·\s]/g, '')
  return plain(name) === plain(other) ? '夹了多余的符号或空格' : undefined
}

/** Characters that tell units apart although they are one character: 一科 · 二科, 城东 · 城西, 市局 · 省局, 交警 · 特警. */
const TELLING = /[一二三四五六七八九十0-9０-９东西南北中上下前后内外省市区县州镇乡村国甲乙丙丁老新大小男女总支分交特刑巡法医水陆空铁]/
const SHORTEST_TYPED = 6

/** 省交通运偷厅 · 省交通运输厅: one character in a long name; the last (电视台 · 电视局) and others tell units apart. */
function differsByOneCharacter(name: string, other: string): string | undefined {
  if (name.length !== other.length || name.length < SHORTEST_TYPED) return undefined
  const at = [...name].findIndex((char, i) => char !== other.charAt(i))
  const [here, there] = [name.charAt(at), other.charAt(at)]
  if (at < 2 || at === name.length - 1 || name.slice(at + 1) !== other.slice(at + 1)) return undefined
  if (TELLING.test(here + there)) return undefined
  return `差一个字：“${here}”和“${there}”`
}

/** Whether the difference is a single mistyped character, which needs a much more frequent twin to be believed. */
export function needsEvidence(name: string, other: string): boolean {
  return differsByConjunction(name, other) === undefined && differsByPrefix(name, other) === undefined &&
    differsByStray(name, other) === undefined
}
