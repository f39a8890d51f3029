import type { Cut } from '../../figures/cuts.ts'
import { languageName } from '../frame/language-name.ts'
import { language } from '../frame/language.ts'
import { messengerName } from '../frame/messengers.tsx'
import { choices } from '../hand-overs/narrowed/choices.ts'
import { categoryTitle } from '../incidents/guard.ts'
import { say, type SentenceId } from '../words/say.ts'

export const cutNames = {
  channel: 'filter-channel',
  category: 'panel-category',
  group: 'panel-group',
  line: 'cut-line',
  agent: 'cut-agent',
  language: 'filter-language',
  class: 'cut-class',
  vip: 'cut-vip',
} satisfies Record<Cut, SentenceId>

/** Agents are known by the server alone; whoever has left is among them. */
export type AgentNames = ReadonlyMap<string, string>

/** A value of a cut as people call it. */
export function cutValue(cut: Cut, value: string | null, agents: AgentNames): string {
  if (value === null) return say('cut-none')
  switch (cut) {
    case 'channel':
      return messengerName(value)
    case 'category':
      return categoryTitle(value)
    case 'group':
      return choices.value?.groups.find(({ id }) => id === value)?.title[language.value] ?? value
    case 'line':
      return say('cut-line-of', { line: value })
    case 'agent':
      return agents.get(value) ?? value
    case 'language':
      return languageName(value)
    case 'class':
      return value
    case 'vip':
      return value === 'true' ? say('cut-vip-yes') : say('cut-vip-no')
  }
}
