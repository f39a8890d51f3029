import { createHmac } from 'node:crypto'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isZone } from '../incidents/clock/working-calendar.ts'
import { languages, usualLanguage } from '../kit/language.ts'

const blankIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsAbsent, schema.optional())
const withDefault = <Schema extends z.ZodType>(schema: Schema, value: z.input<Schema>) =>
  z.preprocess((given) => blankIsAbsent(given) ?? value, schema)

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })
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
  PUBLIC_URL: optional(url(['https:'])),
  DATABASE_URL: optional(url(['postgres:', 'postgresql:'])),
  DATA_DIR: withDefault(z.string(), '.data'),
  KNOWLEDGE_BASE_DIR: withDefault(z.string(), 'knowledge-base'),
  TELEGRAM_BOT_TOKEN: optional(
    z
      .string()
      .regex(/^\d+:[\w-]{20,}$/, { error: 'does not look like a token: BotFather gives something like 123456:ABC-…' }),
  ),
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[\w-]{16,256}$/, { error: 'must be 16 to 256 letters, digits, _ or -' }),
  ),
  TELEGRAM_API_ROOT: withDefault(url(['https:', 'http:']), 'https://api.telegram.org'),
  VIBER_AUTH_TOKEN: optional(z.string().min(16, { error: 'is too short for a Viber token' })),
  VIBER_API_ROOT: withDefault(url(['https:', 'http:']), 'https://chatapi.viber.com/pa'),
  ADMIN_LOGIN: withDefault(
    z.string().regex(/^[\w.@-]{2,60}$/, { error: 'must be 2 to 60 letters, digits, ., _, @ or -' }),
    'admin',
  ),
  ADMIN_PASSWORD: optional(z.string().min(10, { error: 'must have at least 10 characters' }).max(128)),
  PREVIEW_CHAT: optional(onOff),
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
  readonly telegram: { readonly token: string; readonly apiRoot: string; readonly webhookSecret: string } | null
  readonly viber: { readonly token: string; readonly apiRoot: string } | null
  readonly adminLogin: string
  readonly adminPassword: string | null
  readonly hasPreview: boolean
  readonly defaultLanguage: Raw['DEFAULT_LANGUAGE']
  readonly timeZone: string
  readonly logLevel: Raw['LOG_LEVEL']
}

export type ConfigProblem = { readonly variable: string; readonly problem: string }

/** Reads the environment. Either everything is right, or every problem is listed: nobody mends one at a time. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): { readonly config: Config } | { readonly problems: readonly ConfigProblem[] } {
  const read = schema.safeParse(env)
  if (!read.success) {
    return { problems: read.error.issues.map((issue) => ({ variable: String(issue.path[0]), problem: issue.message })) }
  }
  const raw = read.data
  const publicUrl = raw.PUBLIC_URL?.replace(/\/+$/, '') ?? null
  if (
    raw.VIBER_AUTH_TOKEN !== undefined &&
    publicUrl === null &&
    new URL(raw.VIBER_API_ROOT).hostname === 'chatapi.viber.com'
  ) {
    const problem = 'must be set together with VIBER_AUTH_TOKEN: Viber delivers only to an https address'
    return { problems: [{ variable: 'PUBLIC_URL', problem }] }
  }
  return {
    config: {
      host: raw.HOST,
      port: raw.PORT ?? null,
      publicUrl,
      databaseUrl: raw.DATABASE_URL ?? null,
      dataDir: resolve(cwd, raw.DATA_DIR),
      knowledgeBaseDir: resolve(cwd, raw.KNOWLEDGE_BASE_DIR),
      telegram: telegramOf(raw),
      viber:
        raw.VIBER_AUTH_TOKEN === undefined
          ? null
          : { token: raw.VIBER_AUTH_TOKEN, apiRoot: raw.VIBER_API_ROOT.replace(/\/+$/, '') },
      adminLogin: raw.ADMIN_LOGIN,
      adminPassword: raw.ADMIN_PASSWORD ?? null,
      // Open to the whole internet it would let anybody write to the desk: there it has to be asked for.
      hasPreview: raw.PREVIEW_CHAT === undefined ? publicUrl === null : raw.PREVIEW_CHAT === 'on',
      defaultLanguage: raw.DEFAULT_LANGUAGE,
      timeZone: raw.TIME_ZONE,
      logLevel: raw.LOG_LEVEL,
    },
  }
}

function telegramOf(raw: Raw): Config['telegram'] {
  const token = raw.TELEGRAM_BOT_TOKEN
  if (token === undefined) return null
  // Derived when not given, so that every instance and every restart expects the same one.
  const derived = createHmac('sha256', token).update('frontline webhook secret').digest('base64url')
  return {
    token,
    apiRoot: raw.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    webhookSecret: raw.TELEGRAM_WEBHOOK_SECRET ?? derived,
  }
}
