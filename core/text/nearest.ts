// The nearest of some words to one that is not among them, for “did you mean”.

/** The word at the smallest edit distance, if that is at most half of the longer one's length. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const word of words) {
    // No distance is less than the difference of the lengths: where that is too much, it need not be measured.
    const most = Math.min(Math.max(written.length, word.length) / 2, (best?.distance ?? Infinity) - 1)
    if (Math.abs(written.length - word.length) > most) continue
    const distance = editDistance(written, word)
    if (distance <= most) best = { word, distance }
  }
  return best?.word
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
