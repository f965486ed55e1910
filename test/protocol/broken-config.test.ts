// yaodian.config.json in the middle of being written: one finding at it, and the notices are looked at all the same.

import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE } from './sample.js'
import { inSession } from './session.js'
import { rangeOfText } from './text.js'

const CONFIG = '{ "规则": { "numbering/gap": "关" } }'

describe('a settings file in the middle of being written', () => {
  it('has one finding of its own at each state, and holds again as soon as it can be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    const [uri, configUri] = ['要点.yaodian', 'yaodian.config.json'].map(name => pathToFileURL(join(folder, name)).toString())
    assert.ok(uri !== undefined && configUri !== undefined)
    writeFileSync(join(folder, 'yaodian.config.json'), CONFIG)
    try {
      await inSession({}, async session => {
        const last = (of: string): readonly unknown[] => session.published.filter(params => params.uri === of).at(-1)?.diagnostics ?? []
        const settled = async (config: string | undefined): Promise<void> => {
          const wanted = expectedDiagnostics(uri, SAMPLE, config === undefined ? undefined : { directories: [], config: { uri: '', text: config } })
          for (let tries = 0; tries < 500 && JSON.stringify(last(uri)) !== JSON.stringify(wanted); tries++) {
            await new Promise(resolve => setTimeout(resolve, 20))
          }
          assert.deepEqual(last(uri), wanted)
        }
        await session.open(configUri, CONFIG)
        await session.open(uri, SAMPLE)
        await session.findings(uri, 1)
        await settled(CONFIG)
        let version = await session.edit(configUri, rangeOfText(CONFIG, '"关" } }'), '"')
        assert.equal((await session.findings(configUri, version)).diagnostics.length, 1)
        await settled(undefined)
        const broken = CONFIG.replace('"关" } }', '"')
        version = await session.edit(configUri, rangeOfText(broken, '"numbering/gap": "'), '"numbering/gap": "关" } }')
        assert.deepEqual((await session.findings(configUri, version)).diagnostics, [])
        await settled(CONFIG)
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
