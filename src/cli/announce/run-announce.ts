import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Config, readConfig } from '../../composition/config.ts'
import { makeAnnouncements } from '../../database/announcements/announcements.ts'
import type { Database } from '../../database/server/connect.ts'
import type { Announcement, AnnouncementMove, Announcements } from '../../desk/announcements/announcement-ports.ts'
import { movedDetails } from '../../desk/announcements/audited-announcement.ts'
import { type Receipt, receiptStates } from '../../desk/announcements/receipt-ports.ts'
import { announcementSchema, audienceSchema } from '../../http/announcements/announcement-schemas.ts'
import { type Language, languages } from '../../kit/language.ts'
import { counted } from '../../kit/said-numbers.ts'
import { deskSettings } from '../desk-settings.ts'
import { recordCommand } from '../record-command.ts'
import { withExistingDatabase } from '../../composition/process/with-database.ts'
import type { Messenger } from '../../channels/messenger.ts'
import { chosenChannels } from '../../composition/channels/chosen-channels.ts'
import { writeOut } from '../../composition/process/terminal.ts'

const named = (argument: (language: Language) => string): string => languages.map(argument).join(' ')

const usage = `Says something to all users at the messengers' pace; a running Frontline does the sending.

  npm run announce -- ${named((language) => `--text-${language} "…"`)}    begins one (${named((language) => `--file news.${language}.md`)}: texts from files)
      --urgent              in quiet hours too
      --channel telegram    only over this messenger; may be repeated
      --department Sales    only to these people of the directory; so --class and --vip, and any of them repeated
      --at 2026-12-01T22:00Z  it begins by itself then
      --size                only says how many would get it
      --draft               only writes it; --start ID begins it
  npm run announce -- --list
  npm run announce -- --status | --pause | --resume | --cancel ID
  npm run announce -- --receipts ID                  who got it, a line each, separated by tabs`

const id = { type: 'string' } as const
const texts = Object.fromEntries(languages.map((language) => [`text-${language}`, { type: 'string' }])) as {
  readonly [Each in Language as `text-${Each}`]: { readonly type: 'string' }
}
const options = {
  ...texts,
  file: { type: 'string', multiple: true },
  urgent: { type: 'boolean', default: false },
  channel: { type: 'string', multiple: true },
  department: { type: 'string', multiple: true },
  class: { type: 'string', multiple: true },
  vip: { type: 'boolean', default: false },
  at: { type: 'string' },
  size: { type: 'boolean', default: false },
  draft: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  start: id,
  pause: id,
  resume: id,
  cancel: id,
  status: id,
  receipts: id,
} as const
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** A mistake of the person at the keyboard: said without a stack. */
class Mistake extends Error {}

/** Carries out what stands on the command line. @throws an Error in words when it cannot be done. */
export async function runAnnounce(argv: readonly string[], messengers: readonly Messenger[]): Promise<void> {
  const values = readArguments(argv)
  const read = readConfig(process.env, process.cwd(), messengers)
  if ('problems' in read) throw new Mistake('The configuration is wrong: npm start lists what.')
  const { config } = read
  await withExistingDatabase(config, ({ db }) => carryOut(values, config, { db, announcements: makeAnnouncements(db) }))
}

function readArguments(argv: readonly string[]): Values {
  try {
    const { values } = parseArgs({ args: [...argv], options })
    if (Object.values(values).every((value) => value === false || value === undefined)) throw new Mistake(usage)
    return values
  } catch (error) {
    throw error instanceof Mistake ? error : new Mistake(`${(error as Error).message}\n\n${usage}`)
  }
}

interface Here {
  readonly db: Database
  readonly announcements: Announcements
}

async function carryOut(values: Values, config: Config, here: Here): Promise<void> {
  const { announcements } = here
  if (values.list) return await showList(announcements)
  if (values.status !== undefined) return await showStatus(announcements, idOf(values.status))
  if (values.receipts !== undefined) return await showReceipts(announcements, idOf(values.receipts))
  for (const move of ['start', 'pause', 'resume', 'cancel'] as const) {
    const wanted = values[move]
    if (wanted !== undefined) return await carryOutMove(here, config, idOf(wanted), move)
  }
  await begin(values, config, here)
}

