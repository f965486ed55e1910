// Completion on the wire: what a client gets and can do with it, by what it said of itself.

import { strict as assert } from 'node:assert'
import type { ClientCapabilities, CompletionItem, CompletionList, InitializeResult } from 'vscode-languageserver/node'
import { URI } from './sample.js'
import { editorCapabilities, inSession, startSession, type Session } from './session.js'

const TEXT = [
  '---', '标题：望川市2026年防汛工作要点', '---',
  '1.健全制度。（牵头单位：机关党委；配合单位：市水利局）', '2.组织演练。（牵头单位：jg', '3.落实经费。优先保障{@',
  '4.修订预案。（责任单位：市水利局、）', '5.检查堤防。𠮷（责任单位：s', '',
].join('\r\n')

const able: ClientCapabilities = {
  ...editorCapabilities,
  textDocument: {
    ...editorCapabilities.textDocument,
    completion: {
      completionItem: { commitCharactersSupport: true, labelDetailsSupport: true, insertReplaceSupport: true, snippetSupport: true },
    },
  },
}
const options = { suggestCommand: 'again' }

async function ask(session: Session, line: number, character: number, triggerCharacter?: string): Promise<CompletionList | null> {
  const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter }
  return session.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: URI }, position: { line, character }, context,
  })
}

/** At the end of a line of the text, or before its `back` last characters. */
function end(line: number, back = 0): [line: number, character: number] {
  return [line, (TEXT.split('\r\n')[line] ?? '').length - back]
}

async function inText(capabilities: ClientCapabilities, test: (session: Session) => Promise<void>): Promise<void> {
  await inSession({ capabilities, initializationOptions: capabilities === able ? options : undefined }, async session => {
    await session.open(URI, TEXT)
    await test(session)
  })
}

describe('completion on the wire', () => {
  it('is triggered by the marks of an input method and their half-width twins', async () => {
    const session = startSession({ capabilities: able })
    const { capabilities }: InitializeResult = await session.initialize()
    assert.deepEqual(capabilities.completionProvider?.triggerCharacters, [...'（(：:、；;，,{@'])
    await session.end()
  })

  it('finds by pinyin, and tells the editor not to filter or sort for itself', () =>
    inText(able, async session => {
      const list = await ask(session, ...end(4))
      assert.equal(list?.isIncomplete, true)
      const [unit] = list.items
      const range = { start: { line: 4, character: 13 }, end: { line: 4, character: 15 } }
      assert.deepEqual(unit, {
        label: '机关党委', kind: 7, labelDetails: { description: '名录里没有，文中用过1次' }, sortText: '0000', filterText: 'jg',
        insertTextFormat: 1, textEdit: { newText: '机关党委', insert: range, replace: range },
        commitCharacters: ['、', '；', '，', '）'], command: { title: '接着写', command: 'again' },
      })
    }))

  it('says once what all items have in common, where the client understands that', () => {
    const completion = { ...able.textDocument?.completion, completionList: { itemDefaults: ['editRange', 'insertTextFormat'] } }
    const terse: ClientCapabilities = { ...able, textDocument: { ...able.textDocument, completion } }
    return inText(terse, async session => {
      const list = await ask(session, ...end(4))
      const range = { start: { line: 4, character: 13 }, end: { line: 4, character: 15 } }
      assert.deepEqual(list?.itemDefaults, { editRange: { insert: range, replace: range }, insertTextFormat: 1 })
      assert.deepEqual(list.items.map(item => [item.label, item.textEdit, item.insertTextFormat]), [['机关党委', undefined, undefined]])
      const reference = (await ask(session, ...end(5), '@'))?.items.find(({ label }) => label === '第1项 健全制度')
      assert.equal(reference?.textEditText, '健全制度}')
    })
  })

  it('ends where nobody reads on', () => inSession({ capabilities: able }, async session => {
    const items = Array.from({ length: 300 }, (_, i) => `${i + 1}.抓好第${i + 1}件事。`)
    await session.open(URI, [...items, '另见{@'].join('\n'))
    const list = await ask(session, 300, 4, '@')
    assert.equal(list?.items.length, 200)
    assert.equal(list.isIncomplete, true)
  }))

  it('keeps to plain text, ranges and details where the client knows no more', () =>
    inText({}, async session => {
      const list = await ask(session, ...end(4))
      const range = { start: { line: 4, character: 13 }, end: { line: 4, character: 15 } }
      assert.deepEqual(list?.items[0], {
        label: '机关党委', kind: 7, detail: '名录里没有，文中用过1次', sortText: '0000', filterText: 'jg', insertTextFormat: 1,
        textEdit: { newText: '机关党委', range },
      })
      assert.doesNotMatch(JSON.stringify(list), /\$\{|\$0/)
    }))

  it('gives an item that is referred to its label, by an edit elsewhere', () =>
    inText(able, async session => {
      const list = await ask(session, ...end(5), '@')
      const item = list?.items.find(({ label }) => label === '第1项 健全制度')
      const edit = { range: { start: { line: 3, character: 2 }, end: { line: 3, character: 2 } }, newText: '{#健全制度}' }
      assert.deepEqual(item?.additionalTextEdits, [edit])
      assert.equal(newText(item), '健全制度}')
    }))

  it('leaves out what is listed, and counts positions in UTF-16', () =>
    inText(able, async session => {
      const listed = await ask(session, ...end(6, 1), '、')
      assert.deepEqual(listed?.items.map(({ label }) => label), ['机关党委'])
      const behind = await ask(session, ...end(7))
      assert.deepEqual(behind?.items.map(newText), ['市水利局'])
      assert.deepEqual(behind.items[0]?.textEdit && 'insert' in behind.items[0].textEdit && behind.items[0].textEdit.insert.start.character, 15)
    }))

  it('goes with the newest text: one key, one answer', () =>
    inText(able, async session => {
      const [line, character] = end(4)
      await session.edit(URI, { start: { line, character }, end: { line, character } }, 'dw')
      const list = await ask(session, line, character + 2)
      assert.deepEqual(list?.items.map(({ label, filterText }) => [label, filterText]), [['机关党委', 'jgdw']])
    }))

  it('has nothing to say in running text, and refuses what is not open', () =>
    inText(able, async session => {
      assert.equal(await ask(session, 3, 4), null)
      const textDocument = { uri: 'untitled:nowhere.yaodian' }
      await assert.rejects(session.connection.sendRequest('textDocument/completion', { textDocument, position: { line: 0, character: 0 } }))
    }))
})

function newText(item: CompletionItem | undefined): string | undefined {
  return item?.textEdit?.newText
}
