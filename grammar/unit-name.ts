// Whether a piece of text can be the name of a unit, judged by its shape alone.

import { NOT_A_CLAUSE_STARTS, UNIT_SUFFIXES } from './words.js'

const LONGEST_NAME = 60
const SUFFIX = new RegExp(`(?:${UNIT_SUFFIXES.join('|')})$`)
const NOT_A_START = new RegExp(`^(?:${NOT_A_CLAUSE_STARTS.join('|')})`)
/** A closing bracket at the end is part of the name: 各县（市、区）. */
const TRAILING_BRACKET = /[（(<〈〔][^（()）<>〈〉〔〕]*[）)>〉〕]$/

/** Units end in 局, 委, 科, 中心 … or are classes of units (各县（市、区）, 各有关单位). */
export function looksLikeUnit(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME) return false
  return SUFFIX.test(name.replace(TRAILING_BRACKET, '')) || (/^(?:各|局属|局机关|市直|省直|县直|区直)/.test(name) && name.length <= 30)
}

/** As strict as a bracket without label and role needs it: （试行）, （含试点县）, （区、市）, （！办公室） are no units. */
export function isSurelyUnit(name: string): boolean {
  return name.length >= 3 && looksLikeUnit(name) && !NOT_A_START.test(name) && !/[！？!?]/.test(name)
}
