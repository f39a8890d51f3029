import type { BlockList } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { ConfiguredMessenger, Messenger, VariableProblem } from '../channels/messenger.ts'
import { isZone } from '../incidents/clock/working-calendar.ts'
import { readTrusted } from '../http/access/client.ts'
import { isOwnName } from '../http/access/known-host.ts'
import { optional, webAddress, withDefault } from '../kit/environment.ts'
import { languages, usualLanguage } from '../kit/language.ts'
import { allMessengers } from './messengers.ts'
import { dataDirOf } from './process/private-server.ts'

const quotedOr = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' or ')

const onOff = z.enum(['on', 'off'], { error: 'must be "on" or "off"' })

const schema = z.object({
  HOST: withDefault(z.string(), '127.0.0.1'),
  PORT: optional(
    z.coerce
      .number({ error: 'must be a number' })
      .int()
      .min(0)
      .max(65_535, { error: 'must be a port between 1 and 65535' }),
  ),
  PUBLIC_URL: optional(webAddress(['https:'])),
  DATABASE_URL: optional(webAddress(['postgres:', 'postgresql:'])),
  DATA_DIR: optional(z.string()),
  KNOWLEDGE_BASE_DIR: withDefault(z.string(), 'knowledge-base'),
  ADMIN_LOGIN: withDefault(
    z.string().regex(/^[\w.@-]{2,60}$/, { error: 'must be 2 to 60 letters, digits, ., _, @ or -' }),
    'admin',
  ),
  ADMIN_PASSWORD: optional(z.string().min(10, { error: 'must have at least 10 characters' }).max(128)),
  PREVIEW_CHAT: optional(onOff),
  TRUST_PROXY: withDefault(z.string(), 'loopback'),
  HEALTH_TOKEN: optional(z.string().min(16, { error: 'must have at least 16 characters' }).max(256)),
  DEFAULT_LANGUAGE: withDefault(z.enum(languages, { error: `must be ${quotedOr(languages)}` }), usualLanguage),
  TIME_ZONE: withDefault(z.string().refine(isZone, { error: 'must be a zone like Europe/Moscow' }), 'Europe/Moscow'),
  LOG_LEVEL: withDefault(
    z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }),
    'info',
  ),
})

type Raw = z.infer<typeof schema>

export type Config = {
  readonly host: string
  /** Null: 8080 or, when that is taken, any free one. */
  readonly port: number | null
  readonly publicUrl: string | null
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly knowledgeBaseDir: string
  /** Those that are switched on, in the order of the list. */
  readonly messengers: readonly SwitchedOn[]
  /** All there are, also those that are switched off. */
  readonly knownMessengers: readonly Messenger[]
  readonly adminLogin: string
  readonly adminPassword: string | null
  readonly hasPreview: boolean
  /** Nobody has asked for the preview: it is for whoever sits at this very machine. */
  readonly isPreviewOnlyHere: boolean
  /** Whose word about the client is taken. */
  readonly trustedProxies: BlockList
  readonly healthToken: string | null
  readonly defaultLanguage: Raw['DEFAULT_LANGUAGE']
  readonly timeZone: string
  readonly logLevel: Raw['LOG_LEVEL']
}

/** A messenger with what its variables say. */
type SwitchedOn = { readonly messenger: Messenger; readonly configured: ConfiguredMessenger }

type Environment = Readonly<Record<string, string | undefined>>
type Problems = readonly VariableProblem[]

/** Reads the environment. Either everything is right, or every problem is listed: nobody mends one at a time. */
export function readConfig(
  env: Environment,
  cwd: string,
  messengers: readonly Messenger[] = allMessengers,
): { readonly config: Config } | { readonly problems: Problems } {
  const read = schema.safeParse(env)
  const raw = read.success ? read.data : null
  const publicUrl = raw?.PUBLIC_URL?.replace(/\/+$/, '') ?? null
  const switched = messengers.map((messenger) => switchOn(messenger, env, publicUrl))
  const problems = [...(read.success ? [] : problemsOf(read.error)), ...switched.flatMap(({ problems: own }) => own)]
  const trustedProxies = readTrusted(raw?.TRUST_PROXY ?? '')
  if (trustedProxies === null) {
    problems.push({
      variable: 'TRUST_PROXY',
      problem: 'must be addresses or networks, like 10.0.0.5, 10.1.0.0/16, or loopback, or off',
    })
  }
  if (raw === null || trustedProxies === null || problems.length > 0) return { problems }
  return {
    config: {
      host: raw.HOST,
      port: raw.PORT ?? null,
      publicUrl,
      databaseUrl: raw.DATABASE_URL ?? null,
      dataDir: dataDirOf(raw.DATA_DIR, cwd),
      knowledgeBaseDir: resolve(cwd, raw.KNOWLEDGE_BASE_DIR),
      messengers: switched.flatMap(({ on }) => (on === null ? [] : [on])),
      knownMessengers: messengers,
      adminLogin: raw.ADMIN_LOGIN,
      adminPassword: raw.ADMIN_PASSWORD ?? null,
      trustedProxies,
      healthToken: raw.HEALTH_TOKEN ?? null,
      // Open to others it would let anybody write to the desk: that has to be asked for.
      hasPreview:
        raw.PREVIEW_CHAT === undefined
          ? publicUrl === null && isOwnName(bracketed(raw.HOST))
          : raw.PREVIEW_CHAT === 'on',
      isPreviewOnlyHere: raw.PREVIEW_CHAT === undefined,
      defaultLanguage: raw.DEFAULT_LANGUAGE,
      timeZone: raw.TIME_ZONE,
      logLevel: raw.LOG_LEVEL,
    },
  }
}

/** As an address of the sixth version stands in a URL. */
const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

const problemsOf = (error: z.ZodError): Problems =>
  error.issues.map((issue) => ({ variable: String(issue.path[0]), problem: issue.message }))

function switchOn(
  messenger: Messenger,
  env: Environment,
  publicUrl: string | null,
): { readonly on: SwitchedOn | null; readonly problems: Problems } {
  const read = z.object(messenger.variables).safeParse(env)
  if (!read.success) return { on: null, problems: problemsOf(read.error) }
  const configured = messenger.configure(read.data, publicUrl)
  if (configured === null) return { on: null, problems: [] }
  if ('problem' in configured) return { on: null, problems: [configured] }
  return { on: { messenger, configured }, problems: [] }
}
