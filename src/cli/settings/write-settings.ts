import { Document, visit } from 'yaml'
import { settingKeys, type SettingKey } from '../../desk/settings/setting-parts.ts'
import type { SettingsRow } from '../../desk/settings/settings-store.ts'
import { aboutSettings } from './about-settings.ts'

const head = `## Settings of Frontline. Look at a change with "npm run settings -- check FILE", put it in force with
## "npm run settings -- import FILE". Each setting is replaced as a whole; what the file does not have stays as it is,
## and one that is set to null is as usual again. Behind one # stands what is not set: it shows what holds as usual.
`

/** All settings as one file, which changes nothing when it is imported. */
export function writeSettings(rows: readonly SettingsRow[], usual: Readonly<Record<SettingKey, unknown>>): string {
  const blocks = settingKeys.map((key) => {
    const set = rows.find((row) => row.key === key)?.value ?? null
    const about = prefixed('##', aboutSettings[key])
    return `${about}\n${set === null ? prefixed('#', yamlOf(key, usual[key])) : yamlOf(key, set)}`
  })
  return `${head}\n${blocks.join('\n\n')}\n`
}

function yamlOf(key: SettingKey, value: unknown): string {
  const document = new Document({ [key]: inOrder(value) }, { aliasDuplicateObjects: false })
  visit(document, {
    Collection(_, node, path) {
      // The file and the setting itself go over lines; what is short below them does not.
      node.flow = node.items.length === 0 || (path.length > 3 && JSON.stringify(node).length <= longestInline)
    },
  })
  return document.toString({ lineWidth: 110 }).trimEnd()
}

const longestInline = 90

const prefixed = (prefix: string, text: string): string => text.replace(/^/gm, `${prefix} `).replace(/[ \t]+$/gm, '')

/** The database forgets in which order keys were written. */
const order = `
  deskName phone phoneHours workingHours zoneName quietMs restQuietMs ru uk en
  id title tier members supervisors onCall calendar categories assigns ladder
  zone week holidays movedDays from to monday tuesday wednesday thursday friday saturday sunday
  group category isVip priority response resolution counts
  steps repeat who after main also capacity
  perAgent criteria weight kind most mayNotApply isCritical
  offer lost owedWarn owedMove away usualCapacity
`.split(/\s+/)
const placeOf = (key: string): number => {
  const place = order.indexOf(key)
  return place < 0 ? order.length : place
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(
    ([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : one > other ? 1 : 0),
  )
  return Object.fromEntries(fields.map(([key, field]) => [key, inOrder(field)]))
}
