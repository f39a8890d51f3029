import { z } from 'zod'
import type { Form, FormField } from '../../../incidents/forms/form.ts'
import { because } from '../setting-fault.ts'
import { category, login } from './names.ts'
import { spoken } from './spoken.ts'

const key = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, {
  error: 'It must be a short name of small letters, digits, hyphens and underscores, like inventory.',
})

const option = z.strictObject({ id: key, title: spoken })

const field = z
  .strictObject({
    id: key,
    title: spoken,
    type: z.enum(['text', 'number', 'choice', 'inventory', 'photo']).default('text'),
    options: z.array(option).max(9).default([]),
    pattern: z.string().min(1).max(100).optional(),
    example: z.string().min(1).max(100).optional(),
  })
  .transform(({ options, pattern, example, ...named }, context): FormField => {
    const { type } = named
    if (type === 'choice') {
      if (options.length < 2) context.addIssue(because('too_few', 'A choice needs two options at least.', ['options']))
      return { ...named, type, options }
    }
    if (type !== 'inventory') return { ...named, type }
    const fits = pattern !== undefined && example !== undefined && isFitting(pattern, example)
    if (!fits) {
      const says =
        'It needs a pattern and an example that fits it, like { pattern: "PRN-\\\\d-\\\\d{3}", example: PRN-2-114 }.'
      context.addIssue(because('bad_format', says, ['pattern']))
    }
    return { ...named, type, pattern: pattern ?? '', example: example ?? '' }
  })

function isFitting(pattern: string, example: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(example)
  } catch {
    return false
  }
}

const step = z.strictObject({ title: z.string().min(1).max(300), login: login.nullable().default(null) })

const form = z
  .strictObject({
    category,
    kind: z.enum(['incident', 'service_request']).default('incident'),
    fields: z.array(field).max(12).default([]),
    approval: z
      .union([z.literal('supervisors'), z.strictObject({ login })])
      .nullable()
      .default(null),
    steps: z.array(step).max(30).default([]),
  })
  .superRefine(({ fields }, context) => {
    const ids = fields.map(({ id }) => id)
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue
      context.addIssue(because('twice', `There is a field "${id}" already.`, ['fields', index, 'id']))
    }
  })

/** What is asked, and what has to happen, by category. */
export const formsPart = z
  .array(form)
  .max(200)
  .superRefine((forms, context) => {
    const categories = forms.map((one) => one.category)
    for (const [index, one] of categories.entries()) {
      if (categories.indexOf(one) === index) continue
      context.addIssue(because('twice', `The category "${one}" has a form already.`, [index, 'category']))
    }
  })
  .transform((forms): readonly Form[] => forms)

const code = z.strictObject({ id: key, title: spoken })

/** How a solution is named for the figures, so that they can be counted. */
export const codesPart = z.array(code).max(50)
