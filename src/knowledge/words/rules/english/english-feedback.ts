import type { AnswerWords } from '../answer-words.ts'
import { groupsOf, listed } from '../language-rules.ts'

/** How people answer what the desk asks of itself, and say what could be better. */
export const englishFeedback: Pick<AnswerWords, 'scoresOfTen' | 'declines' | 'wishes' | 'wishGlue'> = {
  scoresOfTen: [listed('zero nought nil')],
  declines: groupsOf(`
    rather not rate
    rather not answer
    rather not say
    not going to rate
    not going to answer
    dont want to rate
    dont want to answer
    do not want to answer
    do not want to rate
    wont rate
    wont answer
    no rating
    skip
    skip it
    skip this
  `),
  wishes: groupsOf(`
    feature request
    i have a suggestion
    i have an idea
    have a suggestion
    want to suggest
    would like to suggest
    id like to suggest
    like to suggest
    i suggest
    a suggestion
    it would be nice if
    it would be great if
    it would be good if
    it would be handy if
    it would be helpful if
    it would be easier if
    would be nice if
    would be great if
    would be nice to have
    itd be nice if
    itd be great if
  `),
  wishGlue: listed(
    'i have a an the for you one want would like to make hello hi please with here is suggestion idea improvement improve some my',
  ),
}
