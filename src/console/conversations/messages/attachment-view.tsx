import type { Media } from '../../../messaging/inbound.ts'
import { isShown } from '../../../messaging/shown-types.ts'
import { messageWords } from '../../words/message-words.ts'
import type { Message } from '../conversation.ts'
import { words } from '../../words/words.ts'
import { Icon } from '../../frame/icon.tsx'
import { MediaLine, mediaText, sizeInWords } from './media-line.tsx'

type Attachment = Message['attachments'][number]

type Props = { readonly attachment: Attachment; readonly conversationId: string }

/** Of a family, and one that browsers can show: a phone's HEIC or AMR is a file like any other. */
const isOf = (kind: string, { contentType }: Attachment) =>
  contentType !== null && contentType.startsWith(`${kind}/`) && isShown(contentType)

/** A file in its place: a picture as a picture, a voice to listen to, anything else to download. */
export function AttachmentView({ attachment, conversationId }: Props) {
  const t = messageWords.value
  const { status } = attachment
  const media = attachment.media as Media
  if (status !== 'stored') return <MediaLine media={media} note={t.file[status] ?? ''} />
  const address = `/api/conversations/${conversationId}/files/${attachment.id}`
  const name = media.fileName ?? mediaText(media, words.value)
  if (isOf('image', attachment)) {
    return (
      <a class="picture" href={address} target="_blank" rel="noopener noreferrer" aria-label={t.open(name)}>
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
  <a class="media file" href={address} download={name} aria-label={messageWords.value.download(name)}>
    <Icon name="clip" />
    <span>
      <bdi>{name}</bdi>
      {media.sizeBytes !== undefined && <span class="media-more">{sizeInWords(media.sizeBytes, words.value)}</span>}
    </span>
  </a>
)
