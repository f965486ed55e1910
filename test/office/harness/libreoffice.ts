// Renders a .docx to PDF with LibreOffice, in a profile and with fonts of its own.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './tools.js'

const TIMEOUT_SECONDS = 120

/** Kept between tests and between runs: the name is made from all that the PDF depends on. */
const KEPT = join('out', 'renders')

/** The path of the PDF of the document. */
export function render(docx: Uint8Array): string {
  const variant = forLibreOffice(docx)
  const name = createHash('sha256').update(variant).update(FONT_CONFIGURATION).digest('hex')
  const pdf = join(KEPT, `${name}.pdf`)
  if (existsSync(pdf)) return pdf
  mkdirSync(KEPT, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-render-'))
  try {
    const source = join(folder, 'notice.docx')
    writeFileSync(source, variant)
    writeFileSync(join(folder, 'fonts.conf'), FONT_CONFIGURATION)
    run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless',
      '--convert-to', 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}',
      '--outdir', folder, source,
    ], { timeoutSeconds: TIMEOUT_SECONDS, env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } })
    if (!readdirSync(folder).includes('notice.pdf')) throw new Error('LibreOffice made no PDF of the document')
    copyFileSync(join(folder, 'notice.pdf'), pdf)
    return pdf
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The document with what LibreOffice 7.4 cannot compose put in a way that it can; for checking only.
 * It gives a glyph that is wider than the cell of a character grid two cells, so 14 characters a line: a line grid with
 * 0.25 pt less between characters sets the 28 that the character grid sets elsewhere. And it does not paint every
 * mark that hangs over the edge, so none may hang: it reads w:overflowPunct the wrong way round, 1 forbids it.
 */
export function forLibreOffice(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  if (strFromU8(parts['word/document.xml'] ?? new Uint8Array()).includes('linesAndChars')) {
    edit(parts, 'word/document.xml', xml =>
      xml.replace(/w:type="linesAndChars"( w:linePitch="\d+") w:charSpace="-?\d+"/gu, 'w:type="lines"$1'))
    edit(parts, 'word/styles.xml', xml =>
      xml.replace(/(<w:rPrDefault><w:rPr><w:rFonts[^>]*\/>)/u, '$1<w:spacing w:val="-5"/>'))
  }
  if (hanging(parts)) return docx
  edit(parts, 'word/styles.xml', xml =>
    xml.replace('<w:pPrDefault/>', '<w:pPrDefault><w:pPr><w:overflowPunct w:val="1"/></w:pPr></w:pPrDefault>'))
  return zipSync(parts, { mtime: new Date(1980, 0, 2) })
}

/** The document says so itself: it is made for programs without a character grid. */
function hanging(parts: Readonly<Record<string, Uint8Array>>): boolean {
  return strFromU8(parts['word/styles.xml'] ?? new Uint8Array()).includes('w:overflowPunct')
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const before = strFromU8(parts[path] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`${path} is not as the variant for LibreOffice expects it`)
  parts[path] = strToU8(after)
}

/** Installed faces that look like the ones the document names; fontconfig alone makes LibreOffice replace a font. */
const STAND_INS: readonly (readonly [name: string, standIn: string, weight: 'regular' | 'bold'])[] = [
  ['仿宋_GB2312', 'Noto Serif CJK SC', 'regular'],
  ['楷体_GB2312', 'AR PL UKai CN', 'regular'],
  ['黑体', 'Noto Sans CJK SC', 'regular'],
  ['方正小标宋简体', 'Noto Serif CJK SC', 'bold'],
  ['宋体', 'Noto Serif CJK SC', 'regular'],
]

const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${STAND_INS.map(([name, standIn, weight]) => `<match target="pattern">
<test name="family"><string>${name}</string></test>
<edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit>
<edit name="weight" mode="assign" binding="strong"><const>${weight}</const></edit>
</match>`).join('\n')}
</fontconfig>
`
