/** Ways to say one thing, each of one or several words that stand one after the other. */
type Ways = readonly (readonly string[])[]

/** How people answer in words what the desk asks: compared by stem, the longest way first. */
export interface AnswerWords {
  /** How many people a trouble concerns. */
  readonly affected: {
    readonly one: Ways
    readonly some: Ways
    readonly all: Ways
    /** What makes all of them some: «у всех в отделе». */
    readonly within: Ways
  }
  /** How much it hinders work: not at all possible, possible but hard, able to wait. */
  readonly hindrance: { readonly stopped: Ways; readonly harder: Ways; readonly waits: Ways }
  /** "I do not know", to any question. */
  readonly unknown: Ways
  /** What spoils none of these. */
  readonly glue: readonly string[]
  /** Small numbers in words, from one on: exact forms. */
  readonly numbers: readonly (readonly string[])[]
  /** Scores from 1 to 5 in words: exact forms. */
  readonly scores: readonly (readonly string[])[]
  /** Scores from 0 to 10 in words that are no numbers: exact forms, by the score. */
  readonly scoresOfTen: readonly (readonly string[])[]
  /** Words beside a score that say nothing else: «5 баллов», "5 out of 5". */
  readonly scoreGlue: readonly string[]
  /** Says that a question is not answered: all stems of a way. */
  readonly declines: Ways
  /** Begins to say what could be better; words beside it that say nothing of it. */
  readonly wishes: Ways
  readonly wishGlue: readonly string[]
  /** Whoever says this does not stay in the chat to wait. */
  readonly leaves: Ways
  /** Relief: it is well again, in other words than that. */
  readonly relief: Ways
  /** Verbs with which somebody is called or wanted. */
  readonly calls: readonly string[]
  /** One word alone that calls, in this very form: «оператора». */
  readonly called: readonly string[]
  /** Danger: all stems of a way, anywhere in the text. */
  readonly dangers: {
    readonly people: Ways
    readonly money: Ways
    /** With one of these it is no danger of now: «как не попасться мошенникам», «на прошлой неделе». */
    readonly unless: Ways
  }
  /** Words with which people begin to write, before they say what is the matter. */
  readonly fillers: readonly string[]
  /** Among the first words they say that this is more about what was told before. */
  readonly more: readonly string[]
  /** "Me too" under a fault that is known: a word that says so, and what may stand beside it; exact forms. */
  readonly sameHere: { readonly says: readonly string[]; readonly beside: readonly string[] }
  /** Takes an agreement back a little: «вроде да». */
  readonly hedges: readonly string[]
  /** Begins the correction of what was summed up: «не принтер а сканер». */
  readonly corrects: { readonly not: readonly string[]; readonly but: readonly string[] }
}
