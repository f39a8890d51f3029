import { writeOut } from '../composition/process/terminal.ts'
import { buildConsole } from './build/console.ts'
import { buildServer } from './build/server.ts'

/** Before `npm start`: what is not built from these very sources is built. */
const startedAt = Date.now()
const built = [(await buildServer()) ? 'the server' : null, (await buildConsole()) ? 'the console' : null]
const named = built.filter((name) => name !== null).join(' and ')
if (named !== '') writeOut(`Built: ${named} (${Date.now() - startedAt} ms).`)
