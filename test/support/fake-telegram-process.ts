import { parseArgs } from 'node:util'
import { fakeTelegramToken, startFakeTelegram } from './fake-telegram.ts'

/** The fake as a process of its own: prints one line of JSON with its address, then serves until it is ended. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string', default: fakeTelegramToken },
    'retry-factor': { type: 'string', default: '0.02' },
    'keep-calls': { type: 'boolean', default: false },
  },
})

const fake = await startFakeTelegram({
  port: Number(values.port),
  token: values.token,
  retryFactor: Number(values['retry-factor']),
  keepsCalls: values['keep-calls'],
})
console.log(JSON.stringify({ port: fake.port, url: fake.url, token: fake.token }))
