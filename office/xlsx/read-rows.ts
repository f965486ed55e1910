// The words of an .xlsx workbook, row by row. What they mean is for others to say.

import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { UnreadableFile } from '../unreadable-file.js'

/** Bytes, packed and unpacked: a list of units is a thousandth of this. */
const LARGEST_FILE = 20_000_000
const LARGEST_CONTENT = 100_000_000

/**
 * The rows of the first sheet, every cell as text; an empty cell is an empty string.
 *
 * @throws UnreadableFile where it is no workbook, is protected by a password, or unpacks to more than 100 MB
 */
export async function readRows(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  demandWorkbook(bytes)
  try {
    const rows = await readSheet(bytes.slice().buffer)
    return rows.map(row => row.map(cell => cell === null ? '' : String(cell)))
  } catch {
    throw new UnreadableFile('这个工作簿打不开，可能已经损坏。请在 Excel 或 WPS 里另存一份再试。')
  }
}

function demandWorkbook(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('这个文件超过20 MB，不像是单位名录。')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UnreadableFile('这是加了密码的工作簿，或者是旧的 .xls 格式。请去掉密码，另存为 .xlsx 再试。')
  }
  const content = unpackedSize(bytes)
  if (content === undefined) throw new UnreadableFile('这不是 .xlsx 工作簿。')
  if (content > LARGEST_CONTENT) throw new UnreadableFile('这个文件解开后超过100 MB，没有读取。')
}

/** As the archive's own list of contents states it; `undefined` where it holds no workbook. Nothing is unpacked. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  let size = 0
  let workbook = false
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize
        if (name === 'xl/workbook.xml') workbook = true
        return false
      },
    })
  } catch {
    return undefined
  }
  return workbook ? size : undefined
}
