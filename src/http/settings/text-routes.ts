import { Hono } from 'hono'
import { longestOf } from '../../conversation/phrases/own/check-text.ts'
import { writePattern } from '../../conversation/phrases/own/pattern.ts'
import { previewText } from '../../desk/settings/texts/preview-text.ts'
import { byLanguage } from '../../kit/language.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { textSchema } from './settings-schemas.ts'

/** What the bot says, for whoever words it anew. */
export function textRoutes({ shippedPhrases: shipped, phrases, looks, messengers }: ApiDeps, allow: Allow) {
  const trials = new Set(messengers.filter(({ isForTrying }) => isForTrying).map(({ name }) => name))
  const parts = { shipped, phrases, looks: looks.filter(({ name }) => !trials.has(name)) }
  const sections = shipped.sections.map(({ title, ids }) => ({
    title,
    phrases: ids.map((id) => ({
      id,
      shipped: byLanguage((language) => writePattern(shipped.patterns[language].get(id) ?? [])),
      /** Characters it may come out with; null: as many as one likes. */
      most: longestOf(id),
    })),
  }))
  return new Hono<ApiEnv>()
    .get('/settings/texts', allow('change_settings'), (context) => context.json({ sections }))
    .post('/settings/texts/preview', allow('change_settings'), body(textSchema), (context) =>
      context.json(previewText(context.req.valid('json'), parts)),
    )
}
