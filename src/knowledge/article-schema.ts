import { z } from 'zod'
import { languages } from '../kit/language.ts'

const text = (most: number) =>
  z.string('must be text').trim().min(1, 'must not be empty').max(most, `must not be longer than ${most} characters`)

const slug = text(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small Latin letters and digits joined by hyphens')

const date = z.iso.date('must be a date like 2027-03-31')
const moment = z.union([date, z.iso.datetime({ offset: true })], 'must be a date like 2027-03-31')

const action = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('register'), category: slug.optional() }),
    z.strictObject({ kind: z.literal('call_person') }),
    z.strictObject({
      kind: z.literal('link'),
      title: text(40),
      url: z.url({ protocol: /^https?$/, error: 'must be a full http(s) address' }),
    }),
  ],
  'must have a kind: register, call_person or link',
)

const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.array(item, 'must be a list').max(most, `must not have more than ${most} entries`)

/** The front matter of an article as its editor writes it. */
export const articleSchema = z.strictObject(
  {
    id: slug,
    title: text(120),
    language: z.enum(languages, `must be one of ${languages.join(', ')}`),
    category: slug,
    questions: list(text(300), 200).min(1, 'must have at least one way of asking'),
    tests: list(text(300), 200).default([]),
    tags: list(text(60), 50).default([]),
    audience: z.enum(['public', 'agents'], 'must be public or agents').default('public'),
    valid_from: moment.nullable().default(null),
    valid_until: moment.nullable().default(null),
    owner: text(120),
    review_by: date,
    related: list(slug, 20).default([]),
    actions: list(action, 6).default([]),
  },
  'must be a list of "key: value" lines',
)

/** Titles of the categories, `categories.yaml`: `{ id: { ru: ..., en: ... } }`. They stand on buttons. */
export const categoriesSchema = z.record(
  slug,
  z.strictObject(
    { ru: text(25), en: text(25) } satisfies Record<(typeof languages)[number], z.ZodType>,
    'must have a title per language (ru, en)',
  ),
  'must be a list of "id: {ru: ..., en: ...}" lines',
)
