// 预览 beside the text: it opens by keys, follows the cursor, changes while one types, and leads back to the text.

import assert from 'node:assert/strict'

export const title = 'the preview follows cursor and keystrokes, and a line on its pages leads back to the text'

const file = '预览.yaodian'
const items = Array.from({ length: 60 }, (_, index) =>
  `${index + 1}.开展第${index + 1}批桥梁隧道隐患排查，对发现的问题限期整改，整改不到位的依法依规停用。（市应急管理局负责）`)

export const files = {
  [file]: [
    '---', '标题：望川市2026年应急管理工作要点', '发文机关：望川市应急管理局', '发文字号：望应急发〔2026〕12号',
    '抄送：省应急管理厅', '印发机关：望川市应急管理局办公室', '印发日期：2026年3月12日', '---', '一、重点任务', ...items, '',
  ].join('\n'),
}

export async function journey(drafter) {
  await drafter.open(file)
  await drafter.press('Control+k', 'v')
  const pages = await pagesOf(drafter)
  await shows(drafter, pages, '望川市2026年应急管理工作要点')
  await closed(pages)
  await drafter.shot()
  await followsTheCursor(drafter, pages)
  await followsKeystrokes(drafter, pages)
  await leadsBack(drafter, pages)
  await goesByKeyboard(drafter, pages)
}

/** The document inside the webview's frames. */
function pagesOf(drafter) {
  return drafter.eventually(async () => {
    for (const frame of drafter.page.frames()) {
      if (await frame.locator('main .stack .page').count().catch(() => 0) > 0) return frame
    }
    throw new Error('no preview has pages')
  })
}

function shows(drafter, pages, text) {
  return drafter.eventually(async () => {
    const printed = (await pages.locator('.sheet text').allTextContents()).join('')
    assert.ok(printed.includes(text), `“${text}” is not on “${printed}”`)
  })
}

/** The policy is there, and what it forbids does not happen. */
async function closed(pages) {
  const policy = await pages.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  assert.match(policy ?? '', /^default-src 'none'; script-src 'nonce-[\w-]+'; style-src [^;]+; img-src data: blob:; /)
  assert.doesNotMatch(policy ?? '', /unsafe/)
  const ran = await pages.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.head.append(script)
    return 'intruder' in window
  })
  assert.equal(ran, false, 'an inline script did not run')
}

async function followsTheCursor(drafter, pages) {
  await drafter.press('Control+End')
  await shows(drafter, pages, '开展第60批')
  await drafter.eventually(async () => assert.ok(await isInView(pages, '.mark .line'), 'the cursor’s line is in view'))
  await drafter.shot()
}

async function followsKeystrokes(drafter, pages) {
  await drafter.type('61.新的一项')
  await shows(drafter, pages, '61.新的一项')
  await drafter.type('正在写')
  await shows(drafter, pages, '61.新的一项正在写')
  assert.ok(await isInView(pages, '.mark .line'))
  await drafter.shot()
}

async function leadsBack(drafter, pages) {
  const line = pages.locator('.sheet text', { hasText: /^59\.开展第59批/ })
  const box = await line.boundingBox()
  assert.ok(box)
  await drafter.page.mouse.dblclick(box.x + 1, box.y + box.height / 2)
  await statusSays(drafter, /(?:Ln|行) 68[,，]/)
  await drafter.type('甲')
  await shows(drafter, pages, '甲59.开展第59批')
  await drafter.press('Backspace')
  await drafter.shot()
}

async function goesByKeyboard(drafter, pages) {
  await pages.locator('main').focus()
  await drafter.press('ArrowDown', 'ArrowDown', '1')
  await drafter.eventually(async () => assert.equal(await pages.locator('header button').nth(1).textContent(), '100%'))
  await drafter.press('Enter')
  await statusSays(drafter, /(?:Ln|行) 69[,，]/)
  await drafter.type('乙')
  await shows(drafter, pages, '乙60.开展第60批')
  await drafter.shot()
}

function statusSays(drafter, wanted) {
  return drafter.eventually(async () => {
    const text = await drafter.page.locator('#status\\.editor\\.selection').innerText()
    assert.match(text, wanted)
  })
}

function isInView(pages, selector) {
  return pages.locator(selector).first().evaluate(element => {
    const box = element.getBoundingClientRect()
    return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
  })
}
