import type { SafeText } from '../../kit/safe-text.ts'
import { accept, type Result } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import type { Column } from '../../people/columns.ts'
import { longestOf, type Said } from '../../people/person.ts'
import { planImport } from '../../people/plan-import.ts'
import { type FileFault, readDirectory, type RefusedLine } from '../../people/read-directory.ts'
import { protectCut } from '../../privacy/protect-words.ts'
import type { Directory } from './directory-port.ts'

export type ImportOptions = {
  /** Nothing is written; what would be is told. */
  readonly isTrial: boolean
  /** The file is the whole directory: whoever is missing from it has left. */
  readonly isWhole: boolean
}

/** What an import has come to, or would. */
export type Imported = {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Marked as having left, because the file is the whole directory. */
  readonly gone: number
  readonly refused: readonly RefusedLine[]
  readonly columns: readonly Column[]
  /** Columns that nobody here has a use for. */
  readonly ignored: readonly string[]
}

/** A file into the directory. Refused lines hinder no others; a file that cannot be read at all changes nothing. */
export async function importDirectory(
  directory: Directory,
  bytes: Uint8Array,
  at: Instant,
  { isTrial, isWhole }: ImportOptions,
): Promise<Result<Imported, FileFault>> {
  const file = readDirectory(bytes)
  if (!file.ok) return file
  const { good, refused, columns, ignored } = file.value
  const said = good.map((line) => protectSaid(line.said))
  const plan = await directory.change((known) => planImport(known, said, { isWhole }), at, { isTrial })
  return accept({
    added: plan.added.length,
    changed: plan.changed.length,
    same: plan.sameCount,
    gone: plan.gone.length,
    refused,
    columns,
    ignored,
  })
}

/** As it is kept: a secret that stands in a directory is masked there like anywhere. */
function protectSaid({ name, department, class: of, ...rest }: Said): Said<SafeText> {
  const kept = (text: string | null, longest: number) => (text === null ? null : protectCut(text, longest))
  return {
    ...rest,
    name: protectCut(name, longestOf.name),
    ...(department === undefined ? {} : { department: kept(department, longestOf.department) }),
    ...(of === undefined ? {} : { class: kept(of, longestOf.class) }),
  }
}
