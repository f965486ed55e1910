// A file that was handed in and cannot be read: the drafter is told why, in Chinese, and nothing else happens.

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
