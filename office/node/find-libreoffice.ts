// Where LibreOffice is installed: on the PATH, or where its installers put it.

import { access, constants, readdir } from 'node:fs/promises'
import { posix, win32 } from 'node:path'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a program stands at this path. */
  readonly isProgram: (path: string) => Promise<boolean>
  /** The names in a folder; none where there is no such folder. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>
}

/** The path of its program; `undefined` where it is not installed. */
export async function findLibreOffice(around: Surroundings): Promise<string | undefined> {
  for (const path of await places(around)) {
    if (await around.isProgram(path)) return path
  }
  return undefined
}

export const thisMachine: Surroundings = {
  platform: process.platform,
  env: process.env,
  isProgram: path => access(path, constants.X_OK).then(() => true, () => false),
  namesIn: folder => readdir(folder).catch(() => []),
}

async function places(around: Surroundings): Promise<readonly string[]> {
  const { platform, env } = around
  if (platform === 'win32') {
    const folders = [...pathFolders(env, win32), ...windowsFolders(env)]
    return folders.map(folder => win32.join(folder, 'soffice.exe'))
  }
  const named = pathFolders(env, posix).flatMap(folder => ['soffice', 'libreoffice'].map(name => posix.join(folder, name)))
  if (platform === 'darwin') {
    const home = env['HOME'] === undefined ? [] : [posix.join(env['HOME'], MAC_PROGRAM)]
    return [...named, `/${MAC_PROGRAM}`, ...home]
  }
  const versions = (await around.namesIn('/opt')).filter(name => /^libreoffice/i.test(name)).sort().reverse()
  const folders = ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', ...versions.map(name => `/opt/${name}`)]
  return [...named, '/usr/bin/soffice', ...folders.map(folder => `${folder}/program/soffice`), '/snap/bin/libreoffice']
}

const MAC_PROGRAM = 'Applications/LibreOffice.app/Contents/MacOS/soffice'

function windowsFolders(env: Surroundings['env']): readonly string[] {
  return ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)'].flatMap(name => {
    const folder = env[name]
    return folder === undefined ? [] : [win32.join(folder, 'LibreOffice', 'program')]
  })
}

/** Only whole paths: a relative one would find what lies in the folder of the document. */
function pathFolders(env: Surroundings['env'], { isAbsolute, delimiter }: typeof posix): readonly string[] {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
  return path.split(delimiter).filter(isAbsolute)
}
