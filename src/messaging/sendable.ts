import { accept, refuse, type Result } from '../kit/result.ts'

/** How a file appears in the chat: a photo is shown, a document is a name to tap on. */
export type FileKind = 'photo' | 'video' | 'animation' | 'audio' | 'voice' | 'document'

/** One way to send a file: which contents it takes and how many bytes at most. */
type FileRule = { readonly kind: FileKind; readonly contentTypes: readonly string[]; readonly mostBytes: number }

/** What a messenger takes and gives of files, as data. */
export type FileLimits = {
  /** The largest file of a user that can be fetched. */
  readonly inboundBytes: number
  /** Tried in this order; the first that fits is how the file is sent. */
  readonly rules: readonly FileRule[]
  /** A file of any content, as a document. */
  readonly documentBytes: number
  readonly captionLength: number
  /** Kinds that take words along; with others the words go before as a message of their own. */
  readonly captioned: readonly FileKind[]
  /** The messenger fetches files from an address of ours instead of taking an upload. */
  readonly byAddress: boolean
}

export type FileRefusal =
  | { readonly code: 'files_not_carried' }
  | { readonly code: 'file_empty' }
  | { readonly code: 'file_too_large'; readonly mostBytes: number }
  | { readonly code: 'file_is_program' }

/** What phones refuse or warn of; Viber turns it away as a whole (REST API, "Send file"). */
const programs =
  /\.(?:exe|msi|bat|cmd|com|scr|pif|vbs|vbe|js|jse|wsf|wsh|ps1|jar|apk|app|dmg|deb|rpm|sh|lnk|reg|hta|cpl|dll)$/i

/** How a file with this content and size is sent, or why it cannot be: known before anything is tried. */
export function sendableAs(
  file: { readonly contentType: string; readonly sizeBytes: number; readonly fileName: string },
  limits: FileLimits | null,
): Result<FileKind, FileRefusal> {
  if (limits === null) return refuse({ code: 'files_not_carried' })
  if (file.sizeBytes === 0) return refuse({ code: 'file_empty' })
  // Dots and spaces at the end are dropped by some systems, and what is before them counts.
  if (programs.test(file.fileName.replace(/[.\s]+$/, ''))) return refuse({ code: 'file_is_program' })
  const rule = limits.rules.find(
    ({ contentTypes, mostBytes }) => contentTypes.includes(file.contentType) && file.sizeBytes <= mostBytes,
  )
  if (rule !== undefined) return accept(rule.kind)
  if (file.sizeBytes <= limits.documentBytes) return accept('document')
  return refuse({ code: 'file_too_large', mostBytes: limits.documentBytes })
}
