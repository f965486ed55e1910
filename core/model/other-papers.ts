// Which paper a literal reference (第28项) speaks of: this one, or another that its sentence names.

/** Words that make it certain which paper is meant, and words that only suggest it. */
const OF_THIS = /(?:本(?:要点|方案|计划|通知|意见|清单|办法|文件)|上述|前述|前文|上文|下文|下述|后文)(?:的|中的?)?$/
const SUGGESTED = /(?:见|参见|详见|参照|对照|结合|按照?|[与同和])$/
/** A sentence that names another paper, or an attachment, may be quoting it. */
const OTHER_PAPER = /[《〔[]|号文|条例|办法|规定|法第|[条款]$|附件[0-9一二三四五六七八九十]*的?$/
/** So much text before a reference is looked at. */
const REACH = 60

/**
 * `certain`: 本要点第28项; `likely`: 参照第28项; `other`: 《…条例》第（二）条; `open` where nothing tells.
 *
 * @param offset where the reference begins, with the one right before it (第三部分第（二）条)
 */
export function paperMeant(text: string, offset: number): 'certain' | 'likely' | 'other' | 'open' {
  const before = text.slice(Math.max(0, offset - REACH), offset)
  const begin = Math.max(...[...'。；;\n\r'].map(mark => before.lastIndexOf(mark))) + 1
  const sentence = before.slice(begin)
  if (OF_THIS.test(sentence)) return 'certain'
  if (OTHER_PAPER.test(sentence)) return 'other'
  return SUGGESTED.test(sentence) ? 'likely' : 'open'
}
