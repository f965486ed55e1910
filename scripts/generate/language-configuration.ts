// What an editor knows of the language without a server: comments, pairs of brackets, what is a word.

/** Pairs that match each other; each side stands for itself only. */
const BRACKETS = ['（）', '()', '〔〕', '［］', '[]', '【】', '《》', '〈〉', '“”', '‘’', '「」', '『』', '{}']
/** Straight quotes are the same on both sides: they can close and surround, but not match. */
const STRAIGHT_QUOTES = ['""']

/** Whatever is no part of a word, Chinese and ASCII alike. */
const SEPARATORS = '`~!@#$%^&*()-=+[]{}\\|;:\'",.<>/?' +
  '，。、；：？！…—·～“”‘’「」『』（）《》〈〉【】〔〕［］｛｝＂＇．－／'

export function languageConfiguration(): unknown {
  const pairs = [...BRACKETS, ...STRAIGHT_QUOTES].map(split)
  return {
    comments: { lineComment: '//' },
    brackets: BRACKETS.map(split),
    // An ordinal such as `1)` has no partner; colours would call it a mistake.
    colorizedBracketPairs: [],
    autoClosingPairs: pairs.map(([open, close]) => ({ open, close })),
    autoCloseBefore: ' \t\n\u3000，。、；：？！…）)〕］]】》〉”’」』}',
    surroundingPairs: pairs,
    wordPattern: `[^\\s${SEPARATORS.replace(/[\]\\^-]/g, '\\$&')}]+`,
  }
}

function split(pair: string): readonly [open: string, close: string] {
  return [pair.charAt(0), pair.charAt(1)]
}
