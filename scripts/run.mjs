// Bundles scripts/NAME.ts into out/scripts and runs it; from the project's root: `node scripts/run.mjs NAME [OPTION…]`.

import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const [name, ...rest] = process.argv.slice(2)
const outfile = `out/scripts/${name}.cjs`
const settings = { bundle: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'warning' }
await build({ ...settings, entryPoints: [`scripts/${name}.ts`], outfile })
process.exitCode = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' }).status ?? 1
