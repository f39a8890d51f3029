import { parseArgs } from 'node:util'
import { fakeViberToken, startFakeViber } from './fake-viber.ts'

/** The fake as a process of its own: prints one line of JSON with its address, then serves until it is ended. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string', default: fakeViberToken },
    'retry-factor': { type: 'string', default: '0.005' },
    receipts: { type: 'boolean', default: false },
    'keep-calls': { type: 'boolean', default: false },
  },
})

const fake = await startFakeViber({
  port: Number(values.port),
  token: values.token,
  retryFactor: Number(values['retry-factor']),
  sendsReceipts: values.receipts,
  keepsCalls: values['keep-calls'],
})
console.log(JSON.stringify({ port: fake.port, url: fake.url, token: fake.token }))
