// Reads an assignment clause: from the pieces that the parser found to groups of names with a role.

import { flatMap } from './flat-map.js'
import { parseClausePieces, type ClausePiece } from './clause-parser.js'
import { shift, textOf, type Span } from './span.js'
import type { ClauseGroup, ClauseLabel, LabelRole, Name, Rider, RolePhrase, TimeLimit } from './tree.js'
import { CLAUSE_LABELS, ROLE_PATTERNS } from './words.js'

/** The groups of the clause whose inside is `text`; spans are moved right by `offset`. */
export function readClauseGroups(text: string, offset: number): readonly ClauseGroup[] {
  const reader = new GroupReader(text, offset)
  for (const piece of parseClausePieces(text)) reader.take(piece)
  return reader.finish()
}

/** A group while it is being read. */
interface Draft {
  after: ClauseGroup['after']
  label: ClauseLabel | undefined
  names: Name[]
  etc: Span | undefined
  role: RolePhrase | undefined
  deadline: TimeLimit | undefined
  riders: Rider[]
  start: number
  end: number
}

class GroupReader {
  private readonly groups: ClauseGroup[] = []
  private draft: Draft | undefined
  private after: ClauseGroup['after'] = 'start'

  constructor(private readonly text: string, private readonly offset: number) {}

  take(piece: ClausePiece): void {
    switch (piece.is) {
      case 'label': return this.takeLabel(piece)
      case 'name': return this.takeName(piece)
      case 'Role': return this.takeRole(piece)
      case 'TimeLimit': return this.takeTimeLimit(piece)
      case 'Etc': return this.extend(piece, draft => { draft.etc ??= this.at(piece) })
      case 'Rider':
      case 'bracketedRider': return this.extend(piece, draft => { draft.riders.push(this.rider(piece)) })
      case 'Comma': return this.close('comma')
      case 'Semicolon':
      case 'Stop': return this.close('semicolon')
      case 'And':
      case 'EnumerationComma':
      case 'Colon':
      case 'White':
      case 'Close': return
    }
  }

  finish(): readonly ClauseGroup[] {
    this.close('nothing')
    return this.groups
  }

  private takeLabel(piece: ClausePiece): void {
    if (this.draft !== undefined) this.close('nothing')
    const word = textOf(this.text, piece.span).replace(/[：:（(<〈〔\s].*$/s, '')
    const label: ClauseLabel = { kind: 'clause-label', span: this.at(piece), word, role: roleOfLabel(word) }
    this.extend(piece, draft => { draft.label = label })
  }

  private takeName(piece: ClausePiece): void {
    const written = textOf(this.text, piece.span)
    // Blanks of a kind that only web pages have, a bracket that is left open.
    if (!/[\p{L}\p{N}]/u.test(written)) return
    // After a role phrase the next name begins a new group even where the comma was forgotten.
    if (this.draft?.role !== undefined || this.draft?.deadline !== undefined) this.close('nothing')
    // 由市应急局牵头: the preposition is no part of the name.
    const text = written.replace(/^由(?=.{2})/, '')
    const { start, end } = this.at(piece)
    const name: Name = { kind: 'name', span: { start: start + written.length - text.length, end }, text }
    this.extend(piece, draft => {
      const before = draft.names.at(-1)
      if (draft.label?.role === 'deadline') draft.deadline = { kind: 'time-limit', span: name.span, text }
      else if (before !== undefined && goesOn(before, name)) draft.names[draft.names.length - 1] = this.joined(before, name)
      else draft.names.push(name)
    })
  }

  private takeRole(piece: ClausePiece): void {
    const phrase: RolePhrase = {
      kind: 'role-phrase', span: this.at(piece), role: roleOfPhrase(textOf(this.text, piece.span)),
    }
    this.extend(piece, draft => { draft.role ??= phrase })
  }

  private takeTimeLimit(piece: ClausePiece): void {
    if (this.draft?.names.length) this.close('nothing')
    const text = textOf(this.text, piece.span)
    this.extend(piece, draft => { draft.deadline ??= { kind: 'time-limit', span: this.at(piece), text } })
  }

  private extend(piece: ClausePiece, change: (draft: Draft) => void): void {
    const at = this.at(piece)
    this.draft ??= {
      after: this.after, label: undefined, names: [], etc: undefined, role: undefined, deadline: undefined, riders: [],
      start: at.start, end: at.end,
    }
    this.draft.end = at.end
    change(this.draft)
  }

  private close(next: ClauseGroup['after']): void {
    if (this.draft !== undefined) {
      const { start, end, label, names, etc, role, deadline, riders, after } = this.draft
      this.groups.push({ span: { start, end }, label, names, etc, role, deadline, riders, after })
    }
    this.draft = undefined
    this.after = next
  }

  private rider(piece: ClausePiece): Rider {
    const text = textOf(this.text, piece.span)
    const included = /均(?:包括|需|由|须|应由)([^，,]+?)(?:负责|落实|，|,|$)/.exec(text)
    const start = piece.span.start + (included === null ? 0 : included.index + included[0].indexOf(included[1] ?? ''))
    const names = included?.[1] === undefined ? [] : flatMap(readClauseGroups(included[1], start + this.offset), g => g.names)
    const meaning = names.length > 0 ? 'include-below' : /下同|余同/.test(text) ? 'same-below' : 'note'
    return { kind: 'rider', span: this.at(piece), meaning, names }
  }

  private joined(before: Name, name: Name): Name {
    const span = { start: before.span.start, end: name.span.end }
    return { kind: 'name', span, text: textOf(this.text, shift(span, -this.offset)) }
  }

  private at(piece: ClausePiece): Span {
    return shift(piece.span, this.offset)
  }
}

/** 各市党委、政府 is one class of units, although 、 stands in it. */
function goesOn(before: Name, name: Name): boolean {
  return name.text === '政府' && /党(?:工)?委$/.test(before.text)
}

const LABEL_ROLES: ReadonlyMap<string, LabelRole> = new Map(
  flatMap(Object.entries(CLAUSE_LABELS), ([role, words]) => words.map(word => [word, role as LabelRole] as const)))

function roleOfLabel(word: string): LabelRole {
  return LABEL_ROLES.get(word) ?? 'responsible'
}

const LEAD = new RegExp(`^(?:${ROLE_PATTERNS.lead})$`)
const SUPPORT = new RegExp(`^(?:${ROLE_PATTERNS.support})$`)

function roleOfPhrase(phrase: string): RolePhrase['role'] {
  if (LEAD.test(phrase)) return 'lead'
  return SUPPORT.test(phrase) ? 'support' : 'responsible'
}
