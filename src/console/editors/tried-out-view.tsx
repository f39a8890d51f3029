import type { ComponentChildren } from 'preact'
import { articleHref, type TriedOut } from './editors-state.ts'
import { editorsWords } from './editors-words.ts'

const inPercent = (share: number) => `${Math.round(100 * share)} %`
/** What weighs less explains nothing. */
const mostWords = 8
const decimals = (value: number) => value.toFixed(2)

/** The decision first, then how the question was read, then the articles with what their scores are made of. */
export function TriedOutView({ found }: { readonly found: TriedOut }) {
  const t = editorsWords.value
  const { explanation, repaired, matches } = found
  const ofMatches = [...new Set(matches.flatMap(({ parts }) => Object.keys(parts)))]
  const ofFirst = Object.entries(explanation.parts).filter(([part]) => !ofMatches.includes(part))
  return (
    <section class="tried" aria-label={t.ranking}>
      <p class={`verdict ${found.decision}`}>
        <strong>{t.decisions[found.decision] ?? found.decision}</strong>
        <span>
          <b>{inPercent(found.sure)}</b> {t.sure}, <b>{inPercent(found.offer)}</b> {t.offer}
        </span>
      </p>
      <dl class="fact-list">
        <Fact name={t.read}>{explanation.read === '' ? <i>{t.noWords}</i> : explanation.read}</Fact>
        {repaired.length > 0 && (
          <Fact name={t.repaired}>
            {repaired.map(({ typed, read, how }) => (
              <span key={`${typed} ${read} ${how}`} class="repair">
                {typed} → <b>{read}</b> <small>{t.how[how] ?? how}</small>
              </span>
            ))}
          </Fact>
        )}
        {explanation.unknown.length > 0 && <Fact name={t.unknown}>{explanation.unknown.join(', ')}</Fact>}
        {explanation.words.length > 0 && (
          <Fact name={t.foundWords}>
            {explanation.words.slice(0, mostWords).map(({ word, isAsked, fields, share }) => (
              <span
                key={word}
                class="repair"
                title={fields.map((field) => t.fieldNames[field]).join(', ') + (isAsked ? '' : `; ${t.saidOtherwise}`)}
              >
                {isAsked ? <b>{word}</b> : <i>{word}</i>} <small>{decimals(share)}</small>
              </span>
            ))}
          </Fact>
        )}
        {explanation.nearest !== null && <Fact name={t.nearest}>«{explanation.nearest}»</Fact>}
        {ofFirst.map(([part, value]) => (
          <Fact key={part} name={t.parts[part] ?? part} title={t.partsMeaning[part]}>
            {decimals(value)}
          </Fact>
        ))}
      </dl>
      {matches.length === 0 ? (
        <p class="nothing">{t.nothingRanked}</p>
      ) : (
        <div class="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col" class="figure">
                  #
                </th>
                <th scope="col">{t.article}</th>
                <th scope="col" class="figure">
                  {t.score}
                </th>
                {ofMatches.map((part) => (
                  <th key={part} scope="col" class="figure" title={t.partsMeaning[part]}>
                    {t.parts[part] ?? part}
                  </th>
                ))}
                <th scope="col" class="figure">
                  {t.right}
                </th>
              </tr>
            </thead>
            <tbody>
              {matches.map(({ id, title, language, score, probability, otherLanguage, parts }, rank) => (
                <tr key={`${language} ${id}`}>
                  <td class="figure">{rank + 1}</td>
                  <td>
                    <a class="article-link" href={articleHref(language, id)}>
                      {title}
                    </a>
                    <small>
                      {id}
                      {otherLanguage && <span class="mark">{t.otherLanguage}</span>}
                    </small>
                  </td>
                  <td class="figure">{decimals(score)}</td>
                  {ofMatches.map((part) => (
                    <td key={part} class="figure">
                      {decimals(parts[part] ?? 0)}
                    </td>
                  ))}
                  <td class="figure">{inPercent(probability)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

type FactProps = { readonly name: string; readonly title?: string | undefined; readonly children: ComponentChildren }

function Fact({ name, title, children }: FactProps) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
