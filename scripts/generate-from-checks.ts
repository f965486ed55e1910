// Writes what follows from the checks themselves; the second half of scripts/generate.ts, which calls it.

import { CHECK_PAGES, checks } from '../core/index.js'
import { DOCS_FOLDER, docsIndex, docsPage } from './generate/check-docs.js'
import { configSchema } from './generate/config-schema.js'
import { jsonFile, writeOrCheck } from './generate/generated-file.js'

writeOrCheck([jsonFile('docs/schema/config.schema.json', configSchema(checks))])
writeOrCheck([docsIndex(checks), ...Object.entries(CHECK_PAGES).map(docsPage)], DOCS_FOLDER)
