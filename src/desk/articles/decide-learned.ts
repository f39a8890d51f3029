import { accept, refuse, type Result } from '../../kit/result.ts'
import type { ArticleFiles, FilePlace, FileRefusal, LearnedExample, LearnedExamples } from './editor-ports.ts'

type Ports = { readonly learned: LearnedExamples; readonly files: Pick<ArticleFiles, 'addQuestion' | 'whereItStands'> }
type Options = { readonly onlyFrom: 'learned' }

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

/** Not learned again, in any wording, until it is restored. @returns where it still stands in a file, if it does. */
export async function rejectLearned(
  { learned, files }: Ports,
  example: LearnedExample,
  agentId: string | null,
  options?: Options,
): Promise<Result<FilePlace | null, DecisionRefusal>> {
  const isDone = await learned.decide({ id: example.id, status: 'rejected', agentId }, options)
  return isDone ? accept(files.whereItStands(example)) : refuse({ code: 'already_decided' })
}

/** What was thrown out by mistake is an example again, with all that was said about it. */
export async function restoreLearned(
  { learned }: Pick<Ports, 'learned'>,
  { id }: LearnedExample,
  agentId: string | null,
): Promise<Result<null, DecisionRefusal>> {
  const isDone = await learned.decide({ id, status: 'learned', agentId }, { onlyFrom: 'rejected' })
  return isDone ? accept(null) : refuse({ code: 'already_decided' })
}
