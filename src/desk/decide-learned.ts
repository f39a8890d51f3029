import { accept, refuse, type Result } from '../kit/result.ts'
import type { ArticleFiles, FilePlace, FileRefusal, LearnedExample, LearnedExamples } from './editor-ports.ts'

type Ports = { readonly learned: LearnedExamples; readonly files: Pick<ArticleFiles, 'addQuestion' | 'whereItStands'> }
type Options = { readonly onlyOpen: true }

export type DecisionRefusal = FileRefusal | { readonly code: 'already_decided' }

/**
 * The question becomes one of the article's own: first it stands in the file, then it is no learned one any more, so
 * that a crash between the two loses nothing. @returns the file.
 */
export async function acceptLearned(
  { learned, files }: Ports,
  example: LearnedExample,
  agentId: string | null,
  options?: Options,
): Promise<Result<string, DecisionRefusal>> {
  const written = await files.addQuestion(example)
  if (!written.ok) return written
  const isDone = await learned.decide({ id: example.id, status: 'accepted', agentId }, options)
  return isDone ? written : refuse({ code: 'already_decided' })
}

/** Never learned again, in any wording. @returns where it still stands in a file, if it does. */
export async function rejectLearned(
  { learned, files }: Ports,
  example: LearnedExample,
  agentId: string | null,
  options?: Options,
): Promise<Result<FilePlace | null, DecisionRefusal>> {
  const isDone = await learned.decide({ id: example.id, status: 'rejected', agentId }, options)
  return isDone ? accept(files.whereItStands(example)) : refuse({ code: 'already_decided' })
}
