import { parseArgs } from 'node:util'

/** `npm run bench` measures the durable road; `npm run bench -- faq --data DIR [--quick]` the search. */
if (process.argv[2] === 'faq') {
  const { benchFaq } = await import('./faq/faq.ts')
  const options = { data: { type: 'string' }, quick: { type: 'boolean', default: false } } as const
  const { values } = parseArgs({ args: process.argv.slice(3), options })
  if (values.data === undefined) throw new Error('npm run bench -- faq --data DIR [--quick]')
  await benchFaq(values.data, values.quick)
} else {
  await import('./bench.ts')
}
