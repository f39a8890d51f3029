import { cutWords } from '../../../figures/cut-words.ts'
import type { Cut } from '../../../figures/cuts.ts'
import { isCutOneWay } from '../../../figures/reports.ts'
import type { Language } from '../../../kit/language.ts'
import { type AuditDetails, type AuditEntry, byCommand } from './audit-ports.ts'
import { type AuditWords, auditWords } from './audit-words.ts'

/** What people call a value of a cut now; null: none. */
type NameOf = (cut: Cut, value: string | null) => string
const asKept: NameOf = (_, value) => value ?? ''

/** As one would say it, and not as the database keeps it; what is not here comes first. */
const order = [
  'messages',
  'which',
  'file',
  'list',
  'stage',
  'report',
  'cut',
  'agent',
  'what',
  'only',
  'days',
  'move',
  'at',
]

/**
 * What is known of an act besides who, what and with what, in words. What has none here, as an older or a newer server writes
 * it, is told as it is called.
 */
export function detailsInWords(
  { details }: Pick<AuditEntry, 'details'>,
  language: Language,
  nameOf: NameOf = asKept,
): string {
  const words = auditWords(language)
  const told = Object.entries(details)
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .filter(([name]) => !Object.hasOwn(words.sides, name.replace(/(From|To)$/, '')))
    .map(([name, value]) => detailInWords(name, value, details, words, language, nameOf))
    .filter((said) => said !== null)
  const sides = sidesInWords({ details }, language, nameOf).map(({ title, from, to }) => `${title}: ${from} → ${to}`)
  return [...told, ...sides].join(', ')
}

type Side = { readonly title: string; readonly from: string; readonly to: string }

/** What of the details was kept from what to what, in words. */
export function sidesInWords(
  { details }: Pick<AuditEntry, 'details'>,
  language: Language,
  nameOf: NameOf = asKept,
): readonly Side[] {
  const words = auditWords(language)
  return Object.entries(words.sides).flatMap(([name, title]) => {
    const [from, to] = [details[`${name}From`], details[`${name}To`]]
    if (from === undefined || to === undefined) return []
    const inWords = (value: AuditDetails[string]): string => {
      if (typeof value === 'boolean') return value ? words.yes : words.no
      if (value === null) return words.atOnce
      const parts = name === 'channels' ? String(value).split(', ') : []
      return parts.length === 0 ? String(value) : parts.map((one) => nameOf('channel', one)).join(', ')
    }
    return [{ title, from: inWords(from), to: inWords(to) }]
  })
}

function detailInWords(
  name: string,
  value: AuditDetails[string],
  details: AuditDetails,
  words: AuditWords,
  language: Language,
  nameOf: NameOf,
): string | null {
  const called = String(value)
  switch (name) {
    // Said by who did it.
    case 'isCommand':
      return null
    case 'isDisabled':
      return value === true ? (words.flags['isDisabled'] ?? null) : words.enabled
    case 'role':
    case 'roleTo': {
      const roles: Readonly<Record<string, string>> = words.roles
      const before = details['roleFrom']
      const role = roles[called] ?? called
      return name === 'role' || before === undefined ? role : `${roles[String(before)] ?? String(before)} → ${role}`
    }
    // Told with what it became.
    case 'roleFrom':
      return null
    case 'move':
      return (words.moves as Readonly<Record<string, string>>)[called] ?? called
    case 'file':
      return words.files[called] ?? called
    case 'report':
      return (words.reports as Readonly<Record<string, string>>)[called] ?? called
    case 'list':
      return (words.feedback as Readonly<Record<string, string>>)[called] ?? called
    case 'stage':
      return (words.stages as Readonly<Record<string, string>>)[called] ?? called
    case 'agent': {
      const name = called === byCommand ? words.command : nameOf('agent', called)
      return words.values['agent']?.replace('{value}', name) ?? name
    }
    case 'cut':
      if (isCutOneWay(details['report'])) return null
      return words.by.replace('{value}', cutWords(language).titles[called as Cut] ?? called)
    case 'only': {
      const titles: Readonly<Record<string, string>> = cutWords(language).titles
      const named = called.replaceAll(
        /(^|, )(\w+)(?:=([^,]*))?/g,
        (_, between: string, cut: string, value?: string) => {
          const title = titles[cut]
          if (title === undefined) return between + (value === undefined ? cut : `${cut}=${value}`)
          const name = nameOf(cut as Cut, value ?? null)
          return `${between}${title}${name === '' ? '' : `: ${name}`}`
        },
      )
      return words.values['only']?.replace('{value}', named) ?? named
    }
    case 'what':
      return (words.acts as Readonly<Record<string, string>>)[called] ?? called
    case 'groups':
      if (value === 0) return null
  }
  const flag = words.flags[name]
  if (flag !== undefined) return value === true ? flag : null
  return words.values[name]?.replace('{value}', called) ?? `${name}: ${called}`
}
