// How the numbers run where the cursor is: what an editor shows in its status bar.

import { LEVEL_NAMES, type Level } from '../../grammar/index.js'
import type { LevelNumbering } from '../model/numbering.js'
import type { Scheme } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'
import { statedSchemes } from './state-scheme.js'

export interface SchemesAt {
  /** 「1.连续 · （一）分节」; the level at the cursor first. 「未编号」 where there are no numbers. */
  readonly label: string
  /** Of every level of the part, the highest first. */
  readonly levels: readonly LevelScheme[]
}

export interface LevelScheme {
  readonly level: Level
  /** （一） */
  readonly name: string
  readonly kind: Scheme['kind']
  /** In Chinese: what the scheme says, and where it comes from. */
  readonly reason: string
  /** What the document's own front matter states about the level. */
  readonly stated: Scheme['kind'] | undefined
}

export const SCHEME_NAMES = { running: '连续', restarting: '分节' } as const

/** Of the part that the offset lies in. */
export function schemesAt(snapshot: Snapshot, offset: number): SchemesAt {
  const part = snapshot.parts.findLast(({ span }) => span.start <= offset)?.index ?? 0
  const stated = statedSchemes(snapshot)
  const numbering = snapshot.numbering.filter(({ scheme }) => scheme.part === part)
  const levels = numbering.map(({ scheme }): LevelScheme => ({
    level: scheme.level, name: LEVEL_NAMES[scheme.level], kind: scheme.kind, reason: scheme.reason,
    stated: stated.get(scheme.level),
  }))
  const here = snapshot.nodes.findLast(node => node.part === part && node.span.start <= offset)?.level
  const telling = numbering.filter(mayGoEitherWay).map(({ scheme }) => scheme)
    .sort((a, b) => Number(b.level === here) - Number(a.level === here))
  const label = telling.map(({ level, kind }) => `${LEVEL_NAMES[level]}${SCHEME_NAMES[kind]}`).join(' · ')
  return { label: label !== '' ? label : levels.length > 0 ? '依次编号' : '未编号', levels }
}

/** 一、 always runs on, and so does what makes one series only: there is nothing to be told. */
function mayGoEitherWay({ nodes, scheme }: LevelNumbering): boolean {
  return scheme.level > 1 && (scheme.stated || new Set(nodes.map(({ parent }) => parent)).size > 1)
}
