// PDF by LibreOffice: where it is looked for, what is said without it, that it is ended in time, and what it prints.

import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze } from '../../core/index.js'
import { exportDocxForLibreOffice, layOutNotice } from '../../office/index.js'
import { findLibreOffice, type Surroundings } from '../../office/node/find-libreoffice.js'
import { pdfOf, PdfFailure } from '../../office/node/pdf-of.js'
import { allBlocks, comparable, partTexts } from './harness/block-text.js'
import { pdfPages } from './harness/pdf-pages.js'
import { missingForRendering } from './harness/rendered-notice.js'
import { lacking } from './harness/tools.js'

function machine(platform: NodeJS.Platform, env: Surroundings['env'], ...programs: readonly string[]): Surroundings {
  return {
    platform, env,
    isProgram: path => Promise.resolve(programs.includes(path)),
    namesIn: folder => Promise.resolve(folder === '/opt' ? ['libreoffice7.6', 'libreoffice24.2', 'other'] : []),
  }
}

const NOTHING = machine('linux', { PATH: '/usr/bin' })
const docx = exportDocxForLibreOffice(analyze('望川市工作要点\n1.巡堤。（水利科负责）\n'))

/** A program that stands in for LibreOffice, and the folders that it was given. */
async function withProgram(script: string, use: (around: Surroundings, noted: () => string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-office-'))
  try {
    const program = join(folder, 'soffice')
    writeFileSync(program, `#!/bin/sh\necho "$$ $PWD $*" > '${folder}/noted'\n${script}\n`)
    chmodSync(program, 0o755)
    await use({ ...machine('linux', { PATH: folder }, program) }, () => readFileSync(join(folder, 'noted'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function folders(): readonly string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith('yaodian-pdf-'))
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const noSignal = (): AbortSignal => new AbortController().signal

describe('PDF by LibreOffice', () => {
  it('is looked for on the PATH and where installers put it, never in the folder of the work', async () => {
    const windows = 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice'
    const found: readonly (readonly [Surroundings, string | undefined])[] = [
      [machine('linux', { PATH: '/bin:/home/me/bin' }, '/home/me/bin/libreoffice'), '/home/me/bin/libreoffice'],
      [machine('linux', {}, '/opt/libreoffice24.2/program/soffice'), '/opt/libreoffice24.2/program/soffice'],
      [machine('linux', { PATH: '.::bin' }, 'soffice', './soffice', 'bin/soffice'), undefined],
      [machine('darwin', { PATH: '/usr/bin' }, mac), mac],
      [machine('win32', { Path: 'C:\\Windows', ProgramFiles: 'C:\\Program Files' }, windows), windows],
      [NOTHING, undefined],
    ]
    for (const [around, path] of found) assert.equal(await findLibreOffice(around), path)
  })

  it('without it a sentence says what to do', async () => {
    await assert.rejects(pdfOf(docx, { signal: noSignal(), around: NOTHING }), (error: unknown) =>
      error instanceof PdfFailure && /没有找到 LibreOffice/.test(error.message))
  })

  if (process.platform === 'win32') return

  it('runs without a shell in a profile and a folder of its own, which is gone afterwards', async () => {
    const before = folders()
    await withProgram('printf PDF > "$PWD/notice.pdf"', async (around, noted) => {
      assert.equal(Buffer.from(await pdfOf(docx, { signal: noSignal(), around })).toString(), 'PDF')
      assert.match(noted(), /-env:UserInstallation=file:\/\/\S*yaodian-pdf-\S*\/profile --headless .*notice\.docx/)
    })
    assert.deepEqual(folders(), before)
  })

  it('says so where it made nothing', async () => {
    await withProgram('exit 3', around =>
      assert.rejects(pdfOf(docx, { signal: noSignal(), around }), /没有转出 PDF/))
  })

  it('is ended with all that it started, when it takes too long and when it is cancelled', async () => {
    const before = folders()
    await withProgram('sleep 30 & wait', async (around, noted) => {
      await assert.rejects(pdfOf(docx, { signal: noSignal(), patience: 300, around }), /还没有转完/)
      assert.equal(runs(Number(noted().split(' ')[0])), false)
      const controller = new AbortController()
      const answer = pdfOf(docx, { signal: controller.signal, around })
      setTimeout(() => controller.abort(), 300)
      await assert.rejects(answer, { name: 'AbortError' })
      assert.equal(runs(Number(noted().split(' ')[0])), false)
    })
    assert.deepEqual(folders(), before)
  })

  it('prints all of the text, page numbers aside', async function () {
    this.timeout(120_000)
    const missing = missingForRendering()
    if (missing !== undefined) lacking(this, missing)
    const snapshot = analyze(readFileSync(join('samples', '连续编号.yaodian'), 'utf8'))
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-printed-'))
    try {
      const path = join(folder, 'notice.pdf')
      writeFileSync(path, await pdfOf(exportDocxForLibreOffice(snapshot), { signal: noSignal() }))
      const lines = pdfPages(path).flatMap(page => page.lines).map(line => comparable(line.text))
      const text = lines.filter(line => !/^[—-]\d+[—-]$/.test(line)).join('')
      assert.equal(text, partTexts(allBlocks(layOutNotice(snapshot))).join(''))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
