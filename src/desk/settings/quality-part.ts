import { z } from 'zod'
import { type Criterion, criterionKinds, type ScoreSheet } from '../../figures/quality/score-sheet.ts'
import { because } from './setting-fault.ts'
import { spoken } from './parts/spoken.ts'

export type QualitySettings = {
  /** How many transcripts of each agent are drawn for review a week; 0: none. */
  readonly perAgent: number
  readonly criteria: ScoreSheet
}

const usualMost = 4

/** How transcripts are scored where a desk says nothing else. */
export const usualQuality: QualitySettings = {
  perAgent: 3,
  criteria: [
    points('tone', 1, { ru: 'Приветствие и тон', uk: 'Вітання й тон', en: 'Greeting and tone' }),
    points('understanding', 2, {
      ru: 'Вопрос понят с первого раза',
      uk: 'Запит зрозуміли з першого разу',
      en: 'Question understood the first time',
    }),
    points('solution', 3, { ru: 'Решение верное', uk: 'Рішення правильне', en: 'Right solution' }),
    yesNo('priority', {
      ru: 'Влияние, срочность и категория указаны верно',
      uk: 'Вплив, терміновість і категорію вказано правильно',
      en: 'Right impact, urgency and category',
    }),
    yesNo('closing', {
      ru: 'Закрыто как следует, причина названа',
      uk: 'Закрито як слід, причину названо',
      en: 'Closed properly, with the cause',
    }),
    {
      ...yesNo('data', { ru: 'Личные данные защищены', uk: 'Особисті дані захищено', en: 'Personal data protected' }),
      mayNotApply: false,
      isCritical: true,
    },
  ],
}

function points(id: string, weight: number, title: Criterion['title']): Criterion {
  return { id, title, weight, kind: 'points', most: usualMost, mayNotApply: true, isCritical: false }
}

function yesNo(id: string, title: Criterion['title']): Criterion {
  return { id, title, weight: 1, kind: 'yes_no', most: 1, mayNotApply: true, isCritical: false }
}

const id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, {
  error: 'It must be a short name of small letters, digits, hyphens and underscores, like tone.',
})

const criterion = z
  .strictObject({
    id,
    title: spoken,
    weight: z.int().min(1).max(100).default(1),
    kind: z.enum(criterionKinds).default('points'),
    /** Of points only. */
    most: z.int().min(1).max(10).default(usualMost),
    mayNotApply: z.boolean().default(true),
    isCritical: z.boolean().default(false),
  })
  .transform((given): Criterion => ({ ...given, most: given.kind === 'yes_no' ? 1 : given.most }))

export const qualityPart = z
  .strictObject({ perAgent: z.int().min(0).max(20), criteria: z.array(criterion).min(1).max(20) })
  .superRefine(({ criteria }, context) => {
    const ids = criteria.map((one) => one.id)
    for (const [index, name] of ids.entries()) {
      if (ids.indexOf(name) === index) continue
      context.addIssue(because('twice', `There is a criterion "${name}" already.`, ['criteria', index, 'id']))
    }
  })
