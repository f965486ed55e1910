// README.md and CHANGELOG.md as they are handed out with the extension: for those who use it, and whole without a network.
//
// Links to other papers of the project become plain words, for where the package is read there are no such papers;
// pictures stand in the text itself. Once the project has a public address, vsce can rewrite both to it instead.

import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The parts of README.md, by their headings, that speak to who has the extension and not the project. */
export const README_PARTS = ['五分钟：从安装到第一份 Word', '现在检查什么', '在编辑器里', '设置']

export function handedOut(name) {
  const text = readFileSync(name, 'utf8')
  return withoutLinks(withPictures(name === 'README.md' ? partsOf(text) : text))
}

/** What stands above the first heading of the second level, and the parts wanted. */
function partsOf(text) {
  const [head = '', ...parts] = text.split(/^(?=## )/m)
  const wanted = README_PARTS.map(heading => {
    const part = parts.find(each => each.startsWith(`## ${heading}\n`))
    if (part === undefined) throw new Error(`README.md has no part “${heading}”`)
    return part
  })
  return `${head}${wanted.join('')}`
}

function withPictures(text) {
  return text.replaceAll(/!\[([^\]]*)\]\((\S+\.(png|webp))\)/g, (_, words, file, type) => {
    const content = readFileSync(path.normalize(file)).toString('base64')
    return `![${words}](data:image/${type};base64,${content})`
  })
}

function withoutLinks(text) {
  return text.replaceAll(/(?<!!)\[([^\]]+)\]\((?!https?:|#)[^)]+\)/g, '$1')
}
