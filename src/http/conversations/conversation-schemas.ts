import { longest } from '../../messaging/lengths.ts'
import { z } from 'zod'
import { agentRoles } from '../../desk/access/agent-ports.ts'
import { mostTags } from '../../incidents/describe.ts'
import { pendingReasons } from '../../incidents/incident.ts'
import { relations } from '../../incidents/relations/relation.ts'
import { languages, usualLanguage } from '../../kit/language.ts'
import { clean, visibleName } from '../../privacy/clean.ts'
import { agentWords, maskedWords } from '../words-schema.ts'

/** Ids are 64-bit numbers as text. */
export const isId = (text: string): boolean => /^\d{1,18}$/.test(text)

const id = z.string().refine(isId)
/** Of a name, what can be seen of it; empty when that is nothing. */
const visible = z.string().transform((given) => visibleName(given) ?? '')
const text = agentWords(longest.agentText)
const messageNumber = z.int().min(0).max(2_147_483_647)
/** Of an incident, as people type it. */
const number = z.int().min(1).max(2_147_483_647)
const moment = z.int().min(0).max(8.64e15)
/** A name of ours: of a field, of a code. */
const key = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)
const relation = z.enum(relations)
/** As it is looked for: small letters, no spaces around. */
const tag = z
  .string()
  .transform((given) => given.trim().toLowerCase())
  .pipe(z.string().min(1))
  .pipe(agentWords(longest.tag))
const level = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** Beside a change that two people may make at once; `why` is for the colleague whose incident it is. */
const guarded = {
  seenVersion: z.int().min(0).nullable().default(null),
  why: text.nullable().default(null),
}

const oneClick = z.string().regex(/^[\w-]{8,64}$/)
/** The click's own id: a request that arrives twice writes once. */
const clickId = oneClick.nullable().default(null)
/** Earlier clicks of the same words that nobody answered for. */
const clickIds = z.array(oneClick).max(20).default([])

/** Some of those that Telegram lets a bot use (Bot API, ReactionTypeEmoji). */
const reactions = ['👍', '👌', '🙏', '👏', '❤', '🔥', '🤝', '👀', '✍', '😁'] as const

export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claim'), incidentId: id }),
  z.strictObject({ kind: z.literal('take_over'), incidentId: id }),
  z.strictObject({
    kind: z.literal('reply'),
    text,
    incidentId: id.nullable(),
    /** The newest message on the writer's screen. */
    seenNumber: messageNumber,
    /** The writer has seen what came meanwhile and sends all the same. */
    confirmed: z.boolean().optional(),
    files: z
      .array(z.string().regex(/^[\w-]{16,64}$/))
      .max(10)
      .default([]),
    /** The message that is answered. */
    quotes: messageNumber.nullable().default(null),
    requestId: clickId,
    instead: clickIds,
    /** Articles put into the text, each with the user's words it was shown for: the search learns from them. */
    inserted: z
      .array(z.strictObject({ articleId: z.string().max(200), question: maskedWords(longest.anything) }))
      .max(5)
      .default([]),
  }),
  z.strictObject({ kind: z.literal('edit_message'), number: messageNumber, text }),
  z.strictObject({ kind: z.literal('withdraw_message'), number: messageNumber }),
  z.strictObject({ kind: z.literal('react'), number: messageNumber, emoji: z.enum(reactions).nullable() }),
  z.strictObject({
    kind: z.literal('note'),
    text,
    incidentId: id.nullable(),
    requestId: clickId,
    instead: clickIds,
    /** Colleagues called in it. */
    mentions: z.array(id).max(20).default([]),
  }),
  z.strictObject({ kind: z.literal('give_back') }),
  z.strictObject({ kind: z.literal('start'), incidentId: id }),
  z.strictObject({
    kind: z.literal('pend'),
    incidentId: id,
    reason: z.enum(pendingReasons),
    until: moment.nullable(),
  }),
  z.strictObject({ kind: z.literal('resume'), incidentId: id }),
  z.strictObject({
    kind: z.literal('resolve'),
    incidentId: id,
    text,
    code: key.nullable().default(null),
    cause: agentWords(longest.agentText).nullable().default(null),
    ...guarded,
  }),
  z.strictObject({ kind: z.literal('cancel'), incidentId: id, reason: text, ...guarded }),
  z.strictObject({ kind: z.literal('reopen'), incidentId: id }),
  z.strictObject({ kind: z.literal('undo_resolve'), incidentId: id }),
  z.strictObject({ kind: z.literal('set_impact_urgency'), incidentId: id, impact: level, urgency: level, ...guarded }),
  z.strictObject({
    kind: z.literal('set_category'),
    incidentId: id,
    category: z.string().max(100).nullable(),
    ...guarded,
  }),
  z.strictObject({ kind: z.literal('renew_promise'), incidentId: id, ...guarded }),
  z.strictObject({ kind: z.literal('refuse_offer'), incidentId: id, reason: text }),
  /** To a group, or to a colleague: one of the two. */
  z.strictObject({
    kind: z.literal('pass_on'),
    incidentId: id,
    group: z.string().max(60).nullable(),
    agentId: id.nullable(),
    reason: text,
    seenVersion: guarded.seenVersion,
  }),
  z.strictObject({ kind: z.literal('escalate'), incidentId: id, reason: text }),
  z.strictObject({ kind: z.literal('invite'), incidentId: id, agentId: id, text }),
  z.strictObject({ kind: z.literal('block'), reason: text, until: moment }),
  z.strictObject({ kind: z.literal('unblock') }),
  z.strictObject({ kind: z.literal('correct_name'), name: visible.pipe(agentWords(longest.userName)) }),
  z.strictObject({ kind: z.literal('add_user_note'), text }),
  z.strictObject({ kind: z.literal('remove_user_note'), noteId: id }),
  z.strictObject({ kind: z.literal('join_major'), incidentId: id, majorId: id, ...guarded }),
  z.strictObject({ kind: z.literal('leave_major'), incidentId: id, ...guarded }),
  z.strictObject({ kind: z.literal('merge'), incidentId: id, into: number, ...guarded }),
  z.strictObject({
    kind: z.literal('split'),
    incidentId: id,
    messages: z.array(messageNumber).min(1).max(200),
    text,
  }),
  z.strictObject({ kind: z.literal('link'), incidentId: id, relation, other: number }),
  z.strictObject({ kind: z.literal('unlink'), incidentId: id, relation, other: number }),
  z.strictObject({ kind: z.literal('follow_up'), incidentId: id, text }),
  z.strictObject({
    kind: z.literal('change_tags'),
    incidentId: id,
    add: z.array(tag).max(mostTags).default([]),
    remove: z.array(tag).max(mostTags).default([]),
  }),
  z.strictObject({ kind: z.literal('fill_form'), incidentId: id, field: key, value: text.nullable() }),
  z.strictObject({
    kind: z.literal('set_kind'),
    incidentId: id,
    incidentKind: z.enum(['incident', 'service_request']),
  }),
  z.strictObject({ kind: z.literal('snooze'), incidentId: id, until: moment.nullable() }),
  z.strictObject({ kind: z.literal('ask_approval'), incidentId: id, agentId: id.nullable() }),
  z.strictObject({
    kind: z.literal('decide_approval'),
    incidentId: id,
    isGranted: z.boolean(),
    reason: text.nullable(),
  }),
  z.strictObject({
    kind: z.literal('add_step'),
    incidentId: id,
    title: agentWords(longest.step),
    agentId: id.nullable(),
  }),
  z.strictObject({ kind: z.literal('change_step'), stepId: id, change: z.enum(['done', 'undone', 'removed']) }),
])

