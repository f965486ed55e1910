// A command line that cannot be carried out: ends the run with status 2 and one sentence.

export class Misuse extends Error {
  /** `message` is for the person, in Chinese. */
  constructor(message: string) {
    super(message)
    this.name = 'Misuse'
  }
}
