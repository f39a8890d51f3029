import type { MiddlewareHandler, TypedResponse } from 'hono'
import { validator } from 'hono/validator'
import type { ZodType } from 'zod'
import type { z } from 'zod'
import { holdsOdd, withoutOdd } from '../privacy/odd-characters.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import type { ApiEnv } from './api-deps.ts'
import type { SecretParams } from './words-schema.ts'

/** The JSON body as its schema says, or 422 with the fields that are wrong. */
export function body<Schema extends ZodType>(schema: Schema): Checked<Schema> {
  const check = validator('json', (value: z.input<Schema>, context) => {
    const parsed = schema.safeParse(value)
    // Words have been made whole by now (`words-schema.ts`): what is still odd stands where no words belong.
    if (parsed.success && holdsOdd(parsed.data))
      return context.json({ error: 'invalid' as const, fields: oddFieldsOf(parsed.data) }, 422)
    if (parsed.success) return parsed.data as z.output<Schema>
    const kinds = secretsOf(parsed.error.issues)
    const fields = fieldsOf(parsed.error.issues)
    if (kinds.length > 0) return context.json({ error: 'secret_in_text' as const, kinds, fields }, 422)
    return context.json({ error: 'invalid' as const, fields }, 422)
  })
  return check as unknown as Checked<Schema>
}

type Refused =
  | TypedResponse<{ error: 'invalid'; fields: string[] }, 422, 'json'>
  | TypedResponse<{ error: 'secret_in_text'; kinds: FindingKind[]; fields: string[] }, 422, 'json'>

/** Left to itself hono takes what the schema gives for what a browser sends. */
type Checked<Schema extends ZodType> = MiddlewareHandler<
  ApiEnv,
  string,
  { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } },
  Response & Refused
>

/** The same for what stands behind the question mark. */
export function query<Schema extends ZodType>(schema: Schema): CheckedQuery<Schema> {
  const check = validator('query', (value: Record<string, string | string[]>, context) => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data as z.output<Schema>
    return context.json({ error: 'invalid' as const, fields: fieldsOf(parsed.error.issues) }, 422)
  })
  return check as unknown as CheckedQuery<Schema>
}

type CheckedQuery<Schema extends ZodType> = MiddlewareHandler<
  ApiEnv,
  string,
  { in: { query: z.input<Schema> }; out: { query: z.output<Schema> } },
  Response & TypedResponse<{ error: 'invalid'; fields: string[] }, 422, 'json'>
>

type Issue = z.core.$ZodIssue

const secretsOf = (issues: readonly Issue[]): readonly FindingKind[] =>
  issues.flatMap((issue) =>
    issue.code === 'custom' ? ((issue.params as SecretParams | undefined)?.secrets ?? []) : [],
  )

const oddFieldsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => (holdsOdd({ [name]: inner }) ? [withoutOdd(name)] : []))
    : []

const fieldsOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]) => [
  ...new Set(issues.map(({ path }) => path.map(String).join('.'))),
]
