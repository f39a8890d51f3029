import { expect, test } from 'vitest'
import { metricsText } from '../../src/http/metrics.ts'
import { counters } from '../../src/kit/counters.ts'

type Family = { help: string | null; type: string | null; samples: { name: string; value: number }[] }

const label = /[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*"/.source
const sample = new RegExp(`^([a-zA-Z_:][\\w:]*)(?:\\{(?:${label}(?:,${label})*)?\\})? (\\S+)$`)

/** The text format as Prometheus reads it: each family once, described before its samples. @throws on anything else. */
function parse(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end')
  const families = new Map<string, Family>()
  let current = ''
  const at = (name: string): Family => {
    if (current !== name && families.has(name)) throw new Error(`${name} is told in two places`)
    current = name
    const found = families.get(name) ?? { help: null, type: null, samples: [] }
    families.set(name, found)
    return found
  }
  for (const line of text.slice(0, -1).split('\n')) {
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? []
    if (word === 'HELP') at(name).help = rest
    else if (word === 'TYPE') at(name).type = rest
    else {
      const [, of = '', value = ''] = sample.exec(line) ?? []
      if (of === '' || !Number.isFinite(Number(value))) throw new Error(`not a sample: ${line}`)
      if (!families.has(of)) throw new Error(`${of} is not described before its sample`)
      at(of).samples.push({ name: line.slice(0, line.lastIndexOf(' ')), value: Number(value) })
    }
  }
  return families
}

const road = {
  inboxWaiting: 1,
  inboxOldestSeconds: 0.25,
  outboxQueued: 2,
  outboxOldestSeconds: 0,
  outboxOverdueSeconds: 0,
  outboxUnknown: 0,
  setAside: 0,
  handOversWaiting: 3,
  incidentsOpen: 4,
}

test('each family has its HELP and its TYPE, and a counter is called one', () => {
  const families = parse(
    metricsText(road, [
      { name: 'accepted', channel: 'telegram', value: 7 },
      { name: 'accepted', channel: 'a "strange\\one"\n', value: 1 },
    ]),
  )
  const names = [...families.keys()]
  for (const name of Object.keys(counters)) expect(names).toContain(`frontline_${name}_total`)
  for (const [name, { help, type, samples }] of families) {
    expect(help, name).toMatch(/\w.*\.$/)
    expect(type, name).toBe(name.endsWith('_total') ? 'counter' : 'gauge')
    if (type === 'gauge') expect(samples, name).toHaveLength(1)
  }
  expect(families.get('frontline_accepted_total')?.samples).toMatchObject([{ value: 7 }, { value: 1 }])
  expect(families.get('frontline_hand_overs_waiting')?.samples[0]?.value).toBe(3)
  expect(families.get('frontline_up')?.samples[0]?.value).toBe(1)
})

test('without a database the process is told and the road is not', () => {
  const families = parse(metricsText(null, []))
  expect(families.get('frontline_up')?.samples[0]?.value).toBe(0)
  expect(families.has('frontline_inbox_waiting')).toBe(false)
})

test.each([
  ['a sample before its description', 'a_total 1\n'],
  ['a label that is not escaped', '# HELP a x\n# TYPE a gauge\na{b="c"d"} 1\n'],
  ['a family in two places', '# HELP a x\n# TYPE a gauge\n# HELP b x\na 1\n'],
  ['a line that does not end', '# HELP a x'],
])('the parser of this test refuses %s', (_, text) => {
  expect(() => parse(text)).toThrow()
})
