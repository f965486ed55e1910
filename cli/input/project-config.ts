// The project's yaodian.config.json for a document: the nearest one, in its folder or above.

import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CONFIG_FILE_NAME, LineIndex, readConfig, type ConfigSource } from '../../core/index.js'
import { decode } from './decode.js'
import { fileFailure } from './file-failure.js'

export interface FoundConfig {
  readonly config: ConfigSource | undefined
  /** One whole sentence for each thing that is wrong with the file. */
  readonly complaints: readonly string[]
}

/** `folder` is the document's, absolute. For one run: each file is read once. */
export function configFinder(): (folder: string) => Promise<FoundConfig> {
  const known = new Map<string, Promise<FoundConfig>>()
  const nearest = async (folder: string): Promise<FoundConfig> => {
    const here = await readConfigFile(join(folder, CONFIG_FILE_NAME))
    const above = dirname(folder)
    return here !== undefined ? here : above === folder ? { config: undefined, complaints: [] } : find(above)
  }
  const find = (folder: string): Promise<FoundConfig> => {
    const found = known.get(folder) ?? nearest(folder)
    known.set(folder, found)
    return found
  }
  return find
}

/** `undefined` where there is no such file. */
async function readConfigFile(location: string): Promise<FoundConfig | undefined> {
  try {
    const source = decode(await readFile(location))
    if (source.kind === 'unreadable') return { config: undefined, complaints: [`配置文件 ${location}：${source.reason}`] }
    const { text } = source
    return { config: { uri: pathToFileURL(location).href, text }, complaints: complaintsOf(location, text) }
  } catch (error) {
    const there = await stat(location).then(() => true, () => false)
    return there ? { config: undefined, complaints: [`配置文件 ${location}：${fileFailure(error)}`] } : undefined
  }
}

function complaintsOf(location: string, text: string): readonly string[] {
  const lines = new LineIndex(text)
  return readConfig(text).problems.map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start)
    return `配置文件 ${location}:${line + 1}:${character + 1}：${message}`
  })
}
