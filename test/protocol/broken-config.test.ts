// yaodian.config.json in the middle of being written: one finding at it, and the notices go by what it said before.

import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE } from './sample.js'
import { inSession, type Session } from './session.js'
import { rangeOfText } from './text.js'

const HINT = '{ "规则": { "numbering/gap": "提示" } }'
const END = '"提示" } }'
const BROKEN = HINT.replace(END, '"')
const OFF = HINT.replace('提示', '关')

describe('a settings file in the middle of being written', () => {
  let folder: string
  let [uri, configUri] = ['', '']
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    const address = (name: string): string => pathToFileURL(join(folder, name)).toString()
    uri = address('要点.yaodian')
    configUri = address('yaodian.config.json')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const expected = (text: string, config: string) => expectedDiagnostics(uri, text, { directories: [], config: { uri: '', text: config } })
  const told = ({ published }: Session) => published.filter(params => params.uri === uri)
  const settled = async (session: Session, text: string, config: string): Promise<void> => {
    const [wanted, last] = [expected(text, config), () => told(session).at(-1)?.diagnostics]
    for (let tries = 0; tries < 500 && JSON.stringify(last()) !== JSON.stringify(wanted); tries++) {
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    assert.deepEqual(last(), wanted)
  }
  const start = async (session: Session, config: string): Promise<void> => {
    writeFileSync(join(folder, 'yaodian.config.json'), config)
    await session.open(configUri, config)
    await session.open(uri, SAMPLE)
    await session.findings(uri, 1)
  }

  it('has a finding of its own, and what it said before holds until it can be read again', () =>
    inSession({}, async session => {
      await start(session, HINT)
      const version = await session.edit(configUri, rangeOfText(HINT, END), '"')
      assert.equal((await session.findings(configUri, version)).diagnostics.length, 1)
      const text = SAMPLE.replace('（一）', '\n（一）')
      await session.findings(uri, await session.edit(uri, { ...rangeOfText(SAMPLE, '（一）'), end: rangeOfText(SAMPLE, '（一）').start }, '\n'))
      assert.deepEqual(told(session).map(({ diagnostics }) => diagnostics), [expected(SAMPLE, HINT), expected(text, HINT)])
      await session.edit(configUri, rangeOfText(BROKEN, '"numbering/gap": "'), '"numbering/gap": "关" } }')
      await settled(session, text, OFF)
    }))

  it('that could not be read from the beginning says nothing', () =>
    inSession({}, async session => {
      await start(session, BROKEN)
      assert.deepEqual(told(session).map(({ diagnostics }) => diagnostics), [expected(SAMPLE, '')])
      await session.edit(configUri, rangeOfText(BROKEN, '"numbering/gap": "'), `"numbering/gap": ${END}`)
      await settled(session, SAMPLE, HINT)
    }))
})
