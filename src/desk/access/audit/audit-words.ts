import type { PartView } from '../../../figures/reports.ts'
import type { Language } from '../../../kit/language.ts'
import type { AnnouncementMove } from '../../announcements/announcement-ports.ts'
import type { FeedbackFilter } from '../../incidents/feedback/feedback-ports.ts'
import type { SettingKey } from '../../settings/setting-parts.ts'
import type { AgentRole } from '../agent-ports.ts'
import type { AuditedAct } from './audit-ports.ts'
import { english } from './words/en.ts'
import { russian } from './words/ru.ts'
import { ukrainian } from './words/uk.ts'

/** What the log says of each act, on its page and in its file. */
export type AuditWords = {
  readonly settings: Readonly<Record<SettingKey, string>>
  readonly acts: Readonly<Record<AuditedAct, string>>
  /** What was exported, by the route that gave it out. */
  readonly files: Readonly<Record<string, string>>
  /** Heads of the file. */
  readonly heads: readonly string[]
  readonly command: string
  /** Whoever was refused at the door. */
  readonly stranger: string
  readonly roles: Readonly<Record<AgentRole, string>>
  /** Said where the detail of this name is true. */
  readonly flags: Readonly<Record<string, string>>
  readonly enabled: string
  /** Nobody has disabled them. */
  readonly open: string
  /** A start before its time is told as what it is. */
  readonly moves: Readonly<Record<AnnouncementMove | 'schedule', string>>
  /** What is kept from what to what, as `timeFrom` and `timeTo`. */
  readonly sides: Readonly<Record<string, string>>
  /** Of a time: none is set. */
  readonly atOnce: string
  readonly yes: string
  readonly no: string
  /** With the detail's value in place of `{value}`. */
  readonly values: Readonly<Record<string, string>>
  readonly reports: Readonly<Record<PartView, string>>
  /** Which of the lists of feedback, and of it what. */
  readonly feedback: Readonly<Record<FeedbackFilter['list'], string>>
  readonly stages: Readonly<Record<FeedbackFilter['stage'], string>>
  /** By what the parts of a report were cut, in place of `{value}`. */
  readonly by: string
  /** A part of a setting that nobody has set. */
  readonly unset: string
}

/** One file a language. */
const words: Readonly<Record<Language, AuditWords>> = { ru: russian, uk: ukrainian, en: english }
export const auditWords = (language: Language): AuditWords => words[language]
