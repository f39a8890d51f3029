import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { connectionHints } from '../../../src/console/settings/messengers/messenger-kinds.ts'
import { findingWords } from '../../../src/console/settings/messengers/finding-words.ts'
import { byLanguage, languages } from '../../../src/kit/language.ts'
import { readSentences } from '../../../src/kit/sentences.ts'
import { type ChannelFinding, type FindingCode, findingWeights } from '../../../src/messaging/channel-finding.ts'

/** One of each, with the values that it comes with. */
const examples = {
  bot_answers: { code: 'bot_answers', name: '@desk_bot' },
  webhook_ours: { code: 'webhook_ours', host: 'desk.example.test' },
  webhook_foreign: { code: 'webhook_foreign', host: 'other.example.test' },
  webhook_takes_updates: { code: 'webhook_takes_updates', host: 'other.example.test' },
  updates_wait: { code: 'updates_wait', count: 5 },
  delivery_fails: { code: 'delivery_fails', at: 1_790_000_000_000, said: 'Connection refused' },
  delivery_failed: { code: 'delivery_failed', at: 1_790_000_000_000, said: 'Connection refused' },
  events_missing: { code: 'events_missing', events: 'seen, failed' },
  refused: { code: 'refused', said: '400 Bad Request' },
  nothing_waits: { code: 'nothing_waits' },
  polls: { code: 'polls' },
  events_complete: { code: 'events_complete' },
  nothing_outside: { code: 'nothing_outside' },
  polls_elsewhere: { code: 'polls_elsewhere' },
  not_started: { code: 'not_started' },
  messenger_busy: { code: 'messenger_busy' },
  messenger_fails: { code: 'messenger_fails' },
  token_refused: { code: 'token_refused' },
  account_blocked: { code: 'account_blocked' },
  unreachable: { code: 'unreachable' },
  no_answer: { code: 'no_answer' },
  strange_answer: { code: 'strange_answer' },
  webhook_missing: { code: 'webhook_missing' },
  polling_conflict: { code: 'polling_conflict' },
  polling_fails: { code: 'polling_fails' },
  no_public_url: { code: 'no_public_url' },
} satisfies { readonly [Code in FindingCode]: ChannelFinding & { readonly code: Code } }

const sentences = readSentences(byLanguage((language) => readFileSync(`src/console/words/${language}.ftl`, 'utf8')))
const around = { messenger: 'Telegram', variable: 'TELEGRAM_BOT_TOKEN' }

test.each(languages.map((language) => [language]))(
  'every finding can be said with the values it has, %s',
  (language) => {
    for (const finding of Object.values(examples)) {
      const said = sentences.say(language, findingWords[finding.code], { ...around, ...finding })
      // What is not in order says who does what next, which is a sentence of its own.
      const { length } = said.match(/[.:]\s|\.$/g) ?? []
      expect(length, said).toBeGreaterThanOrEqual(findingWeights[finding.code] === 'good' ? 1 : 2)
    }
  },
)

test.each(languages.map((language) => [language]))('how a messenger stands can be said, %s', (language) => {
  for (const id of Object.values(connectionHints)) expect(sentences.say(language, id, around)).toMatch(/\.$/)
})
