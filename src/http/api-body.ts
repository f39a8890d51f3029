import { validator } from 'hono/validator'
import type { ZodType } from 'zod'
import type { z } from 'zod'

/** The JSON body as its schema says, or 422 with the fields that are wrong. */
export function body<Schema extends ZodType>(schema: Schema) {
  return validator('json', (value: z.input<Schema>, context) => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data as z.output<Schema>
    return context.json({ error: 'invalid' as const, fields: fieldsOf(parsed.error.issues) }, 422)
  })
}

/** The same for what stands behind the question mark. */
export function query<Schema extends ZodType>(schema: Schema) {
  return validator('query', (value: Record<string, string | string[]>, context) => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data as z.output<Schema>
    return context.json({ error: 'invalid' as const, fields: fieldsOf(parsed.error.issues) }, 422)
  })
}

const fieldsOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]) => [
  ...new Set(issues.map(({ path }) => path.map(String).join('.'))),
]
