// textDocument/completion: what could be typed, filtered and sorted by core; the list is asked for again at every key.

import {
  CompletionItemKind,
  InsertTextFormat,
  type Command,
  type CompletionItem as LspCompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver'
import { completion, type Completion, type CompletionItem, type CompletionKind, type Readings } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type { Client } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import type { Session } from '../session.js'
import { toRange } from '../to-lsp.js'

/** The marks behind which something may follow, as an input method writes them and their half-width twins. */
const TRIGGERS: readonly string[] = [...'（(：:、；;，,{@']
/** What ends a word of a clause. Typed on a word that was found by its pinyin, it accepts the word. */
const COMMIT: readonly string[] = [...'、；，）']
/** Far enough back to see whether the word before the cursor has a Latin letter in it. */
const LONGEST_WORD = 60

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  'unit': CompletionItemKind.Class,
  'unit-class': CompletionItemKind.Interface,
  'person': CompletionItemKind.Variable,
  'clause-label': CompletionItemKind.Property,
  'role-phrase': CompletionItemKind.Keyword,
  'time-limit': CompletionItemKind.Event,
  'mark': CompletionItemKind.Operator,
  'key': CompletionItemKind.Property,
  'value': CompletionItemKind.EnumMember,
  'code': CompletionItemKind.Constant,
  'reference': CompletionItemKind.Reference,
  'ordinal': CompletionItemKind.Enum,
}

export const completionFeature: ServerFeature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...TRIGGERS] } }),
  serve(session) {
    const { connection, lifecycle } = session
    connection.onCompletion(
      lifecycle.guard(async (params: CompletionParams, token) => {
        const { uri } = params.textDocument
        const readings = await readingsFor(session, params)
        return askNotice(session, uri, token, null, (snapshot, lines) => {
          const offset = lines.offsetAt(params.position)
          const opened = params.context?.triggerCharacter
          const found = isDirectoryFile(uri) ? undefined : completion(snapshot, { offset, readings, opened })
          if (found === undefined) return null
          // A letter may be the next key: the first one had better not wait.
          void session.readings.load()
          return toCompletionList(found, lines, session.client)
        })
      }),
    )
  },
}

/** Only a Latin letter needs pinyin. */
async function readingsFor(session: Session, { textDocument, position }: CompletionParams): Promise<Readings | undefined> {
  const lines = session.documents.get(textDocument.uri)?.lines
  const offset = lines?.offsetAt(position) ?? 0
  const before = lines?.text.slice(Math.max(0, offset - LONGEST_WORD), offset) ?? ''
  return /[a-z][^，、；：（）\r\n]*$/i.test(before) ? session.readings.load() : undefined
}

/** What all items have in common is said once, to clients that understand it so. */
function toCompletionList({ items, span, replaceEnd, typed }: Completion, lines: Lines, client: Client): CompletionList {
  const insert = toRange(span, lines)
  const replace = toRange({ start: span.start, end: replaceEnd }, lines)
  const edit = (newText: string) => client.insertReplace ? { newText, insert, replace } : { newText, range: insert }
  const common = { editRange: client.insertReplace ? { insert, replace } : insert, insertTextFormat: InsertTextFormat.PlainText }
  return {
    isIncomplete: true,
    ...(client.itemDefaults ? { itemDefaults: common } : {}),
    items: items.slice(0, LONGEST_LIST).map((item, index) => ({
      ...toItem(item, lines, client),
      sortText: String(index).padStart(4, '0'),
      // An editor would filter Chinese names by the letters of their pinyin: told that they are the letters, it keeps all.
      filterText: typed === '' ? item.label : typed,
      ...(!client.itemDefaults ? { insertTextFormat: InsertTextFormat.PlainText, textEdit: edit(item.insertText) }
        : item.insertText === item.label ? {} : { textEditText: item.insertText }),
    })),
  }
}

/** Nobody reads further; the next key makes it shorter. */
const LONGEST_LIST = 200

function toItem(item: CompletionItem, lines: Lines, client: Client): LspCompletionItem {
  const { label, kind, detail, documentation, additionalEdits, goesOn, byReading } = item
  const details = client.labelDetails ? { labelDetails: { description: detail } } : { detail }
  const elsewhere = additionalEdits.map(edit => ({ range: toRange(edit.span, lines), newText: edit.newText }))
  return {
    label,
    kind: client.completionKinds.has(KINDS[kind]) ? KINDS[kind] : CompletionItemKind.Text,
    ...(detail === '' ? {} : details),
    ...(documentation === '' ? {} : { documentation }),
    ...(elsewhere.length === 0 ? {} : { additionalTextEdits: elsewhere }),
    ...(byReading && client.commitCharacters ? { commitCharacters: [...COMMIT] } : {}),
    ...(goesOn && client.suggestCommand !== undefined ? { command: again(client.suggestCommand) } : {}),
  }
}

function again(command: string): Command {
  return { title: '接着写', command }
}
