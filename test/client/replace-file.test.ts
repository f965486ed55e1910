// Writing an export: whole or not at all, on systems that rename, that lock, and that cannot rename.

import assert from 'node:assert/strict'
import type { Uri } from 'vscode'
import { URI } from 'vscode-uri'
import { replaceFile, secondName, type Files } from '../../client/exporting/replace-file.js'

const TARGET = URI.parse('memfs:/%E6%96%87/%E8%A6%81%E7%82%B9.docx') as unknown as Uri
const NEW = new TextEncoder().encode('新')

interface Habits {
  /** Word holds the file: it can be neither replaced nor written. */
  readonly locked?: boolean
  readonly cannotRename?: boolean
  /** Takes the target away before it finds that it cannot rename. */
  readonly removesFirst?: boolean
  readonly full?: boolean
}

function memory(old: string | undefined, habits: Habits = {}): { files: Files; content: Map<string, string> } {
  const content = new Map<string, string>(old === undefined ? [] : [[TARGET.path, old]])
  const fail = (why: string) => Promise.reject(new Error(why))
  const files: Files = {
    stat: uri => content.has(uri.path) ? Promise.resolve({ type: 1, ctime: 0, mtime: 0, size: 0 }) : fail('not found'),
    writeFile: (uri, bytes) => {
      if (habits.full === true) return fail('no space')
      if (habits.locked === true && uri.path === TARGET.path) return fail('busy')
      return Promise.resolve(void content.set(uri.path, new TextDecoder().decode(bytes)))
    },
    rename: (from, to) => {
      if (habits.locked === true && to.path === TARGET.path) return fail('busy')
      if (habits.removesFirst === true) content.delete(to.path)
      if (habits.cannotRename === true || habits.removesFirst === true) return fail('cannot rename')
      content.set(to.path, content.get(from.path) ?? '')
      return Promise.resolve(void content.delete(from.path))
    },
    delete: uri => content.delete(uri.path) ? Promise.resolve() : fail('not found'),
  }
  return { files, content }
}

describe('client: writing an export', () => {
  it('replaces what was there, with nothing left over', async () => {
    const { files, content } = memory('旧')
    await replaceFile(files, TARGET, NEW)
    assert.deepEqual([...content], [[TARGET.path, '新']])
  })

  for (const [name, habits] of [['locked', { locked: true }], ['full', { full: true }]] as const) {
    it(`leaves the old file as it is where the disk is ${name}`, async () => {
      const { files, content } = memory('旧', habits)
      await assert.rejects(replaceFile(files, TARGET, NEW))
      assert.deepEqual([...content], [[TARGET.path, '旧']])
    })
  }

  it('writes in place where nothing can be renamed, and where the old file has gone already', async () => {
    const fresh = memory(undefined, { cannotRename: true })
    await replaceFile(fresh.files, TARGET, NEW)
    assert.deepEqual([...fresh.content], [[TARGET.path, '新']])
    const removed = memory('旧', { removesFirst: true })
    await replaceFile(removed.files, TARGET, NEW)
    assert.deepEqual([...removed.content], [[TARGET.path, '新']])
  })

  it('offers a second name that is free', async () => {
    const { files, content } = memory('旧')
    const named = async (uri: Uri) => decodeURIComponent((await secondName(files, uri)).path)
    assert.equal(await named(TARGET), '/文/要点（2）.docx')
    content.set('/文/要点（2）.docx', '又')
    assert.equal(await named(TARGET), '/文/要点（3）.docx')
    assert.equal(await named(TARGET.with({ path: '/文/要点（2）.docx' })), '/文/要点（3）.docx')
    assert.equal(await named(TARGET.with({ path: '/文/清单' })), '/文/清单（2）')
  })
})
