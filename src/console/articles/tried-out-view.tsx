import type { ComponentChildren } from 'preact'
import { thresholdsOf } from '../../knowledge/search/boldness.ts'
import { aboutLanguage } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { articleHref, type TriedOut } from './editors-state.ts'
import { editorsWords } from '../words/editors-words.ts'
import { inPercent } from '../../kit/in-percent.ts'

/** What weighs less explains nothing. */
const mostWords = 8
const decimals = (value: number) =>
  value.toLocaleString(aboutLanguage[language.value].locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The decision first, then how the question was read, then the articles with what their scores are made of. */
export function TriedOutView({ found }: { readonly found: TriedOut }) {
  const t = editorsWords.value
  const { explanation, repaired, matches } = found
  const ofMatches = [...new Set(matches.flatMap(({ parts }) => Object.keys(parts)))]
  const ofFirst = Object.entries(explanation.parts).filter(([part]) => !ofMatches.includes(part))
  return (
    <section class="tried" aria-label={t.ranking}>
      <Verdict found={found} />
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
        <Words name={t.foundWords} words={explanation.words.filter(({ isAsked }) => isAsked)} />
        <Words name={t.saidOtherwise} words={explanation.words.filter(({ isAsked }) => !isAsked)} />
        {explanation.nearest !== null && (
          <Fact name={t.nearest}>
            <q>{explanation.nearest}</q>
          </Fact>
        )}
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

/** What the bot does, with both chances beside what they have to reach. */
function Verdict({ found: { decision, sure, offer, boldness } }: { readonly found: TriedOut }) {
  const t = editorsWords.value
  const { answerFrom, suggestFrom } = thresholdsOf[boldness]
  return (
    <div class={`verdict ${decision}`}>
      <strong>{t.decisions[decision] ?? decision}</strong>
      <dl class="chances">
        <Chance name={t.sure} share={sure} from={answerFrom} meaning={t.answersFrom(inPercent(answerFrom))} />
        <Chance name={t.offer} share={offer} from={suggestFrom} meaning={t.suggestsFrom(inPercent(suggestFrom))} />
      </dl>
      <p class="hint">{t.boldness(t.boldnesses[boldness], boldness)}</p>
    </div>
  )
}

type ChanceProps = { readonly name: string; readonly share: number; readonly from: number; readonly meaning: string }

function Chance({ name, share, from, meaning }: ChanceProps) {
  return (
    <div class={share >= from ? 'is-reached' : ''}>
      <dt>{name}</dt>
      <dd>
        <b>{inPercent(share)}</b>
        <span class="chance-bar" aria-hidden="true">
          <span style={{ width: `${100 * share}%` }} />
          <i style={{ left: `${100 * from}%` }} />
        </span>
        {meaning}
      </dd>
    </div>
  )
}

type WordsProps = { readonly name: string; readonly words: TriedOut['explanation']['words'] }

/** Where the article has a word is told by pointing at it. Of what was said otherwise only the stem is known. */
function Words({ name, words }: WordsProps) {
  const t = editorsWords.value
  if (words.length === 0) return null
  return (
    <Fact name={name} title={t.wordsMeaning}>
      {words.slice(0, mostWords).map(({ word, isAsked, fields, share }) => (
        <span key={word} class="repair" title={fields.map((field) => t.fieldNames[field]).join(', ')}>
          {isAsked ? <b>{word}</b> : <i>{word}-</i>} <small>{decimals(share)}</small>
        </span>
      ))}
    </Fact>
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
