// What has been asked of something that never changes: each answer is worked out once.

export abstract class Answers {
  private readonly known = new Map<string, unknown>()

  /** No two questions share a name. */
  once<T>(question: string, answer: () => T): T {
    const known = this.known.get(question)
    if (known !== undefined || this.known.has(question)) return known as T
    const made = answer()
    this.known.set(question, made)
    return made
  }
}
