// What a document names that can be opened: its attachments, in the file itself or beside it, and its 单位名录.

import type { Span } from '../../grammar/index.js'
import { attachmentNotes, labelNumber } from '../checks/element/attachment-notes.js'
import { attachmentMentions } from '../checks/reference/attachments.js'
import { isAbsolutePath, isPath } from '../model/directory.js'
import { placedWords, valuesOf, type PlacedValue } from '../model/placed-values.js'
import { textLineOf } from '../model/place.js'
import type { Part } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'

export interface DocumentLink {
  readonly span: Span
  readonly target: LinkTarget
}

export type LinkTarget =
  /** In this document. */
  | { readonly kind: 'here'; readonly offset: number }
  /** Relative to the document, as written. */
  | { readonly kind: 'path'; readonly path: string }
  /** A file beside the document of that name, whatever its ending. */
  | { readonly kind: 'beside'; readonly name: string }

/** In document order. Whether a file is there is not known here. */
export function documentLinks(snapshot: Snapshot): readonly DocumentLink[] {
  const attachments = enclosed(snapshot.parts)
  const directories = valuesOf(snapshot, '单位名录').filter(({ text }) => isPath(text) && !isAbsolutePath(text))
    .map(({ span, text }): DocumentLink => ({ span, target: { kind: 'path', path: text } }))
  const named = [...namedInNotes(snapshot), ...namedInFrontMatter(snapshot)].map(({ span, text, number }) =>
    ({ span, target: targetOf(text, number, attachments) }))
  const mentioned = attachmentMentions(snapshot).flatMap(({ number, span }): readonly DocumentLink[] => {
    const attachment = attachments.find(one => one.number === number)
    return attachment === undefined ? [] : [{ span, target: { kind: 'here', offset: attachment.start } }]
  })
  return [...directories, ...named, ...mentioned].sort((a, b) => a.span.start - b.span.start)
}

/**
 * Which of these files is the one that is named; endings do not count, the document's own kind goes first.
 *
 * @param files names of files in one folder
 */
export function fileNamed(name: string, files: readonly string[]): string | undefined {
  const fitting = files.filter(file => plain(file.replace(/\.[^.]*$/, '')) === plain(name) || file === name)
  return fitting.find(file => /\.(?:yaodian|要点)$/.test(file)) ?? fitting.toSorted()[0]
}

interface Enclosed {
  readonly number: number
  readonly title: string
  readonly start: number
}

interface NamedAttachment extends PlacedValue {
  readonly number: number
}

/** The attachments that the file holds itself. */
function enclosed(parts: readonly Part[]): readonly Enclosed[] {
  return parts.filter(({ kind }) => kind === 'attachment').map(({ lines, title = '' }, i) => {
    const first = lines.find(({ block }) => textLineOf(block) !== undefined)
    const words = first === undefined ? undefined : placedWords(first.block)
    return { number: labelNumber(words?.text ?? '') ?? i + 1, title, start: words?.span.start ?? 0 }
  })
}

function namedInNotes({ parts }: Snapshot): readonly NamedAttachment[] {
  return parts.flatMap(part => attachmentNotes(part).flatMap(({ items }) => items.map(({ name, nameSpan, number }, i) =>
    ({ text: name, span: nameSpan, number: number ?? i + 1 }))))
}

function namedInFrontMatter(snapshot: Snapshot): readonly NamedAttachment[] {
  return valuesOf(snapshot, '附件').flatMap(({ text, span }) => [...text.matchAll(/[^、，,；;]+/g)].map(match => {
    const name = match[0].trim()
    const start = span.start + match.index + match[0].indexOf(name)
    return { text: name, span: { start, end: start + name.length } }
  })).map((value, i) => ({ ...value, number: i + 1 }))
}

/** By its title; by its number only where the titles say nothing. */
function targetOf(name: string, number: number, attachments: readonly Enclosed[]): LinkTarget {
  const found = attachments.find(({ title }) => title !== '' && plain(title) === plain(name)) ??
    attachments.find(one => one.number === number)
  return found === undefined ? { kind: 'beside', name } : { kind: 'here', offset: found.start }
}

/** Without what may differ between a note and the thing itself: a number in front, 《》, spaces, a mark at the end. */
function plain(name: string): string {
  return name.replace(/^(?:附件\s*)?[0-9０-９]{0,2}\s*[.．、：:]?\s*/, '').replace(/[《》\s。；;]/g, '')
}
