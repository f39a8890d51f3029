import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleFiles } from '../desk/articles/editor-ports.ts'
import type { Sentences } from '../kit/sentences.ts'
import { addQuestion, whereItStands } from './add-question.ts'
import type { KnowledgeFolder } from './knowledge-folder.ts'

/** The files of one folder for those who edit them. */
export const makeArticleFiles = (root: string, folder: KnowledgeFolder, faults: Sentences): ArticleFiles => ({
  problems: folder.problems,
  mayWrite: (source) =>
    access(join(root, source), constants.W_OK).then(
      () => true,
      () => false,
    ),
  addQuestion: (example) => addQuestion(root, folder.index(), example, faults),
  whereItStands: (example) => whereItStands(root, folder.index(), example),
})
