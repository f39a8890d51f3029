import { expect, test } from 'vitest'
import { readConfig } from '../../src/composition/config.ts'

const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env, '/srv')
  return 'problems' in read ? read.problems.map(({ variable }) => variable) : []
}
const configOf = (env: Record<string, string>) => {
  const read = readConfig(env, '/srv')
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.config
}

test('nothing configured is a complete configuration', () => {
  expect(configOf({})).toMatchObject({
    host: '127.0.0.1',
    port: null,
    dataDir: '/srv/.data',
    hasPreview: true,
    defaultLanguage: 'ru',
  })
})

test('the desk may speak any of its languages to those of whom nothing is known', () => {
  expect(configOf({ DEFAULT_LANGUAGE: 'uk' })).toMatchObject({ defaultLanguage: 'uk' })
  expect(problemsOf({ DEFAULT_LANGUAGE: 'de' })).toEqual(['DEFAULT_LANGUAGE'])
})

test('every problem is listed at once, by the name of its variable', () => {
  const env = {
    PORT: 'eighty',
    DATABASE_URL: 'mysql://x',
    TIME_ZONE: 'Mars/Olympus',
    LOG_LEVEL: 'loud',
    TELEGRAM_BOT_TOKEN: 'x',
    ADMIN_PASSWORD: 'short',
  }
  expect(problemsOf(env).toSorted()).toEqual(Object.keys(env).toSorted())
})

test('an empty line in .env means nothing was said', () => {
  expect(configOf({ PORT: '', TELEGRAM_BOT_TOKEN: ' ' })).toMatchObject({ port: null })
  expect(configOf({ TELEGRAM_BOT_TOKEN: ' ' }).messengers.map(({ messenger }) => messenger.name)).toEqual(['preview'])
})

test('the preview is off where the internet can reach it, unless it is asked for', () => {
  expect(configOf({ PUBLIC_URL: 'https://desk.example' }).hasPreview).toBe(false)
  expect(configOf({ PUBLIC_URL: 'https://desk.example', PREVIEW_CHAT: 'on' }).hasPreview).toBe(true)
  expect(configOf({ PREVIEW_CHAT: 'off' }).hasPreview).toBe(false)
  // So is one that listens to the network; and whoever did not ask for it has it for this machine alone.
  for (const HOST of ['0.0.0.0', '::', '192.168.1.5']) expect(configOf({ HOST }).hasPreview).toBe(false)
  for (const HOST of ['127.0.0.1', '::1', 'localhost']) {
    expect(configOf({ HOST })).toMatchObject({ hasPreview: true, isPreviewOnlyHere: true })
  }
  expect(configOf({ HOST: '0.0.0.0', PREVIEW_CHAT: 'on' })).toMatchObject({
    hasPreview: true,
    isPreviewOnlyHere: false,
  })
})

test('Viber without a public address is refused with what to do', () => {
  expect(problemsOf({ VIBER_AUTH_TOKEN: '0123456789abcdef' })).toEqual(['PUBLIC_URL'])
})

test('the webhook secret is the same after a restart and differs between bots', () => {
  const secretOf = (token: string) =>
    configOf({ TELEGRAM_BOT_TOKEN: token }).messengers.flatMap(({ configured }) => configured.secrets)[1]
  const one = secretOf('123:ABCDEFGHIJKLMNOPQRSTUVWX')
  const again = secretOf('123:ABCDEFGHIJKLMNOPQRSTUVWX')
  const other = secretOf('124:ABCDEFGHIJKLMNOPQRSTUVWX')
  expect(one).toMatch(/^[\w-]{16,256}$/)
  expect(again).toBe(one)
  expect(other).not.toBe(one)
})

test('http is no public address: messengers deliver over https only', () => {
  expect(problemsOf({ PUBLIC_URL: 'http://desk.example' })).toEqual(['PUBLIC_URL'])
})
