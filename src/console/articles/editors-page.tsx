import { route } from '../frame/route.ts'
import { ArticleList } from './article-list.tsx'
import { ArticlePage } from './article-page.tsx'
import { days, periods } from './editors-state.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { DraftList } from './drafts/draft-list.tsx'
import { GapList } from './gap-list.tsx'
import { LearnedPage } from './learned-page.tsx'
import { TryOut } from './try-out.tsx'

const sectionNames = {
  list: 'editors-section-list',
  try: 'editors-section-try',
  gaps: 'editors-section-gaps',
  drafts: 'editors-section-drafts',
  learned: 'editors-section-learned',
} as const satisfies Record<string, SentenceId>
type Section = keyof typeof sectionNames
const sections = Object.keys(sectionNames) as readonly Section[]
/** What looks back over some days. */
const withPeriod: readonly Section[] = ['list', 'gaps']

/** The articles: what they are, what became of them, what is missing and what was learned. */
export function EditorsPage() {
  const [first = '', second = ''] = route.value.path
  const section = sections.find((each) => each === first) ?? 'list'
  const isArticle = second !== ''
  return (
    <main class="page editors">
      <header class="editors-head">
        <h1>{say('editors-title')}</h1>
        <nav class="sections" aria-label={say('editors-title')}>
          {sections.map((each) => (
            <a
              key={each}
              href={each === 'list' ? '#/articles' : `#/articles/${each}`}
              aria-current={each === section && !isArticle ? 'page' : undefined}
            >
              {sayKind(sectionNames, each)}
            </a>
          ))}
        </nav>
        <span class="gap" />
        {(isArticle || withPeriod.includes(section)) && <Period />}
      </header>
      {isArticle ? <ArticlePage key={`${first}/${second}`} language={first} id={second} /> : <Section of={section} />}
    </main>
  )
}

function Section({ of }: { readonly of: Section }) {
  switch (of) {
    case 'list':
      return <ArticleList />
    case 'try':
      return <TryOut />
    case 'gaps':
      return <GapList />
    case 'drafts':
      return <DraftList />
    case 'learned':
      return <LearnedPage />
  }
}

function Period() {
  return (
    <select
      class="period"
      aria-label={say('editors-period')}
      value={days.value}
      onChange={({ currentTarget }) => (days.value = Number(currentTarget.value))}
    >
      {periods.map((each) => (
        <option key={each} value={each}>
          {say('editors-days', { count: each })}
        </option>
      ))}
    </select>
  )
}
