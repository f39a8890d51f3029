import { languages } from '../../kit/language.ts'
import { api, ask } from '../connection/api-client.ts'
import { articleHref, asked, askedLanguage, days, type Gap, useAnswer } from './editors-state.ts'
import { editorsWords } from '../words/editors-words.ts'
import { NotLoaded } from './not-loaded.tsx'

const mostShown = 100
const mostWordings = 30

/** What people ask and nobody has written down. */
export function GapList() {
  const t = editorsWords.value
  const { value, error, reload } = useAnswer(
    () => ask(api.knowledge.gaps.$get({ query: { days: String(days.value) } })),
    [days.value],
  )
  if (value === null) return <NotLoaded error={error} reload={reload} />
  return (
    <>
      <p class="hint">{t.gapsHint}</p>
      {value.gaps.length === 0 ? (
        <p class="nothing">{t.noGaps}</p>
      ) : (
        <div class="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col" class="figure">
                  {t.asked}
                </th>
                <th scope="col">{t.trend}</th>
                <th scope="col">{t.columns.language}</th>
                <th scope="col">{t.example}</th>
                <th scope="col">{t.nearestArticle}</th>
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

function GapRow({ gap }: { readonly gap: Gap }) {
  const t = editorsWords.value
  const { count, early, late, trend, language, example, nearest } = gap
  return (
    <tr>
      <td class="figure">{count}</td>
      {trend === null ? (
        <td class="zero" title={t.tooFew}>
          –
        </td>
      ) : (
        <td class={`trend ${trend}`} title={t.trendOf(early, late)}>
          {t.trends[trend]}
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
          title={t.tryThis(example)}
          onClick={() => {
            asked.value = example
            askedLanguage.value = languages.find((each) => each === language) ?? null
          }}
        >
          {example}
        </a>
        {count > 1 && (
          <details>
            <summary>{t.allWordings(count)}</summary>
            <ul>
              {[...new Set(gap.asked)].slice(0, mostWordings).map((wording) => (
                <li key={wording}>{wording}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>{nearest === null ? '–' : <a href={articleHref(nearest.language, nearest.id)}>{nearest.title}</a>}</td>
    </tr>
  )
}
