// Questions about several files: the document that is asked about, the others, and the way back to their lines.

import type { CancellationToken, Location } from 'vscode-languageserver'
import { spellingsAt, type FilePlace } from '../core/index.js'
import { isConfigFile } from './context.js'
import { throwIfCancelled, unknownDocument } from './errors.js'
import { canonical } from './files.js'
import type { Session } from './session.js'
import { toRange } from './to-lsp.js'
import { watched, type Watch } from './watch.js'
import type { PlacedFile } from './workspace-files.js'

/** The open document as core takes it; `undefined` for settings files, an error where it is not open. */
export async function askedFile(
  session: Session, uri: string, token: CancellationToken,
): Promise<PlacedFile | undefined> {
  const document = session.documents.get(uri)
  if (document === undefined) throw unknownDocument(uri)
  const file = isConfigFile(uri) ? undefined : await session.workspace.placed(document)
  throwIfCancelled(token)
  return file
}

/** The files that may speak of what stands at `offset`: none where it concerns this document alone. */
export async function otherFiles(
  session: Session, asked: PlacedFile, offset: number, token: CancellationToken, title: string,
): Promise<readonly PlacedFile[]> {
  const names = spellingsAt(asked.file, offset)
  if (names === undefined) return []
  const files = await inWatch(session, token, title, watch => session.workspace.mentioning(names, asked, watch))
  throwIfCancelled(token)
  return files
}

/** Long work for this client. */
export function inWatch<Answer>(
  session: Session, token: CancellationToken, title: string, work: (watch: Watch) => Promise<Answer>,
): Promise<Answer> {
  const { client, connection } = session
  return watched({ connection, token, showsProgress: client.createsProgress, title }, work)
}

/** The files themselves, and the directories that they go by, by address. */
export function filesByAddress(session: Session, files: readonly PlacedFile[]): ReadonlyMap<string, PlacedFile> {
  const found = new Map<string, PlacedFile>()
  for (const { file } of files) {
    for (const { uri, text } of file.kind === 'notice' ? file.snapshot.context.directories : []) {
      const open = session.documents.all().find(document => canonical(document.uri) === uri)
      const lines = session.newLines(open?.uri ?? uri, open?.version ?? 0, text)
      found.set(uri, { file: { kind: 'directory', uri, text }, lines, version: open?.version ?? null })
    }
  }
  for (const file of files) found.set(file.file.uri, file)
  return found
}

export function toLocation({ uri, span }: FilePlace, files: ReadonlyMap<string, PlacedFile>): Location[] {
  const lines = files.get(uri)?.lines
  return lines === undefined ? [] : [{ uri: lines.uri, range: toRange(span, lines) }]
}

