// What it means that two texts are similar.

export interface SimilarPair {
  /** Indices into the list of texts; `earlier < later`. */
  readonly earlier: number
  readonly later: number
  /** Share of common text, from 0 to 1; 1 is identical. */
  readonly share: number
}

/** Texts are compared by their runs of so many characters. */
export const RUN = 6
/** Runs that stand in more texts than this are the language of the trade, not a sign of copying. */
export const COMMON = 8
