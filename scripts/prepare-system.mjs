// What the tests need from the system: LibreOffice, poppler, Chinese fonts and Neovim, from Debian where they may be installed.

import { spawnSync } from 'node:child_process'

const PACKAGES = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-noto-cjk', 'fonts-arphic-ukai', 'neovim', 'faketime']
const PROGRAMS = ['soffice', 'pdftotext', 'fc-list', 'nvim', 'faketime']

/** Installs what is missing, if this is Debian and we may; says what it does. The tests skip what is still missing. */
export function prepareSystem() {
  const missing = PROGRAMS.filter(program => !works(program))
  if (missing.length === 0 && hasChineseFonts()) return
  if (!works('apt-get') || process.getuid?.() !== 0) {
    console.log(`not there, and not installed by us: ${[...missing, 'fonts'].join(', ')}; for all tests install ${PACKAGES.join(' ')}`)
    return
  }
  console.log(`installing ${PACKAGES.join(' ')}`)
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...PACKAGES)
}

function apt(...args) {
  const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8',
  })
  if (status !== 0) console.log(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`)
}

function works(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0
}

function hasChineseFonts() {
  return spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout.trim() !== ''
}
