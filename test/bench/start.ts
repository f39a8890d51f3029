import { parseArgs } from 'node:util'

/**
 * `npm run bench` measures the durable road, `npm run bench -- faq --data DIR [--quick]` the search, `npm run bench -- console`
 * the console, `npm run bench -- reports [--incidents N]`
 * the supervisors' reports, `npm run bench -- scale [--sizes N,N] [--plans] [--no-road]` all of it at a million incidents,
 * `npm run bench -- instances` two instances against one, `npm run bench -- at-once` ten thousand questions at the same moment,
 * `npm run bench -- flame` draws where the time of the road goes, `npm run bench -- soak [--minutes N]` half an hour of it at 100/s.
 */
if (process.argv[2] === 'faq') {
  const { benchFaq } = await import('./faq/faq.ts')
  const options = { data: { type: 'string' }, quick: { type: 'boolean', default: false } } as const
  const { values } = parseArgs({ args: process.argv.slice(3), options })
  if (values.data === undefined) throw new Error('npm run bench -- faq --data DIR [--quick]')
  await benchFaq(values.data, values.quick)
} else if (process.argv[2] === 'reports') {
  const { benchReports } = await import('./reports.ts')
  const { values } = parseArgs({ args: process.argv.slice(3), options: { incidents: { type: 'string' } } })
  await benchReports(Number(values.incidents ?? 1_000_000))
} else if (process.argv[2] === 'scale') {
  const { benchScale } = await import('./scale.ts')
  const options = { sizes: { type: 'string' }, plans: { type: 'boolean' }, 'no-road': { type: 'boolean' } } as const
  const { values } = parseArgs({ args: process.argv.slice(3), options })
  const sizes = (values.sizes ?? '10000,100000,1000000').split(',').map(Number)
  await benchScale(sizes, values.plans ?? false, !(values['no-road'] ?? false))
} else if (process.argv[2] === 'instances') {
  const { benchInstances } = await import('./instances.ts')
  await benchInstances()
} else if (process.argv[2] === 'at-once') {
  const { benchAtOnce } = await import('./at-once.ts')
  await benchAtOnce()
} else if (process.argv[2] === 'soak') {
  const { benchSoak } = await import('./soak.ts')
  const { values } = parseArgs({ args: process.argv.slice(3), options: { minutes: { type: 'string' } } })
  await benchSoak(Number(values.minutes ?? 30))
} else if (process.argv[2] === 'flame') {
  const { benchFlame } = await import('./flame/flame.ts')
  await benchFlame()
} else if (process.argv[2] === 'console') {
  const { benchConsole } = await import('./console.ts')
  await benchConsole()
} else {
  await import('./bench.ts')
}
