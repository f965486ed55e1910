// What may be typed in an assignment clause: labels, units, people, role phrases, time limits, and the marks between.

import {
  CLAUSE_LABELS, lazily, looksLikeUnit, ROLE_PHRASES, shift, type LabelRole, type LineBlock,
} from '../../../grammar/index.js'
import type { Snapshot } from '../../snapshot.js'
import { clausePlace, type ClausePlace } from './clause-place.js'
import { byHabit, habitsOf, type Habits } from './habits.js'
import type { Candidate, Completion, CompletionItem } from './item.js'
import { fitting, type Readings } from './match.js'
import { timeLimits } from './time-limits.js'
import { knownUnits, type KnownUnits } from './units.js'

/** `undefined` outside of clauses. `at` counts from the block's start; `asked`: not a character of its own opened it. */
export function clauseCompletion(
  snapshot: Snapshot, block: LineBlock, at: number, readings: Readings, asked: boolean,
): Completion | undefined {
  const place = clausePlace(block, at, asked)
  if (place === undefined) return undefined
  const others = place.groups.flatMap(group => [...group.names, ...group.riders.flatMap(rider => rider.names)])
    .filter(name => name.span.start !== place.typed.start).map(name => name.text)
  const units = knownUnits(snapshot, block.start + place.typed.start, new Set(others))
  const writing: Writing = { snapshot, place, units, habits: lazily(() => habitsOf(snapshot, block.start + at)), next: block.text.charAt(at) }
  return {
    span: shift(place.typed, block.start), replaceEnd: block.start + place.replaceEnd, typed: place.text,
    items: inOrder(writing, afterWord(writing, readings), fitting(candidates(writing), place.text, readings)),
  }
}

/**
 * What goes behind a finished word before longer words. Without brackets the word itself comes first of all: Enter is
 * to end the line there, and an editor that accepts only what changes the text lets it.
 */
function inOrder(
  { place: { text, around } }: Writing, marks: readonly CompletionItem[], words: readonly CompletionItem[],
): readonly CompletionItem[] {
  const finished = words.filter(({ label }) => label === text)
  const longer = words.filter(({ label }) => label !== text)
  return around.bracketed ? [...marks, ...longer] : [...finished, ...marks, ...longer]
}

interface Writing {
  readonly snapshot: Snapshot
  readonly place: ClausePlace
  readonly units: KnownUnits
  /** Counted only where something depends on them. */
  readonly habits: () => Habits
  /** The character behind the cursor. */
  readonly next: string
}

function candidates(writing: Writing): readonly Candidate[] {
  const { snapshot, place: { expects, label } } = writing
  if (expects === 'nothing') return []
  if (expects === 'name' && label !== 'deadline' && label !== 'person') return writing.units.candidates
  const habits = writing.habits()
  if (label === 'deadline') return timeLimits(snapshot, habits)
  if (label === 'person') return people(habits)
  const units = writing.units.candidates
  const labels = clauseLabels(writing)
  const [first, second] = habits.labelled ? [labels, units] : [units, labels]
  return [...first, ...second, ...timeLimits(snapshot, habits)]
}

function people({ people: counts }: Habits): readonly Candidate[] {
  return byHabit(counts, []).map(name => ({
    kind: 'person', label: name, keys: [name], insertText: name, goesOn: true, detail: `文中用过${counts.get(name) ?? 0}次`,
  }))
}

const USUAL_ROLES: readonly LabelRole[] = ['lead', 'responsible', 'support', 'deadline']

