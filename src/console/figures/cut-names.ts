import { cutWords } from '../../figures/cut-words.ts'
import type { Cut } from '../../figures/cuts.ts'
import { language } from '../frame/language.ts'
import { messengerName } from '../frame/messengers.tsx'
import { choices } from '../hand-overs/narrowed/choices.ts'
import { categoryTitle } from '../incidents/guard.ts'

export const cutName = (cut: Cut): string => cutWords(language.value).titles[cut]

/** Agents are known by the server alone; whoever has left is among them. */
export type AgentNames = ReadonlyMap<string, string>

/** A value of a cut as people call it. */
export function cutValue(cut: Cut, value: string | null, agents: AgentNames): string {
  const words = cutWords(language.value)
  if (value === null) return words.none
  switch (cut) {
    case 'channel':
      return messengerName(value)
    case 'category':
      return categoryTitle(value)
    case 'group':
      return choices.value?.groups.find(({ id }) => id === value)?.title[language.value] ?? value
    case 'line':
      return words.line(value)
    case 'agent':
      return agents.get(value) ?? value
    case 'language':
      return words.languages[value] ?? value
    case 'class':
      return value
    case 'vip':
      return value === 'true' ? words.isVip : words.isNotVip
  }
}
