import { z } from 'zod'
import type { ReportScope } from '../../desk/figures/report-ports.ts'
import { type Cut, cuts } from '../../figures/cuts.ts'
import { type FigureId, isFigureId } from '../../figures/figure.ts'
import { partViews, reportIds } from '../../figures/reports.ts'
import { clean } from '../../privacy/clean.ts'

/** The end of the year 9999: what Postgres and JSON write alike. */
const last = 253_402_300_799_999
const instant = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .refine((at) => at <= last)
const name = z.string().min(1).max(200).transform(clean)

/** A period [from, until) in ms since 1970, and which of its rows. `none`: cuts of which they have no value. */
const scope = {
  from: instant.optional(),
  until: instant.optional(),
  channel: name.optional(),
  category: name.optional(),
  group: name.optional(),
  line: z.enum(['1', '2', '3']).optional(),
  agent: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  language: name.optional(),
  class: name.optional(),
  vip: z.enum(['true', 'false']).optional(),
  none: z
    .string()
    .transform((names) => names.split(','))
    .pipe(z.array(z.enum(cuts)))
    .optional(),
} satisfies Record<Cut, unknown> & Record<string, unknown>

const figure = z.custom<FigureId>((word) => typeof word === 'string' && isFigureId(word))

export const reportSchema = z.object({ ...scope, report: z.enum(reportIds) })
export const partsSchema = z.object({
  ...scope,
  figures: z
    .string()
    .transform((names) => names.split(','))
    .pipe(z.array(figure).min(1).max(30)),
  by: z.enum([...cuts, 'hour']),
})
/** `report`: the page that the parts stand on, which gives the file its name. */
export const partsFileSchema = partsSchema.extend({ report: z.enum(partViews) })
export const staffingFileSchema = z.object(scope)
export const behindSchema = z.object({
  ...scope,
  figure,
  side: z.enum(['counted', 'asked']),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})
export const wordsSchema = z.object({ language: z.enum(['ru', 'uk', 'en']) })

type Given = { readonly [Name in Cut]?: string | undefined } & { readonly none?: readonly Cut[] | undefined }

/** What was asked for besides the period. */
export function onlyOf(given: Given): ReportScope['only'] {
  const only: Partial<Record<Cut, string | null>> = {}
  for (const cut of cuts) {
    const value = given[cut]
    if (value !== undefined) only[cut] = value
  }
  for (const cut of given.none ?? []) only[cut] = null
  return only
}