/** Those of the document, else the usual ones; all others once something is typed. None for a role that is taken. */
function clauseLabels({ place: { groups, text }, habits: habitsHere, next }: Writing): readonly Candidate[] {
  const habits = habitsHere()
  const taken = new Set(groups.flatMap(group => group.label?.role ?? []))
  const ofRole = new Map(USUAL_ROLES.map(role => [role, CLAUSE_LABELS[role][0] ?? '']))
  const used = usedRoles(habits)
  // Who leads and who supports says it all, as a rule; some notices have 责任单位 besides.
  const usual = [...ofRole].filter(([role]) => !used.has(role) && !(role === 'responsible' && taken.has('lead')))
    .map(([, word]) => word)
  const rare = text === '' ? [] : Object.values(CLAUSE_LABELS).flat()
  const colon = /[：:]/.test(next) ? '' : '：'
  return byHabit(habits.labels, [...usual, ...rare]).filter(word => !taken.has(roleOf(word))).map(word => ({
    kind: 'clause-label', label: `${word}：`, keys: [word], insertText: word + colon, goesOn: true, detail: '',
  }))
}

function usedRoles({ labels }: Habits): ReadonlySet<LabelRole> {
  return new Set([...labels.keys()].map(roleOf))
}

function roleOf(word: string): LabelRole {
  return (Object.keys(CLAUSE_LABELS) as LabelRole[]).find(role => CLAUSE_LABELS[role].includes(word)) ?? 'responsible'
}

/** Behind a finished name, phrase or limit: the next mark; and a phrase that is being typed behind a name. */
function afterWord(writing: Writing, readings: Readings): readonly CompletionItem[] {
  const { snapshot, place: { text, expects, label, finished, replaceEnd, typed }, units, habits } = writing
  if (replaceEnd !== typed.end) return []
  if (finished !== undefined) return fitting(marks(writing, finished, ''), '', readings)
  if (text === '' || expects === 'nothing') return []
  const isLimit = /[前进持]$/.test(text) && timeLimits(snapshot, habits()).some(limit => limit.label === text)
  if (isLimit) return fitting(marks(writing, 'time-limit', text), '', readings)
  if (label === 'deadline' || (label === 'person' && !habits().people.has(text))) return []
  if (label === 'person' || units.knows(text)) return fitting(marks(writing, 'name', text), '', readings)
  const name = nameBefore(text, units)
  return name === undefined ? [] : fitting(rolePhrases(habits(), name), text.slice(name.length), readings)
}

/** 市水利局qt, 市水利局牵: the name in front of a phrase that is not finished. */
function nameBefore(text: string, units: KnownUnits): string | undefined {
  for (let end = text.length - 1; end > 1; end--) {
    const name = text.slice(0, end)
    if (units.knows(name) || (looksLikeUnit(name) && /^[a-z]+$/i.test(text.slice(end)))) return name
  }
  return undefined
}

function rolePhrases({ roles }: Habits, name: string): readonly Candidate[] {
  return byHabit(roles, ROLE_PHRASES).map(phrase => ({
    kind: 'role-phrase', label: phrase, keys: [phrase], insertText: name + phrase, goesOn: true,
    detail: (roles.get(phrase) ?? 0) > 0 ? `文中用过${roles.get(phrase) ?? 0}次` : '',
  }))
}

/** All of them replace `word` by itself and something behind it, so that they stand in one list with longer names. */
function marks(writing: Writing, after: 'name' | 'role-phrase' | 'time-limit', word: string): readonly Candidate[] {
  const { place: { label, around }, habits } = writing
  const mark = (text: string, detail: string, goesOn = true): Candidate => {
    return { kind: 'mark', label: text, keys: [text], insertText: word + text, goesOn, detail }
  }
  const labelled = label !== undefined || (after === 'time-limit' && habits().labelled)
  const labels = clauseLabels({ ...writing, place: { ...writing.place, text: '' } })
    .map(({ label: text }) => mark(`；${text}`, ''))
  const close = around.closed ? [] : [mark('）', '写完', false)]
  switch (after) {
    case 'name': return [
      mark('、', '再写一个'), ...(labelled ? labels : rolePhrases(habits(), word)), ...close,
    ]
    case 'role-phrase': return [mark('，', '再写一组'), ...labels.filter(isLimitLabel), ...close]
    case 'time-limit': return [...close, ...labels]
  }
}

function isLimitLabel({ label }: Candidate): boolean {
  return CLAUSE_LABELS.deadline.some(word => label.includes(word))
}
