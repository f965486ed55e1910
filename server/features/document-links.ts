// textDocument/documentLink: attachments in the document or beside it, and its directories; only what is there.

import type { DocumentLink as LspDocumentLink } from 'vscode-languageserver'
import { URI, Utils } from 'vscode-uri'
import { documentLinks, fileNamed, type LinkTarget } from '../../core/index.js'
import { folderOf, isConfigFile, isDirectoryFile } from '../context.js'
import { throwIfCancelled } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import { ask, type Session } from '../session.js'
import { toRange } from '../to-lsp.js'

export const documentLinksFeature: ServerFeature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  serve(session) {
    session.connection.onDocumentLinks(
      session.lifecycle.guard(async ({ textDocument: { uri } }, token): Promise<LspDocumentLink[]> => {
        if (isConfigFile(uri) || isDirectoryFile(uri)) return []
        const { lines, links } = await ask(session, uri, token, (snapshot, at) =>
          ({ lines: at, links: documentLinks(snapshot) }))
        const outside = outsideTargets(session, uri)
        const found = await Promise.all(links.map(async ({ span, target }) => {
          const address = target.kind === 'here'
            ? `${lines.uri}#L${lines.positionAt(target.offset).line + 1}` : await outside(target)
          return address === undefined ? [] : [{ range: toRange(span, lines), target: address }]
        }))
        throwIfCancelled(token)
        return found.flat()
      }),
    )
  },
}

type OutsideTarget = Exclude<LinkTarget, { kind: 'here' }>

/** The address of a file that is there; each folder is looked into once. */
function outsideTargets(
  { files, folders }: Session, uri: string,
): (target: OutsideTarget) => Promise<string | undefined> {
  const folder = folderOf(uri, folders)
  const looked = new Map<string, Promise<readonly string[]>>()
  const namesIn = (at: URI): Promise<readonly string[]> => {
    const known = looked.get(at.toString()) ?? files.readFolder(at.toString()).then(entries =>
      (entries ?? []).filter(({ kind }) => kind === 'file').map(({ name }) => name))
    looked.set(at.toString(), known)
    return known
  }
  return async target => {
    if (folder === undefined) return undefined
    if (target.kind === 'beside') {
      const name = fileNamed(target.name, await namesIn(folder))
      return name === undefined ? undefined : Utils.joinPath(folder, name).toString()
    }
    const file = Utils.resolvePath(folder, target.path)
    return (await namesIn(Utils.dirname(file))).includes(Utils.basename(file)) ? file.toString() : undefined
  }
}
