import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { WordsOfFigures } from '../../figures/figure-words.ts'
import { figuresOfAgents, figuresOfShield } from '../../figures/reports.ts'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { useAsked } from '../connection/use-asked.ts'
import { language } from '../frame/language.ts'
import { Refusal } from '../frame/refusal.tsx'
import { route } from '../frame/route.ts'
import { loadChoices } from '../hand-overs/narrowed/choices.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { type Asked, askedHref, readAsked, type View, views } from './asked.ts'
import type { AgentNames } from './cut-names.ts'
import { DownloadButton } from './download-button.tsx'
import { HoursView } from './week/hours-view.tsx'
import { PartsView } from './parts-view.tsx'
import { PeriodForm } from './period-form.tsx'
import { ReportView } from './report-view.tsx'
import { StaffingView } from './week/staffing-view.tsx'

const names = {
  requests: 'report-requests',
  pilot: 'report-pilot',
  times: 'report-times',
  chats: 'report-chats',
  feedback: 'report-feedback',
  bot: 'report-bot',
  hours: 'report-hours',
  staffing: 'staffing',
  agents: 'report-agents',
  shield: 'report-shield',
} satisfies Record<View, SentenceId>

/** How the desk does, over any period: each figure with the numbers it was computed from and what they mean. */
export function FiguresPage() {
  const { path } = route.value
  const asked = useMemo(readAsked, [path.join('/')])
  const { value: words, error } = useAsked(
    () => ask(api.figures.words.$get({ query: { language: language.value } })),
    [language.value],
  )
  const { value: known } = useAsked(() => ask(api.figures.agents.$get()), [])
  const agents: AgentNames = new Map(known.value?.map(({ id, name }) => [id, name]) ?? [])
  useEffect(() => void loadChoices(), [])
  const refused = useSignal<ApiError | null>(null)
  useEffect(() => void (refused.value = null), [asked])

  return (
    <main class="page figures-page">
      <header class="page-head">
        <h1>{say('figures')}</h1>
        <span class="gap" />
        <DownloadButton asked={asked} refused={refused} />
        <button type="button" class="button no-print" onClick={() => print()}>
          {say('figures-print')}
        </button>
      </header>
      <nav class="tabs no-print" aria-label={say('figures')}>
        {views.map((view) => (
          <a key={view} href={askedHref({ ...asked, view })} aria-current={view === asked.view ? 'page' : undefined}>
            {sayKind(names, view)}
          </a>
        ))}
      </nav>
      <PeriodForm asked={asked} agents={agents} />
      <Refusal error={refused.value ?? error.value} />
      {words.value === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : (
        <Shown asked={asked} words={words.value} agents={agents} />
      )}
    </main>
  )
}

type ShownProps = { readonly asked: Asked; readonly words: WordsOfFigures; readonly agents: AgentNames }

function Shown({ asked, words, agents }: ShownProps) {
  const { view } = asked
  if (view === 'hours') return <HoursView asked={asked} />
  if (view === 'staffing') return <StaffingView asked={asked} />
  if (view === 'agents') {
    return <PartsView by="agent" figures={figuresOfAgents} asked={asked} words={words} agents={agents} />
  }
  if (view === 'shield') {
    return (
      <>
        <p class="hint">{say('figures-shield-hint')}</p>
        <PartsView by="category" figures={figuresOfShield} asked={asked} words={words} agents={agents} />
      </>
    )
  }
  return <ReportView key={view} id={view} asked={asked} words={words} agents={agents} />
}
