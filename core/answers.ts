// What has been asked of something that never changes: each answer is worked out once.

export abstract class Answers {
  private readonly known = new Map<string, unknown>()

  /** No two questions share a name. */
  once<T>(question: string, answer: () => T): T {
    if (!this.known.has(question)) this.known.set(question, answer())
    return this.known.get(question) as T
  }
}
