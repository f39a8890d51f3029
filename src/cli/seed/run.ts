import type { Language } from '../../kit/language.ts'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { Messenger } from '../../channels/messenger.ts'
import { offLimits } from '../../composition/channels/off-limits.ts'
import { commandLog, withDatabase } from '../../composition/process/with-database.ts'
import { readPhrases } from '../../composition/read-texts.ts'
import type { Database } from '../../database/server/connect.ts'
import { recordCommand } from '../record-command.ts'
import { makeSettingsStore } from '../../database/settings.ts'
import { ensureFirstAdmin, readyFirstAdmin } from '../../desk/access/sign-in.ts'
import { makeAgentStore } from '../../database/access/agents.ts'
import { hashPassword } from '../../desk/access/password-hash.ts'
import { checkPassword, generatePassword } from '../../desk/access/password-rules.ts'
import { defaultSettings } from '../../desk/settings/default-settings.ts'
import { settingsFrom } from '../../desk/settings/settings-from.ts'
import type { SettingsStore } from '../../desk/settings/settings-store.ts'
import { counted } from '../../kit/said-numbers.ts'
import { runSteps } from '../../kit/functions/run-steps.ts'
import { hour } from '../../kit/time.ts'
import { calledWrongly } from '../kb/parts/called-wrongly.ts'
import { UsageError } from '../kb/parts/command.ts'
import { configuration, productRoot, withArticles } from '../kb/parts/open.ts'
import { say } from '../kb/parts/print.ts'
import { fillLargeDesk } from './large/fill-large-desk.ts'
import { seedDesk, type SeedWish } from './seed-desk.ts'
import { writeError, writeProblem } from '../../composition/process/terminal.ts'

const usage = `Fills a desk with people, conversations and incidents of three weeks, for trying things out.

  npm run seed -- [--incidents NUMBER] [--large] [--seed NUMBER] [--until TIME] [--password WORDS] [--force]

  --incidents   how many; 200 if nothing is said
  --large       rows to measure with instead: 1 000 000 incidents of three years with ten messages each, or as many as
                --incidents says; written and not played, in about ten minutes
  --seed        another number gives another desk, the same one the same desk again; 1 if nothing is said
  --until       the moment the three weeks end, like 2026-11-27T14:00Z; this hour if nothing is said
  --password    of everybody who is new; without it one is made and shown at the end
  --force       also into a database that is in use

It writes to DATABASE_URL or the private database in DATA_DIR. Nothing of it is sent to anybody.`

const standard = 200
const large = 1_000_000
const progressEvery = 1_000

/** Runs the command. @returns its exit code: 0 filled, 1 the database is in use, 2 called wrongly. */
export async function runSeed(argv: readonly string[], messengers: readonly Messenger[]): Promise<number> {
  if (argv.includes('--help')) {
    say(usage)
    return 0
  }
  try {
    const { isForced, isLarge, password, ...wish } = await readArguments(argv, Date.now())
    return await withDatabase(configuration(['DATABASE_URL', 'DATA_DIR']), async ({ db }) => {
      const found = await countUsed(db)
      if (!isForced && found.users + found.incidents > 0) {
        writeError(
          `This database is in use: it has ${counted(found.users, 'user')} and ${counted(found.incidents, 'incident')}. ` +
            'Name an empty one with DATABASE_URL or DATA_DIR, or add --force to mix invented people into it.',
        )
        return 1
      }
      if (isLarge) await fillLarge(db, wish, password)
      else await fill(db, wish, password, `${wish.seed}-${found.users}`, messengers)
      return 0
    })
  } catch (error) {
    const misuse = calledWrongly(error)
    writeProblem(misuse ?? error)
    if (misuse !== null) writeError(`\n${usage}`)
    return 2
  }
}

type Wish = SeedWish & { readonly isForced: boolean; readonly isLarge: boolean; readonly password: string }

async function readArguments(argv: readonly string[], now: number): Promise<Wish> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      incidents: { type: 'string' },
      seed: { type: 'string' },
      until: { type: 'string' },
      password: { type: 'string' },
      large: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
    },
  })
  const { incidents, until } = values
  const most = values.large ? 9_999_999 : 99_999
  if (incidents !== undefined && !(/^[1-9]\d*$/.test(incidents) && Number(incidents) <= most)) {
    throw new UsageError(`--incidents is a number from 1 to ${most}: "${incidents}" is none.`)
  }
  if (values.large && values.force) throw new UsageError('--large is for an empty database: no --force.')
  if (values.large && values.seed !== undefined) throw new UsageError('--large is the same desk each time: no --seed.')
  const { seed = '1' } = values
  if (!/^\d{1,9}$/.test(seed)) throw new UsageError(`--seed is a whole number: "${seed}" is none.`)
  const end = until === undefined ? Math.floor(now / hour) * hour : Date.parse(until)
  if (Number.isNaN(end)) throw new UsageError(`--until is a time like 2026-11-27T14:00Z: "${until}" is none.`)
  if (end > now) throw new UsageError('--until must not be later than now: nobody has written tomorrow.')
  const count = incidents === undefined ? (values.large ? large : standard) : Number(incidents)
  // Never a word that stands in the source: the desk may be one that others can reach.
  const password = values.password ?? generatePassword()
  if (!(await checkPassword(password)).ok) throw new UsageError('--password needs more and other characters than that.')
  const isLarge = values.large
  return { incidents: count, seed: Number(seed), until: end, isForced: values.force, isLarge, password }
}

