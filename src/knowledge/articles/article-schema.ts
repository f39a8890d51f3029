import { z } from 'zod'
import { articleLanguages, byLanguage, languages } from '../../kit/language.ts'

/** The messages are names of faults: `faults/` has the sentences. */
const text = (most: number) => z.string('not-text').trim().min(1, 'empty').max(most, `too-long ${most}`)

const slug = text(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-slug')

const date = z.iso.date('not-date')
const moment = z.union([date, z.iso.datetime({ offset: true })], 'not-date')

const action = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('register'), category: slug.optional() }),
    z.strictObject({ kind: z.literal('call_person') }),
    z.strictObject({
      kind: z.literal('link'),
      title: text(40),
      url: z.url({ protocol: /^https?$/, error: 'not-address' }),
    }),
  ],
  'not-action',
)

const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.array(item, 'not-list').max(most, `too-many ${most}`)

/** The front matter of an article as its editor writes it. */
export const articleSchema = z.strictObject(
  {
    id: slug,
    title: text(120),
    language: z.enum(articleLanguages, 'not-language'),
    category: slug,
    questions: list(text(300), 200).min(1, 'no-question'),
    tests: list(text(300), 200).default([]),
    tags: list(text(60), 50).default([]),
    audience: z.enum(['public', 'agents'], 'not-audience').default('public'),
    valid_from: moment.nullable().default(null),
    valid_until: moment.nullable().default(null),
    owner: text(120),
    review_by: date,
    related: list(slug, 20).default([]),
    actions: list(action, 6).default([]),
    urgent: z.boolean('not-yes-or-no').default(false),
  },
  'matter-not-keys',
)

/**
 * Titles of the categories, `categories.yaml`: `{ id: { ru: ..., en: ... } }`. They stand on buttons. One language is
 * enough: a base that was written before the bot learned to speak another one is no worse for it.
 */
export const categoriesSchema = z.record(
  slug,
  z
    .strictObject(
      {
        ...byLanguage(() => text(25).optional()),
        asks: z.enum(['colleague', 'client'], 'not-asks').default('colleague'),
        urgent: z.boolean('not-yes-or-no').default(false),
      },
      'not-titles',
    )
    .refine((entry) => languages.some((language) => entry[language] !== undefined), 'not-titles'),
  'categories-not-list',
)
