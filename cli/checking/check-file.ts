// What `check` learns about one file, in this process or in a worker.

import { fixFile, tryFixFile, type FixOutcome } from '../fix-file.js'
import type { FoundFile } from '../input/find-files.js'
import { loader, type Loaded } from '../input/load.js'
import type { Io, Order } from '../io.js'
import { checkedFile, type CheckedFile } from '../render/checked-file.js'

export type Mode = Order['mode']

export interface FileOutcome {
  readonly path: string
  /** `undefined` where the file cannot be read. */
  readonly report: CheckedFile | undefined
  /** Whole sentences about what cannot be read or written. */
  readonly complaints: readonly string[]
  /** Failures of ours. */
  readonly failures: readonly unknown[]
}

/** For one run: settings and directories are read once. Never rejects. */
export function fileChecker(mode: Mode, io: Io): (file: FoundFile) => Promise<FileOutcome> {
  const loadFile = loader(io)
  return async file => {
    try {
      const loaded = await loadFile(file)
      const { report, complaint } = await outcomeOf(file, loaded, mode, io)
      return {
        path: file.path,
        report,
        complaints: [...loaded.complaints, ...(complaint === undefined ? [] : [complaint])],
        failures: (loaded.snapshot?.failures ?? []).map(({ error }) => error)
      }
    } catch (error) {
      return brokenAt(file, error)
    }
  }
}

/** What is known of a file at which we broke down. */
export function brokenAt({ path }: FoundFile, error: unknown): FileOutcome {
  return { path, report: undefined, complaints: [], failures: [error] }
}

async function outcomeOf(file: FoundFile, loaded: Loaded, mode: Mode, io: Io): Promise<Partial<FixOutcome>> {
  const { snapshot } = loaded
  if (snapshot === undefined) return {}
  switch (mode) {
    case 'check':
      return { report: checkedFile(file.path, snapshot) }
    case 'dry-run':
      return { report: tryFixFile(file, snapshot) }
    case 'fix':
      return fixFile(file, snapshot, loaded, io)
  }
}
