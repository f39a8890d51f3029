import type { Language } from '../kit/language.ts'
import type { Cut } from './cuts.ts'

/** What people call the cuts, and those of their values that have no name of their own anywhere else. */
type CutWords = {
  readonly titles: Readonly<Record<Cut | 'hour', string>>
  readonly line: (line: string) => string
  readonly isVip: string
  readonly isNotVip: string
  readonly languages: Readonly<Record<string, string>>
  readonly none: string
}

const words: Readonly<Record<Language, CutWords>> = {
  ru: {
    titles: {
      channel: 'Мессенджер',
      category: 'Категория',
      group: 'Группа',
      line: 'Линия',
      agent: 'Специалист',
      language: 'Язык',
      class: 'Кто пишет',
      vip: 'VIP',
      hour: 'День недели и час',
    },
    line: (line) => `линия ${line}`,
    isVip: 'VIP',
    isNotVip: 'не VIP',
    languages: { ru: 'русский', uk: 'украинский', en: 'английский' },
    none: 'не указано',
  },
  uk: {
    titles: {
      channel: 'Месенджер',
      category: 'Категорія',
      group: 'Група',
      line: 'Лінія',
      agent: 'Спеціаліст',
      language: 'Мова',
      class: 'Хто пише',
      vip: 'VIP',
      hour: 'День тижня й година',
    },
    line: (line) => `лінія ${line}`,
    isVip: 'VIP',
    isNotVip: 'не VIP',
    languages: { ru: 'російська', uk: 'українська', en: 'англійська' },
    none: 'не вказано',
  },
  en: {
    titles: {
      channel: 'Messenger',
      category: 'Category',
      group: 'Group',
      line: 'Line',
      agent: 'Agent',
      language: 'Language',
      class: 'Who writes',
      vip: 'VIP',
      hour: 'Weekday and hour',
    },
    line: (line) => `line ${line}`,
    isVip: 'VIP',
    isNotVip: 'not VIP',
    languages: { ru: 'Russian', uk: 'Ukrainian', en: 'English' },
    none: 'not given',
  },
}

export const cutWords = (language: Language): CutWords => words[language]
