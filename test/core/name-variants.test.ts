// Names are looked up by their keys: whatever is a variant of a name shares one with it.

import assert from 'node:assert/strict'
import { ListedVariants } from '../../core/model/listed-variants.js'
import { variantKeys, variantOf } from '../../core/model/name-variants.js'
import { SHORT_FORMS, WHOLE_FORMS } from '../../core/model/unit-short-forms.js'
import { pickFrom, randomFrom } from '../harness/random.js'

const random = randomFrom(11)
const ENDS = ['局', '委', '委员会', '厅', '办', '办公室', '科', '支队', '']

describe('keys of a name', () => {
  it('are shared by all names that are variants of each other', () => {
    const names = manyNames(400)
    const keys = names.map(name => new Set(variantKeys(name)))
    let variants = 0
    for (const [i, name] of names.entries()) {
      for (const [j, other] of names.entries()) {
        if (variantOf(name, other) === undefined) continue
        variants++
        assert.ok([...keys[i] ?? []].some(key => keys[j]?.has(key)), `${name} · ${other}: ${variantOf(name, other)}`)
      }
    }
    assert.ok(variants > 300, `${variants}`)
  })

  it('are few, however long what stands in the place of a name', () => {
    assert.ok(variantKeys('局'.repeat(100_000)).length < 20)
  })
})

describe('the names of a directory', () => {
  it('are near to all of their variants', () => {
    const names = manyNames(400)
    const listed = new ListedVariants(new Set(names))
    for (const name of [...names, ...names.map(slipOf)]) {
      const near = listed.near(name)
      const missed = names.filter(other => !near.has(other) && variantOf(name, other) !== undefined)
      assert.deepEqual(missed, [], name)
    }
  })

  it('are near to few others, however many there are', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `望川市${[...String(i + 10_000)].map(digit => '交通水利建设财政教育'.charAt(Number(digit))).join('')}局`)
    const listed = new ListedVariants(new Set(names))
    for (const name of names.slice(0, 50)) assert.ok(listed.near(name).size < 100, name)
  })
})

/** Organs in their spellings, and slips of them. */
function manyNames(count: number): readonly string[] {
  const stems = [...SHORT_FORMS, ...WHOLE_FORMS].slice(0, 12).flat()
  const names = stems.flatMap(stem => ENDS.map(end => `${pick(['省', '市', '', '望川'])}${stem}${end}`))
  return [...new Set([...names.slice(0, count), ...names.slice(0, count).map(slipOf)])]
}

function slipOf(name: string): string {
  const at = Math.floor(random() * name.length)
  const to = at + Math.floor(random() * 2)
  return name.slice(0, at) + pick(['和', '与', '‘', ' ', '又', '市', '', '一']) + name.slice(to)
}

function pick(words: readonly string[]): string {
  return pickFrom(words, random) ?? ''
}
