import { languages } from '../../kit/language.ts'
import { api, ask } from '../connection/api-client.ts'
import { articleHref, asked, askedLanguage, days, type Gap } from './editors-state.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { can } from '../access/session.ts'
import { conversationHref } from '../frame/route.ts'
import { BeginDraft } from './drafts/begin-draft.tsx'
import { NotLoaded } from '../connection/not-loaded.tsx'

const trendNames = {
  up: 'editors-trend-up',
  down: 'editors-trend-down',
  steady: 'editors-trend-steady',
} satisfies Record<NonNullable<Gap['trend']>, SentenceId>

const mostShown = 100
const mostWordings = 30
/** A draft takes the first that say something by themselves. */
const mostTaken = 50

/** What people ask and nobody has written down. */
export function GapList() {
  const { value, error, reload } = useAnswer(
    () => ask(api.knowledge.gaps.$get({ query: { days: String(days.value) } })),
    [days.value],
  )
  if (value === null) return <NotLoaded error={error} reload={reload} />
  return (
    <>
      <p class="hint">{say('editors-gaps-hint')}</p>
      {value.gaps.length === 0 ? (
        <p class="nothing">{say('editors-no-gaps')}</p>
      ) : (
        <div class="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col" class="figure">
                  {say('editors-asked')}
                </th>
                <th scope="col">{say('editors-trend')}</th>
                <th scope="col">{say('editors-column-language')}</th>
                <th scope="col">{say('editors-example')}</th>
                <th scope="col">{say('editors-nearest-article')}</th>
                {can('edit_articles') && <th scope="col">{say('draft-column')}</th>}
              </tr>
            </thead>
            <tbody>
              {value.gaps.slice(0, mostShown).map((gap) => (
                <GapRow key={`${gap.language} ${gap.example}`} gap={gap} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** Each wording with the conversations it was asked in, the newest first; the most frequent first. */
function wordingsOf(asked: Gap['asked']): readonly (readonly [string, readonly string[]])[] {
  const talks = new Map<string, string[]>()
  for (const { text, conversationId } of asked) talks.set(text, [...(talks.get(text) ?? []), conversationId])
  return [...talks].toSorted(([, a], [, b]) => b.length - a.length).slice(0, mostWordings)
}

function GapRow({ gap }: { readonly gap: Gap }) {
  const { count, early, late, trend, language, example, nearest } = gap
  return (
    <tr>
      <td class="figure">{count}</td>
      {trend === null ? (
        <td class="zero" title={say('editors-too-few')}>
          –
        </td>
      ) : (
        <td class={`trend ${trend}`} title={say('editors-trend-of', { early, late })}>
          {sayKind(trendNames, trend)}
          <small>
            {early} → {late}
          </small>
        </td>
      )}
      <td>{language}</td>
      <td>
        <a
          class="article-link wording"
          href="#/articles/try"
          title={say('editors-try-this', { question: example })}
          onClick={() => {
            asked.value = example
            askedLanguage.value = languages.find((each) => each === language) ?? null
          }}
        >
          {example}
        </a>
        <details>
          <summary>{say('editors-all-wordings', { count })}</summary>
          <ul>
            {wordingsOf(gap.asked).map(([wording, talks]) => (
              <li key={wording}>
                {wording}
                {talks.length > 1 && <small> ×{talks.length}</small>}{' '}
                <a
                  class="link"
                  href={conversationHref(talks[0] ?? '', null)}
                  aria-label={`${wording}: ${say('draft-conversation')}`}
                >
                  {say('draft-conversation')}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </td>
      <td>{nearest === null ? '–' : <a href={articleHref(nearest.language, nearest.id)}>{nearest.title}</a>}</td>
      {can('edit_articles') && (
        <td>
          <BeginDraft
            word={say('draft-begin')}
            hint={say('draft-begin-hint')}
            begin={() =>
              ask(
                api.knowledge.drafts.$post({
                  json: {
                    language,
                    questions: [...new Set([example, ...gap.asked.map(({ text }) => text)])].slice(0, mostTaken),
                  },
                }),
              )
            }
          />
        </td>
      )}
    </tr>
  )
}
