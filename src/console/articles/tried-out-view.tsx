import type { ComponentChildren } from 'preact'
import type { Field } from '../../knowledge/index/corpus.ts'
import { type NamedParts, type PartName, partWeights } from '../../knowledge/index/parts.ts'
import { type Boldness, thresholdsOf } from '../../knowledge/search/boldness.ts'
import { aboutLanguage } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { articleHref, type TriedOut } from './editors-state.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { inPercent } from '../../kit/said-numbers.ts'

/** What weighs less explains nothing. */
const mostWords = 8
const decimals = (value: number) =>
  value.toLocaleString(aboutLanguage[language.value].locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

const repairs = {
  layout: 'editors-how-layout',
  transliteration: 'editors-how-transliteration',
  typo: 'editors-how-typo',
} satisfies Record<TriedOut['repaired'][number]['how'], SentenceId>

const decisions = {
  answer: 'editors-decision-answer',
  suggest: 'editors-decision-suggest',
  nothing: 'editors-decision-nothing',
} satisfies Record<TriedOut['decision'], SentenceId>

const boldnesses = {
  careful: 'editors-boldness-careful',
  balanced: 'editors-boldness-balanced',
  bold: 'editors-boldness-bold',
} satisfies Record<Boldness, SentenceId>

const fieldNames = {
  title: 'editors-field-title',
  question: 'editors-field-question',
  learned: 'editors-field-learned',
  tags: 'editors-field-tags',
  body: 'editors-field-body',
} satisfies Record<Field, SentenceId>

const partNames = {
  fields: 'editors-part-fields',
  letters: 'editors-part-letters',
  tendency: 'editors-part-tendency',
  bonus: 'editors-part-bonus',
  nearest: 'editors-part-nearest',
  coverage: 'editors-part-coverage',
} satisfies Record<PartName, SentenceId>

const meanings = {
  fields: 'editors-part-meaning-fields',
  letters: 'editors-part-meaning-letters',
  tendency: 'editors-part-meaning-tendency',
  bonus: 'editors-part-meaning-bonus',
  nearest: 'editors-part-meaning-nearest',
  coverage: 'editors-part-meaning-coverage',
} satisfies Record<PartName, SentenceId>

/** Only what is weighed names its weight. */
const meaningOf = (part: PartName): string =>
  sayKind(meanings, part, part === 'fields' || part === 'letters' ? { weight: partWeights[part] } : {})

const namesOf = (parts: NamedParts) => Object.keys(parts) as PartName[]

/** The decision first, then how the question was read, then the articles with what their scores are made of. */
export function TriedOutView({ found }: { readonly found: TriedOut }) {
  const { explanation, repaired, matches } = found
  const ofMatches = [...new Set(matches.flatMap(({ parts }) => namesOf(parts)))]
  const ofFirst = namesOf(explanation.parts).filter((part) => !ofMatches.includes(part))
  return (
    <section class="tried" aria-label={say('editors-ranking')}>
      <Verdict found={found} />
      <dl class="fact-list">
        <Fact name={say('editors-read')}>
          {explanation.read === '' ? <i>{say('editors-no-words')}</i> : explanation.read}
        </Fact>
        {repaired.length > 0 && (
          <Fact name={say('editors-repaired')}>
            {repaired.map(({ typed, read, how }) => (
              <span key={`${typed} ${read} ${how}`} class="repair">
                {typed} → <b>{read}</b> <small>{sayKind(repairs, how)}</small>
              </span>
            ))}
          </Fact>
        )}
        {explanation.unknown.length > 0 && <Fact name={say('editors-unknown')}>{explanation.unknown.join(', ')}</Fact>}
        <Words name={say('editors-found-words')} words={explanation.words.filter(({ isAsked }) => isAsked)} />
        <Words name={say('editors-said-otherwise')} words={explanation.words.filter(({ isAsked }) => !isAsked)} />
        {explanation.nearest !== null && (
          <Fact name={say('editors-nearest')}>
            <q>{explanation.nearest}</q>
          </Fact>
        )}
        {ofFirst.map((part) => (
          <Fact key={part} name={sayKind(partNames, part)} title={meaningOf(part)}>
            {decimals(explanation.parts[part] ?? 0)}
          </Fact>
        ))}
      </dl>
      {matches.length === 0 ? (
        <p class="nothing">{say('editors-nothing-ranked')}</p>
      ) : (
        <div class="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col" class="figure">
                  #
                </th>
                <th scope="col">{say('editors-article')}</th>
                <th scope="col" class="figure">
                  {say('editors-score')}
                </th>
                {ofMatches.map((part) => (
                  <th key={part} scope="col" class="figure" title={meaningOf(part)}>
                    {sayKind(partNames, part)}
                  </th>
                ))}
                <th scope="col" class="figure">
                  {say('editors-right')}
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
                      {otherLanguage && <span class="mark">{say('editors-other-language')}</span>}
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
  const { answerFrom, suggestFrom } = thresholdsOf[boldness]
  return (
    <div class={`verdict ${decision}`}>
      <strong>{sayKind(decisions, decision)}</strong>
      <dl class="chances">
        <Chance
          name={say('editors-sure')}
          share={sure}
          from={answerFrom}
          meaning={say('editors-answers-from', { share: inPercent(answerFrom) })}
        />
        <Chance
          name={say('editors-offer')}
          share={offer}
          from={suggestFrom}
          meaning={say('editors-suggests-from', { share: inPercent(suggestFrom) })}
        />
      </dl>
      <p class="hint">{say('editors-boldness', { name: sayKind(boldnesses, boldness), value: boldness })}</p>
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
  if (words.length === 0) return null
  return (
    <Fact name={name} title={say('editors-words-meaning')}>
      {words.slice(0, mostWords).map(({ word, isAsked, fields, share }) => (
        <span key={word} class="repair" title={fields.map((field) => sayKind(fieldNames, field)).join(', ')}>
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