async function begin(values: Values, config: Config, here: Here): Promise<void> {
  const { announcements, db } = here
  const channels = chosenChannels(config, values.channel)
  const { department: departments = [], class: classes = [], vip: onlyVip, urgent: isUrgent } = values
  const isForSome = departments.length > 0 || classes.length > 0 || onlyVip
  const audience = isForSome ? { departments, classes, onlyVip } : null
  if (values.size) {
    const asked = audienceSchema.safeParse({ audience, channels })
    if (!asked.success) throw new Mistake(z.prettifyError(asked.error))
    const { size } = await announcements.sizeOf({ audience: asked.data.audience, channels })
    writeOut(`It would go to ${counted(size, 'recipient')}`)
    return
  }
  const given = { texts: textsOf(values, config), isUrgent, channels, audience, startsAt: instantIn(values.at) }
  const parsed = announcementSchema.safeParse(given)
  if (!parsed.success) throw new Mistake(z.prettifyError(parsed.error))
  const { id: made } = await announcements.create({ ...parsed.data, channels, createdBy: null })
  await recordCommand(db, 'announcement_written', made)
  if (!values.draft) {
    const moved = await announcements.move(made, 'start', null, null)
    if (moved.ok) await recordMove(here, config, 'start', moved.value)
  }
  await showStatus(announcements, made)
}

function instantIn(text: string | undefined): number | null {
  if (text === undefined) return null
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Mistake(`"${text}" is not a time: write it like 2026-12-01T22:00+03:00.`)
  return at
}

/** `news.en.md` is English; a file without a language in its name is in the desk's. */
function textsOf(values: Values, config: Config): Readonly<Record<string, string>> {
  const files = (values.file ?? []).map((path): readonly [string, string] => {
    const language = /\.(\w\w)\.\w+$/.exec(path)?.[1] ?? config.defaultLanguage
    try {
      return [language, readFileSync(path, 'utf8')]
    } catch {
      throw new Mistake(`The file ${path} cannot be read.`)
    }
  })
  const given = languages.flatMap((language) => {
    const text = values[`text-${language}`]
    return text === undefined ? [] : [[language, text] as const]
  })
  return Object.fromEntries([...files, ...given])
}

/** In the desk's time, as the console writes it. */
async function recordMove({ db }: Here, config: Config, move: AnnouncementMove, moved: Announcement): Promise<void> {
  const { zone } = (await deskSettings(db, config)).desk
  await recordCommand(db, 'announcement_moved', moved.id, movedDetails(move, moved, zone))
}

async function carryOutMove(here: Here, config: Config, wanted: string, move: AnnouncementMove): Promise<void> {
  const { announcements } = here
  const moved = await announcements.move(wanted, move, null, null)
  if (moved.ok) {
    await recordMove(here, config, move, moved.value)
    return await showStatus(announcements, wanted)
  }
  if (moved.refusal.code === 'announcement_unknown') throw new Mistake(`There is no announcement ${wanted}.`)
  const found = await announcements.find(wanted)
  throw new Mistake(`Announcement ${wanted} is ${found?.announcement.status}: it cannot ${move}.`)
}

async function showStatus(announcements: Announcements, wanted: string): Promise<void> {
  const found = await announcements.find(wanted)
  if (found === null) throw new Mistake(`There is no announcement ${wanted}.`)
  const { announcement, counts } = found
  const states = receiptStates.filter((state) => counts[state] > 0).map((state) => `${state} ${counts[state]}`)
  writeOut(`Announcement ${announcement.id}: ${announcement.status}, ${counted(counts.all, 'recipient')}`)
  if (states.length > 0) writeOut(`  ${states.join(', ')}`)
}

async function showList(announcements: Announcements): Promise<void> {
  for (const { id: made, status, createdAt, isUrgent, texts } of await announcements.list({
    before: null,
    limit: 50,
  })) {
    const words = (Object.values(texts)[0] ?? '').replaceAll(/\s+/g, ' ').slice(0, 60)
    writeOut([made, status, new Date(createdAt).toISOString(), isUrgent ? 'urgent' : '', words].join('\t'))
  }
}

async function showReceipts(announcements: Announcements, wanted: string): Promise<void> {
  let page: readonly Receipt[]
  let after = '0'
  do {
    page = await announcements.receipts(wanted, { state: null, after, limit: 1_000 })
    for (const { conversationId, channel, userName, state, at, detail } of page) {
      const when = at === null ? '' : new Date(at).toISOString()
      writeOut([conversationId, channel, userName ?? '', state, when, detail ?? ''].join('\t'))
    }
    after = page.at(-1)?.conversationId ?? after
  } while (page.length > 0)
}

function idOf(text: string): string {
  if (/^\d{1,18}$/.test(text)) return text
  throw new Mistake(`${text} is not the number of an announcement; --list shows them.`)
}
