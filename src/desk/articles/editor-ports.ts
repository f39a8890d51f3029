import type { Language } from '../../kit/language.ts'
import type { Result } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import type { Confirmation } from '../../knowledge/index/confirmed.ts'
import type { FileProblem } from '../../knowledge/articles/file-problem.ts'
import type { OpenQuestion } from '../../knowledge/search/group-questions.ts'

/** What became of an article since an instant. */
export type ArticleFigures = {
  readonly articleId: string
  readonly shown: number
  readonly helped: number
  readonly notHelped: number
  /** Shown, and within half an hour the same person registered an incident. */
  readonly ledToIncident: number
  readonly learned: number
}

/** What a resolved incident has to say to an article. */
export type IncidentStory = {
  readonly incidentId: string
  readonly conversationId: string
  readonly number: number
  readonly status: string
  readonly category: string | null
  readonly description: string
  readonly resolution: string | null
  readonly language: Language
  /** The user's own words, oldest first. */
  readonly words: readonly string[]
  /** What the user is called, by themselves and by the directory. */
  readonly names: readonly (string | null)[]
}

/** What editors learn from the desk's tables. */
export interface EditorQueries {
  /** Of all articles something was said about, or of one. */
  perArticle(since: Instant, articleId?: string | null): Promise<readonly ArticleFigures[]>
  /**
   * Questions without an answer, those whose answer did not help, and those to which the bot asked "did you mean"
   * and got no word back for a while. A rephrasing is kept with what was said before it, which is a question of its own
   * here: only the new words are told.
   */
  openQuestions(since: Instant): Promise<readonly OpenQuestion[]>
  /** Null: there is no such incident. */
  incident(number: number): Promise<IncidentStory | null>
}

type LearnedStatus = 'learned' | 'accepted' | 'rejected'

/** A learned question as its editor sees it. */
export type LearnedExample = Confirmation & {
  readonly id: string
  readonly source: 'user' | 'agent'
  readonly status: LearnedStatus
  readonly changedAt: Instant
  /** Who decided last and when; the name is null when it was done on the command line. */
  readonly decided: { readonly byName: string | null; readonly at: Instant } | null
}

type Decision = {
  readonly id: string
  /** `learned`: thrown out by mistake, an example again. */
  readonly status: LearnedStatus
  /** Null: whoever has the server's command line. */
  readonly agentId: string | null
}

export interface LearnedExamples {
  /** Differs whenever anything was confirmed, accepted or rejected. */
  version(): Promise<string>
  all(): Promise<readonly LearnedExample[]>
  /**
   * Decides and keeps who did, for good. With `onlyFrom` what somebody else has decided meanwhile stays as it is.
   * @returns false when there is no such example (any more).
   */
  decide(decision: Decision, options?: { readonly onlyFrom: LearnedStatus }): Promise<boolean>
}

export type FileRefusal = {
  readonly code: 'article_unknown' | 'file_broken' | 'not_writable'
  /** A sentence for the editor. */
  readonly message: string
}

export type FilePlace = { readonly source: string; readonly line: number }

/** The Markdown files, as far as the server itself reads and writes them. */
export interface ArticleFiles {
  problems(): readonly FileProblem[]
  /** Whether the server's process may write this file, by its path below the folder. */
  mayWrite(source: string): Promise<boolean>
  /** Puts the question below the article's others. @returns the file's path below the folder. */
  addQuestion(example: Confirmation): Promise<Result<string, FileRefusal>>
  /** File and line of a question that is an example by its article's own file; null if it is not. */
  whereItStands(example: Confirmation): FilePlace | null
}
