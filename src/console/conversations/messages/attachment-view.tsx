import type { Media } from '../../../messaging/inbound.ts'
import { isShown } from '../../../messaging/shown-types.ts'
import type { Message } from '../conversation.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { Icon } from '../../frame/icon.tsx'
import { MediaLine, mediaText, sizeInWords } from './media-line.tsx'

type Attachment = Message['attachments'][number]

/** Why a file is not there. */
const missing = {
  waiting: 'message-file-waiting',
  fetching: 'message-file-fetching',
  too_large: 'message-file-too-large',
  lost: 'message-file-lost',
  deleted: 'message-file-deleted',
} satisfies Record<Exclude<Attachment['status'], 'stored'>, SentenceId>

type Props = { readonly attachment: Attachment; readonly conversationId: string }

/** Of a family, and one that browsers can show: a phone's HEIC or AMR is a file like any other. */
const isOf = (kind: string, { contentType }: Attachment) =>
  contentType !== null && contentType.startsWith(`${kind}/`) && isShown(contentType)

/** A file in its place: a picture as a picture, a voice to listen to, anything else to download. */
export function AttachmentView({ attachment, conversationId }: Props) {
  const { status } = attachment
  const media = attachment.media as Media
  if (status !== 'stored') return <MediaLine media={media} note={sayKind(missing, status)} />
  const address = `/api/conversations/${conversationId}/files/${attachment.id}`
  const name = media.fileName ?? mediaText(media)
  if (isOf('image', attachment)) {
    return (
      <a
        class="picture"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={say('message-open', { name })}
      >
        <img src={address} alt={name} loading="lazy" />
      </a>
    )
  }
  if (isOf('audio', attachment)) {
    return (
      <>
        <audio class="player" controls preload="metadata" src={address} aria-label={name} />
        <FileLink address={address} name={name} media={media} />
      </>
    )
  }
  if (isOf('video', attachment)) {
    return (
      <>
        <video class="player" controls preload="metadata" src={address} aria-label={name} />
        <FileLink address={address} name={name} media={media} />
      </>
    )
  }
  return <FileLink address={address} name={name} media={media} />
}

type LinkProps = { readonly address: string; readonly name: string; readonly media: Media }

const FileLink = ({ address, name, media }: LinkProps) => (
  <a class="media file" href={address} download={name} aria-label={say('message-download', { name })}>
    <Icon name="clip" />
    <span>
      <bdi>{name}</bdi>
      {media.sizeBytes !== undefined && <span class="media-more">{sizeInWords(media.sizeBytes)}</span>}
    </span>
  </a>
)
