import { remembered } from '../../kit/functions/remembered.ts'
import { findNumber } from '../../incidents/number.ts'
import { calledWith } from '../../knowledge/talk/wishes/call.ts'
import { type Chosen, chosenIn } from '../../knowledge/talk/choosing.ts'
import { isComplaint } from '../../knowledge/talk/wishes/complaint.ts'
import { declinesToAnswer } from '../../knowledge/talk/answers/declines-to-answer.ts'
import { improvementIn } from '../../knowledge/talk/wishes/improvement.ts'
import { type Danger, dangerIn } from '../../knowledge/talk/wishes/danger.ts'
import { hasMatter } from '../../knowledge/talk/has-matter.ts'
import { isDetail } from '../../knowledge/talk/is-detail.ts'
import { type SmallTalk, smallTalk } from '../../knowledge/talk/small-talk.ts'
import { isGoodNews, judge, type Judgement, type Verdict } from '../../knowledge/talk/verdict.ts'

/** What a text says by itself, read once. What it comes to in a conversation is decided from this and the state. */
export type Utterance = {
  /** As it was written. */
  readonly text: string
  /** What tells one text from the same once more: letters and figures, or the signs where there are none. */
  readonly plain: string
  readonly isAsking: boolean
  /** One word that answers what was asked, and nothing else. */
  readonly bare: 'yes' | 'no' | null
  /** It is nothing but this. */
  readonly talk: SmallTalk | null
  /** A person is called with these words beside it; null: nobody is. */
  readonly calledWith: string | null
  readonly danger: Danger | null
  /** A request is to be taken, whatever else is said. */
  readonly wantsRegistering: boolean
  /** How one was served is to be heard by somebody. */
  readonly isComplaint: boolean
  /** It says what could be better, or that it is about to; null: it does not. */
  readonly improvement: 'told' | 'announced' | null
  /** What was asked is not answered. */
  readonly declinesToAnswer: boolean
  /** What it says of an answer before anything else, and what is told behind. */
  readonly judgement: Judgement | null
  /** What it says of an answer when it says nothing else. */
  readonly verdict: Verdict | null
  /** «Впн заработал». */
  readonly isGoodNews: boolean
  /** Which of a list it chooses. */
  readonly chosen: Chosen | null
  readonly incidentNumber: number | null
  /** It is an amount, a date, a name, a number by its very look. */
  readonly isDetail: boolean
  /** It says what it is about. */
  readonly hasMatter: boolean
}

/** Much of what is said to a bot is said by many: thanks, one word, the outage of the day. */
export const readUtterance: (text: string) => Utterance = remembered(read, { most: 1_000, longest: 100 })

function read(text: string): Utterance {
  const judgement = judge(text)
  return {
    text,
    plain: plainly(text),
    isAsking: text.includes('?'),
    bare: bareAnswer(text),
    talk: talkIn(text),
    calledWith: calledWith(text),
    danger: dangerIn(text),
    wantsRegistering: text.split(/[.,!?;\n]/u).some((clause) => smallTalk(clause) === 'register'),
    isComplaint: isComplaint(text),
    improvement: improvementIn(text),
    declinesToAnswer: declinesToAnswer(text),
    judgement,
    verdict: judgement === null || judgement.rest !== '' ? null : judgement.verdict,
    isGoodNews: isGoodNews(text),
    chosen: chosenIn(text),
    incidentNumber: findNumber(text),
    isDetail: isDetail(text),
    hasMatter: hasMatter(text),
  }
}

/** «Нет, позовите человека» says no to whatever was asked, and is a call all the same. "No agent needed" is none. */
function talkIn(text: string): SmallTalk | null {
  const talk = smallTalk(text)
  const [, first = '', rest = ''] = /^\s*(\p{L}+)(.+)$/su.exec(text) ?? []
  if (talk !== null || bareAnswer(first) !== 'no') return talk
  // The English word stands before nouns, too: a sign behind it tells which it is, or a word that begins a clause.
  const isApart = /^\s*[^\p{L}\p{N}\s]/u.test(rest) || plainWords(first) !== 'no' || beginsClause.test(rest)
  return isApart && smallTalk(rest) === 'person' ? 'person' : null
}

const beginsClause = /^\s+(?:i|i['’]d|let|get|give|call|connect|transfer|please|just)\b/iu

const bareWords = {
  yes: ['да', 'ага', 'угу', 'так', 'yes', 'yep', 'yeah'],
  no: ['нет', 'неа', 'ні', 'no', 'nope'],
} as const

function bareAnswer(text: string): Utterance['bare'] {
  const word = plainWords(text)
  const isOf = (answer: 'yes' | 'no') => bareWords[answer].some((one) => one === word)
  return isOf('yes') ? 'yes' : isOf('no') ? 'no' : null
}

const mostCompared = 200

function plainly(text: string): string {
  const words = plainWords(text)
  return (words === '' ? text.trim() : words).slice(0, mostCompared)
}

/** Letters and figures only, ё as е: how a text is compared with a button's title. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same of a button's title: there are few, and each typed text is compared with all that are open. */
export const titleWords: (title: string) => string = remembered(plainWords, { most: 500, longest: 100 })
