// One bench in this process, which nothing has warmed up or filled before; the rows go to run.mjs.

import { pathToFileURL } from 'node:url'

const [file, options] = process.argv.slice(2)
const { bench } = await import(pathToFileURL(file).href)
process.send(await bench(JSON.parse(options)), () => process.disconnect())
