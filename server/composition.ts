// When to look at a text that is being typed: after a pause, and a longer one while an input method is composing.
//
// The protocol does not tell whether an input method is at work. What can be seen is the text: an editor writes the
// unfinished pinyin (`wangchuan`, `wang'chuan`), five-stroke letters or zhuyin signs into the document like any
// other typing, keeps replacing them, and puts the chosen characters in their place at the end. So:
//
// - findings are held back for the whole document until typing pauses; what is shown is never a mix of two versions,
//   and a line that was edited within the pause gets no finding of its own;
// - a text that ends, at the place of the newest edit, in small Latin letters or zhuyin signs may be half a word:
//   the pause is longer then, since choosing among candidates takes longer than typing a letter. The next edit,
//   which brings the chosen characters, makes it short again.

/** Milliseconds that someone takes at most, as a rule, to pick a candidate. */
const COMPOSING_PAUSE = 1500

/** Small Latin letters or zhuyin signs at the end, with the input method's own separators after or between them. */
const UNFINISHED_WORD = /[a-zü\u3105-\u312f\u02c7\u02ca\u02cb\u02d9][ '’]?$/

/**
 * Milliseconds to wait after an edit before findings are published.
 *
 * @param text the document after the edit
 * @param caret UTF-16 offset behind the edit; `undefined` where the whole text was replaced
 * @param delay the pause that the drafter has set
 */
export function pauseAfterEdit(text: string, caret: number | undefined, delay: number): number {
  const composing = caret !== undefined && UNFINISHED_WORD.test(text.slice(Math.max(0, caret - 2), caret))
  return composing ? Math.max(delay, COMPOSING_PAUSE) : delay
}
