// Which attachments a document has, and where its text speaks of one by number (附件2).

import { flatMap, parseArabic, parseChinese, type LineBlock, type Span } from '../../../grammar/index.js'
import { across, moveSpanned } from '../../across.js'
import { placeOf, wordsOf } from '../../model/place.js'
import { BOOK, QUOTE, readPassage, SHUT, spanIn } from '../../model/counting/passage.js'
import { findEntry } from '../../model/settings.js'
import type { LineRole } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import { matchesOf } from '../../text/matches.js'

export interface AttachmentMention {
  readonly number: number
  readonly span: Span
}

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}'
/** Not the attachment of another paper: 《…》附件2, 5号文附件2, 其附件2. */
const MENTION = new RegExp(`(?<![${QUOTE}${BOOK}${SHUT}号文其的原该])附件\\s?(${NUMBER})(?![0-9０-９])`, 'g')

/** Where the text speaks of attachments; quotations and titles of other papers are left out. */
export function attachmentMentions(snapshot: Snapshot): readonly AttachmentMention[] {
  return across(snapshot, 'attachments spoken of', mentionsIn, moveSpanned).all()
}

function mentionsIn({ prose, memory }: Snapshot): readonly AttachmentMention[] {
  return memory.findInEach('attachments', prose, moveSpanned, ({ line, block, role }) => {
    if ((role !== 'node' && role !== 'paragraph') || !block.text.includes('附件')) return []
    const passage = readPassage(memory, line, block)
    return passage === undefined ? [] : flatMap([passage, ...passage.inside.values()], own =>
      own !== passage && !isBracket(own.start, block) ? [] : flatMap(matchesOf(own.text, MENTION), match => {
        const number = numberOf(match[1] ?? '')
        const span = placeOf(block, spanIn(own, match.index, match.index + match[0].length))
        return number === undefined ? [] : [{ number, span }]
      }))
  })
}

function isBracket(start: number, { text }: LineBlock): boolean {
  return /[（(]/.test(text.charAt(start - 1))
}

/** The numbers of the attachments that are listed or enclosed; `undefined` where the document has none at all. */
export function knownAttachments(snapshot: Snapshot): ReadonlySet<number> | undefined {
  const linesAs = (role: LineRole) => across(snapshot, `lines, ${role}`, ({ prose }) =>
    prose.filter(line => line.role === role).map(({ block }) => wordsOf(block)), words => words).all()
  const [noted, enclosed] = [linesAs('attachment-note'), linesAs('attachment-label')]
  const entry = findEntry(snapshot.tree.frontMatter?.content.entries ?? [], '附件')
  const inRow = entry?.value?.text.split(/[、，,；;]/) ?? []
  const stated = [...inRow, ...entry?.items.map(item => item.text) ?? []]
  if (noted.length + enclosed.length + stated.length === 0) return undefined
  return new Set([
    ...noted.map((words, i) => numberIn(words) ?? i + 1),
    ...enclosed.map(words => numberIn(words) ?? 1),
    ...stated.map((_, i) => i + 1),
  ])
}

/** 附件：2.…, 2.… or 附件2 */
function numberIn(words: string): number | undefined {
  const written = new RegExp(`^(?:附\\s{0,8}件\\s{0,8}[：:]?\\s{0,8})?(${NUMBER})(?:[.．、]|$|[：:])`).exec(words)?.[1]
  return written === undefined ? undefined : numberOf(written)
}

function numberOf(written: string): number | undefined {
  return /^[0-9０-９]/.test(written) ? parseArabic(written) : parseChinese(written)
}
