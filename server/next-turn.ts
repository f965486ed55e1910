// A pause of no length, in which messages that have arrived are read.

/** Lets a cancellation that has arrived in the meantime be read. */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}