export const hereSchema = z.strictObject({ here: z.enum(['looking', 'typing', 'gone']) })
export const readSchema = z.strictObject({ number: messageNumber })
/** Masked: a secret is refused when it is to be sent, and must not lie in a draft until then. */
export const draftSchema = z.strictObject({
  kind: z.enum(['reply', 'note']),
  text: maskedWords(longest.anything),
  quotes: messageNumber.nullable(),
  fileKeys: z.array(z.string().regex(/^[\w-]{16,64}$/)).max(10),
  /** When it was typed, by the page's idea of our clock. */
  typedAt: moment,
})
export const resendSchema = z.strictObject({ number: messageNumber })

/** Of a conversation, of the agent's own words, or both. */
export const articlesSchema = z
  .object({
    conversation: id.optional(),
    q: z.string().max(200).default('').transform(clean),
    /** One of the user's own questions. */
    about: z.string().max(longest.anything).optional(),
    /** What the incident on the screen is about. */
    matter: z.string().max(500).transform(clean).optional(),
  })
  .refine(({ conversation, q }) => conversation !== undefined || q.trim() !== '')

const digits = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
export const rangeSchema = z.object({ before: digits.optional(), after: digits.optional(), around: digits.optional() })

export const signInSchema = z.strictObject({ login: z.string().max(200), password: z.string().max(1_000) })
export const passwordSchema = z.strictObject({ old: z.string().max(1_000), new: z.string().max(1_000) })
/** Of a phone, or a recovery code, as it was typed. */
export const codeSchema = z.strictObject({ code: z.string().max(60) })
export const languageSchema = z.strictObject({ language: z.enum(languages) })

/** Users read it below each reply: it must be something that can be seen. */
const name = visible.pipe(z.string().min(1)).pipe(agentWords(longest.agentName))
export const newAgentSchema = z.strictObject({
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u),
  name,
  role: z.enum(agentRoles),
  language: z.enum(languages).default(usualLanguage),
  groups: z.array(z.string().max(60)).max(100).default([]),
})
export const agentChangeSchema = z.strictObject({
  name: name.optional(),
  role: z.enum(agentRoles).optional(),
  isDisabled: z.boolean().optional(),
  /** Makes a new password, shown once. */
  resetPassword: z.literal(true).optional(),
  /** Together with a new password: the phone is lost. */
  resetTotp: z.literal(true).optional(),
})
