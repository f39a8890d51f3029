import { cutWords } from '../../../figures/cut-words.ts'
import type { Cut } from '../../../figures/cuts.ts'
import type { Language } from '../../../kit/language.ts'
import { type AuditDetails, type AuditEntry, byCommand } from './audit-ports.ts'
import { type AuditWords, auditWords } from './audit-words.ts'

/** What people call a value of a cut now; null: none. */
type NameOf = (cut: Cut, value: string | null) => string
const asKept: NameOf = (_, value) => value ?? ''

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
  return Object.entries(details)
    .map(([name, value]) => detailInWords(name, value, details, words, language, nameOf))
    .filter((said) => said !== null)
    .join(', ')
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
