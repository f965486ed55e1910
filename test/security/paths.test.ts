// What a document names lies where the drafter works: no other file of the machine, and no server.

import assert from 'node:assert/strict'
import { URI } from 'vscode-uri'
import { analyze, documentLinks, namedDirectories } from '../../core/index.js'
import { surroundingsOf } from '../../server/context.js'
import type { Files } from '../../server/files.js'

const FOLDER = 'file:///起草/2026'

describe('security: paths in a document', () => {
  for (const path of ['/etc/单位.txt', '\\\\文件服务器\\公用\\单位.txt', '//server/单位.txt', 'C:\\名录\\单位.txt', 'c:/单位.yaodian']) {
    it(`${path} is not followed, by no way`, () => {
      const snapshot = analyze(`---\n单位名录：${path}\n---\n要点\n`)
      assert.deepEqual(namedDirectories(snapshot), [])
      assert.deepEqual(documentLinks(snapshot), [])
    })
  }

  it('of a document in the workspace, nothing outside is read', async () => {
    assert.deepEqual(await readFor(['../单位.txt', '../2026/里/单位.txt', '../2026附/单位.txt', '../../etc/单位.txt'], [FOLDER]),
      [`${FOLDER}/里/单位.txt`])
  })

  it('the folders of one workspace may name each other', async () => {
    assert.deepEqual(await readFor(['../单位库/单位.txt'], [FOLDER, 'file:///起草/单位库/']), ['file:///起草/单位库/单位.txt'])
  })

  it('without a folder being open, a path goes from the document', async () => {
    assert.deepEqual(await readFor(['../单位.txt'], []), ['file:///起草/单位.txt'])
  })
})

/** The files that a document in FOLDER, naming these paths, has us read as directories. */
async function readFor(named: readonly string[], workspaceFolders: readonly string[]): Promise<readonly string[]> {
  const read: string[] = []
  const files: Files = {
    reaches: () => true,
    readText: uri => Promise.resolve(void read.push(decodeURI(uri))),
    glance: () => Promise.reject(new Error('not asked')), readFolder: () => Promise.reject(new Error('not asked')), forget() {},
  }
  await surroundingsOf(`${FOLDER}/要点.yaodian`, named, URI.parse(FOLDER), workspaceFolders, files)
  return read.filter(uri => !uri.endsWith('yaodian.config.json'))
}
