// The door of grammar: text ⇄ tree.

export * from './span.js'
export * from './tree.js'
export {
  breakAt, moveLines, ownCopy, parseBody, parseDirectoryFile, parseDocument, parseFront, splitLines,
} from './document.js'
export { parseLine } from './line.js'
export { flatMap } from './flat-map.js'
export { lazily } from './lazily.js'
export { parseFrontMatter } from './front-matter.js'
export { formatNumeral, formatOrdinal, LEVEL_NAMES, ORDINAL_SOURCE, readOrdinal } from './ordinals.js'
export {
  ARABIC_NUMERAL_CLASS, CHINESE_NUMERAL_CLASS, formatChinese, formatCircled, parseArabic, parseChinese,
} from './numerals.js'
export { isSurelyUnit, looksLikeUnit } from './unit-name.js'
export {
  CLAUSE_LABELS, FRONT_MATTER_KEYS, isFrontMatterKey, LIMIT_MONTHS, ROLE_PATTERNS, ROLE_PHRASES, SUPPRESSION_WORDS,
  TIME_LIMITS, UNIT_SUFFIXES,
  type FrontMatterKey,
} from './words.js'
export { clauseAround, type ClauseAround } from './clause-cursor.js'
export { readClauseGroups } from './clause.js'
export { parseClausePieces, validateClauseGrammar, type ClausePiece } from './clause-parser.js'
export { validateFrontMatterGrammar } from './front-matter-parser.js'