async function countUsed(db: Database): Promise<{ readonly users: number; readonly incidents: number }> {
  const { rows } = await sql<{ users: number; incidents: number }>`
    select (select count(*) from users)::int as users, (select count(*) from incidents)::int as incidents`.execute(db)
  return rows[0] ?? { users: 0, incidents: 0 }
}

async function fill(
  db: Database,
  wish: SeedWish,
  password: string,
  serial: string,
  messengers: readonly Messenger[],
): Promise<void> {
  const startedAt = performance.now()
  const { timeZone, defaultLanguage } = configuration(['TIME_ZONE', 'DEFAULT_LANGUAGE'])
  const opened = await openDoors(db, password)
  const { settings } = settingsFrom(defaultSettings(timeZone, defaultLanguage), await makeSettingsStore(db).read())
  const phrases = readPhrases(productRoot)
  const messenger = (channel: string) => messengers.find(({ name }) => name === channel)
  const passwordHash = await hashPassword(password)
  const seeded = await withArticles(undefined, async (folder) => {
    const context = {
      log: commandLog,
      phrases,
      settings: () => settings,
      knowledge: () => folder.index(),
      limitsOf: (channel: string) => messenger(channel)?.limits ?? offLimits,
      titleOf: (channel: string, language: Language) => messenger(channel)?.title[language] ?? channel,
      // A desk of the past is made up without any.
      hasMajors: () => false,
      inSlices: async <Built>(steps: Generator<void, Built>) => runSteps(steps),
      makePause: () => async () => {},
    }
    let told = 0
    return await seedDesk(db, context, wish, serial, passwordHash, (played, all) => {
      if (played - told < progressEvery) return
      told = played
      say(`${played} of ${counted(all, 'story', 'stories')} …`)
    })
  })
  say(
    `${counted(seeded.incidents, 'incident')} of ${counted(seeded.users, 'user')}, and ${counted(seeded.botAlone, 'talk')} ` +
      `with the bot alone, up to ${new Date(wish.until).toISOString()}, in ${secondsSince(startedAt)} s.`,
  )
  sayHowToEnter(seeded.logins, password, opened)
}

async function fillLarge(db: Database, { incidents, until }: SeedWish, password: string): Promise<void> {
  const startedAt = performance.now()
  const opened = await openDoors(db, password)
  const wish = { incidents, until, passwordHash: await hashPassword(password) }
  const { logins } = await fillLargeDesk(db, wish, (what) => say(`${secondsSince(startedAt)} s: ${what} …`))
  say(`${counted(incidents, 'incident')} up to ${new Date(until).toISOString()}, in ${secondsSince(startedAt)} s.`)
  sayHowToEnter(logins, password, opened)
}

const secondsSince = (startedAt: number): string => ((performance.now() - startedAt) / 1_000).toFixed(1)

type Opened = { readonly admin: string | null; readonly hasOwnPassword: boolean; readonly isPasswordEnough: boolean }

/** Frontline makes its first admin only where there is nobody yet: a desk full of agents would never get one. */
async function openDoors(db: Database, password: string): Promise<Opened> {
  const config = configuration(['DEFAULT_LANGUAGE', 'ADMIN_LOGIN', 'ADMIN_PASSWORD'])
  const ready = readyFirstAdmin({
    login: config.adminLogin,
    password: config.adminPassword ?? password,
    language: config.defaultLanguage,
  })
  const admin = await ensureFirstAdmin(makeAgentStore(db), ready)
  const isPasswordEnough = await letPasswordsDo(db, makeSettingsStore(db))
  return { admin: admin?.login ?? null, hasOwnPassword: config.adminPassword !== null, isPasswordEnough }
}

function sayHowToEnter(logins: readonly string[], password: string, opened: Opened): void {
  say(`Sign in as ${logins.join(', ')}; the password of those who are new is "${password}".`)
  if (opened.isPasswordEnough) say('Nobody is asked for a code of a phone here; the setting "accounts" says so.')
  if (opened.admin === null) return
  say(`There is an admin too: ${opened.admin}, with ${opened.hasOwnPassword ? 'ADMIN_PASSWORD' : 'that password'}.`)
}

/** A desk for looking at is entered as anybody of it, without anybody's phone. What somebody has set stays. */
async function letPasswordsDo(db: Database, store: SettingsStore): Promise<boolean> {
  const rows = await store.read()
  if (rows.some(({ key }) => key === 'accounts')) return false
  const replaced = await store.replace([{ key: 'accounts', value: { totpFor: [] } }], rows, null)
  if (!replaced.ok) return false
  await recordCommand(db, 'setting_changed', 'accounts', { version: replaced.value['accounts'] ?? null })
  return true
}
