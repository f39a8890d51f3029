import { weekdays } from '../../../incidents/clock/working-calendar.ts'
import { sayKind, type SentenceId } from '../../words/say.ts'

type Weekday = (typeof weekdays)[number]

const names = {
  monday: 'day-monday',
  tuesday: 'day-tuesday',
  wednesday: 'day-wednesday',
  thursday: 'day-thursday',
  friday: 'day-friday',
  saturday: 'day-saturday',
  sunday: 'day-sunday',
} satisfies Record<Weekday, SentenceId>

export const weekdayName = (day: Weekday): string => sayKind(names, day)
