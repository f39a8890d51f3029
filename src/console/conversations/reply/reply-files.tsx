import type { Message } from '../conversation.ts'
import type { Upload } from './uploads.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../../frame/icon.tsx'
import { mediaText, sizeInWords } from '../messages/media-line.tsx'
import type { Media } from '../../../messaging/inbound.ts'

/** What goes along with the reply: the message it answers, and files. */
export function ReplyFiles({
  quoted,
  uploads,
  onUnquote,
  onRemove,
}: {
  readonly quoted: Message | null
  readonly uploads: readonly Upload[]
  readonly onUnquote: () => void
  readonly onRemove: (upload: Upload) => void
}) {
  if (quoted === null && uploads.length === 0) return null
  const media = quoted?.content['media'] as Media | undefined
  return (
    <ul class="going-along">
      {quoted !== null && (
        <li class="quoted">
          <Icon name="reply" size={14} />
          <span>{quoted.text !== '' ? quoted.text : media === undefined ? '…' : mediaText(media)}</span>
          <Remove label={say('message-stop-quoting')} onClick={onUnquote} />
        </li>
      )}
      {uploads.map((upload) => (
        <li key={upload.key ?? upload.name}>
          {(upload.picture ?? null) === null ? (
            <Icon name="clip" size={14} />
          ) : (
            <img class="going-picture" src={upload.picture ?? ''} alt="" />
          )}
          <span>
            {upload.name}, {upload.key === null ? say('message-uploading') : sizeInWords(upload.sizeBytes)}
          </span>
          <Remove label={say('message-remove-file', { name: upload.name })} onClick={() => onRemove(upload)} />
        </li>
      ))}
    </ul>
  )
}

const Remove = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <button type="button" class="act" title={label} aria-label={label} onClick={onClick}>
    <Icon name="close" size={14} />
  </button>
)

/** The paper clip beside the send button. */
export function AttachButton({
  because,
  onFiles,
}: {
  /** Why no file can be sent there; null: it can. */
  readonly because: string | null
  readonly onFiles: (files: readonly File[]) => void
}) {
  const label = say('message-attach')
  if (because !== null) {
    return (
      <button type="button" class="button quiet attach" title={because} aria-label={because} disabled>
        <Icon name="clip" size={14} />
      </button>
    )
  }
  return (
    <label class="button quiet attach" title={label}>
      <Icon name="clip" size={14} />
      <input
        type="file"
        multiple
        class="visually-hidden"
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
