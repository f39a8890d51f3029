/** What a search said to one question, and what would have been right (null: nothing). */
export interface Answered {
  readonly ranked: readonly string[]
  readonly sure: number
  readonly offer: number
  readonly decision: 'answer' | 'suggest' | 'nothing'
  readonly right: string | null
}

/** Shares in per cent. */
export interface Measures {
  readonly top1: number
  readonly r3: number
  /** Questions answered rightly when the threshold lets nine of ten answers be right. */
  readonly auto90: number
  /** The right one among four shown, when 60 % of the questions without an article go to a person. */
  readonly serv60: number
  /** Of the answers given at the product's own threshold, those that are right. */
  readonly answersRight: number
  readonly answered: number
  /** Questions without an article that were answered nevertheless. */
  readonly strangersAnswered: number
}

export function measure(answers: readonly Answered[]): Measures {
  const own = answers.filter(({ right }) => right !== null)
  const strangers = answers.filter(({ right }) => right === null)
  const given = answers.filter(({ decision }) => decision === 'answer')
  return {
    top1: share(own, ({ ranked, right }) => ranked[0] === right),
    r3: share(own, ({ ranked, right }) => ranked.slice(0, 3).includes(right!)),
    auto90: auto(answers, own.length, 0.9),
    serv60: served(own, strangers, 0.6),
    answersRight: share(given, isRight),
    answered: share(own, ({ decision }) => decision === 'answer'),
    strangersAnswered: share(strangers, ({ decision }) => decision === 'answer'),
  }
}

const isRight = ({ ranked, right }: Answered) => right !== null && ranked[0] === right

function share(answers: readonly Answered[], holds: (answer: Answered) => boolean): number {
  return answers.length === 0 ? 0 : (100 * answers.filter(holds).length) / answers.length
}

function auto(answers: readonly Answered[], all: number, precision: number): number {
  const sorted = [...answers].sort((a, b) => b.sure - a.sure)
  let right = 0
  let best = 0
  for (const [before, answer] of sorted.entries()) {
    if (isRight(answer)) right++
    const isLastOfEquals = sorted[before + 1]?.sure !== answer.sure
    if (isLastOfEquals && right / (before + 1) >= precision) best = right
  }
  return (100 * best) / (all || 1)
}

function served(own: readonly Answered[], strangers: readonly Answered[], sentAway: number): number {
  const offers = strangers.map(({ offer }) => offer).sort((a, b) => a - b)
  const threshold = offers[Math.floor(sentAway * offers.length)] ?? 0
  return share(own, ({ offer, ranked, right }) => offer >= threshold && ranked.slice(0, 4).includes(right!))
}
