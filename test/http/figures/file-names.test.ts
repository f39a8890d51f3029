import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { partViews } from '../../../src/figures/reports.ts'
import { fileName } from '../../../src/http/figures/file-names.ts'
import { readSentences } from '../../../src/kit/sentences.ts'

const zone = 'Europe/Moscow'
const agents = [{ id: '4', login: 'anna' }] as unknown as Parameters<typeof fileName>[2]['agents']
const [from, until] = [Date.parse('2026-11-10T00:00:00+03:00'), Date.parse('2026-11-24T00:00:00+03:00')]
const scope = { from, until, only: {} }
const days = '2026-11-10-2026-11-23'

test.each([...partViews, 'staffing'] as const)('the file of %s is called as its tab', (view) => {
  const page = readSentences({ en: readFileSync('src/console/words/en.ftl', 'utf8') })
  const tab = page.say('en', view === 'staffing' ? 'staffing' : `report-${view}`).toLowerCase()
  const [last] = tab.split(' ').slice(-1)
  const name = fileName(view, scope, { zone, agents })
  expect(name).toBe(
    view === 'staffing' ? `people-needed-${days}.csv` : `figures-${last?.replace(/^hour$/, 'hours')}-${days}.csv`,
  )
})

test('by what it is cut stands in it, as people say it and where the tab does not say it already', () => {
  expect(fileName('chats', scope, { by: 'channel', zone, agents })).toBe(`figures-talks-by-messenger-${days}.csv`)
  expect(fileName('agents', scope, { by: 'agent', zone, agents })).toBe(`figures-agents-${days}.csv`)
  expect(fileName('hours', scope, { by: 'hour', zone, agents })).toBe(`figures-hours-${days}.csv`)
})

test('what of the desk it is: an agent by their login, nothing twice', () => {
  const only = { agent: '4', group: 'group-1', channel: 'preview', class: null } as const
  expect(fileName('pilot', { ...scope, only }, { zone, agents })).toBe(
    `figures-goals-agent-anna-group-1-messenger-preview-class-none-${days}.csv`,
  )
})
