// What a code action edits: the document that was asked about, the settings file of its project, or a file that is new.

import { URI, Utils } from 'vscode-uri'
import { CONFIG_FILE_NAME, type CodeAction, type Snapshot } from '../core/index.js'
import { folderOf } from './context.js'
import { sameUri } from './files.js'
import type { Lines } from './lines.js'
import type { Session } from './session.js'
import type { EditTarget } from './to-lsp.js'

/** `undefined` where the client cannot make the file that is missing, or there is no place for it. */
export function editTarget(
  session: Session,
  action: CodeAction,
  snapshot: Snapshot,
  lines: Lines,
): EditTarget | undefined {
  if (action.target === 'document') {
    return { lines, version: lines.version, exists: true }
  }
  if (action.target !== 'config') return newFile(session, lines.uri, action.target.path)
  const { config } = snapshot.context
  if (config !== undefined) {
    const open = session.documents.all().find(document => sameUri(document.uri, config.uri))
    const settings = session.newLines(open?.uri ?? config.uri, open?.version ?? 0, config.text)
    return { lines: settings, version: open?.version ?? null, exists: true }
  }
  const folder = projectFolder(lines.uri, session.folders)
  if (folder === undefined || !session.client.createsFiles) {
    return undefined
  }
  const uri = Utils.joinPath(folder, CONFIG_FILE_NAME).toString()
  return { lines: session.newLines(uri, 0, ''), version: null, exists: false }
}

function newFile(session: Session, documentUri: string, path: string): EditTarget | undefined {
  const folder = folderOf(documentUri, session.folders)
  if (folder === undefined || !session.client.createsFiles) return undefined
  return { lines: session.newLines(Utils.resolvePath(folder, path).toString(), 0, ''), version: null, exists: false }
}

/** The workspace's folder that the document lies in, the innermost one; or else the document's own. */
function projectFolder(uri: string, workspaceFolders: readonly string[]): URI | undefined {
  const own = folderOf(uri, workspaceFolders)
  const around = workspaceFolders
    .map(folder => URI.parse(folder))
    .filter(folder => own !== undefined && isWithin(own, folder))
    .sort((one, other) => other.path.length - one.path.length)
  return around[0] ?? own
}

function isWithin(inner: URI, outer: URI): boolean {
  const path = outer.path.endsWith('/') ? outer.path : `${outer.path}/`
  return inner.scheme === outer.scheme && inner.authority === outer.authority && `${inner.path}/`.startsWith(path)
}
