// The main job, start to end, on a sample: check, outline, export, and what to do next. Run by `npm start`.

import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

const SAMPLE = 'samples/有问题的要点.yaodian'
const WORD = 'out/有问题的要点.docx'

const heading = text => console.log(`\n━━ ${text} ━━\n`)

/** Runs the command as a drafter would; findings (exit status 1) are what the sample is there for. */
function yaodian(...args) {
  const { status } = spawnSync(process.execPath, ['dist/cli/yaodian.js', ...args], { stdio: 'inherit' })
  if (status !== 0 && status !== 1) process.exit(status ?? 3)
}

mkdirSync('out', { recursive: true })
heading(`检查 ${SAMPLE}`)
yaodian('check', SAMPLE)
heading('提要')
yaodian('outline', SAMPLE)
heading('导出 Word 文档')
yaodian('export', SAMPLE, '--to', 'docx', '-o', WORD)
heading('接下来')
console.log(`· 用 Word 或 WPS 打开 ${WORD}，看看版式。
· 在 VS Code 里打开本文件夹，按 F5 启动带“要点”扩展的窗口，再打开 ${SAMPLE}：问题标在原处，改法在灯泡里。
· 检查自己的文稿：node dist/cli/yaodian.js check 文稿.txt（.yaodian、.要点、.txt、.md 都可以）
· 每种检查为什么、怎么改：node dist/cli/yaodian.js explain`)
