import { type Api, GrammyError, InputFile } from 'grammy'
import type { Log } from '../../kit/log.ts'
import { second } from '../../kit/time.ts'
import type { BlobStore } from '../../messaging/blob-store.ts'
import type { Delivery, Outbound, OutboundFile } from '../../messaging/outbound.ts'
import { deliveryOf, isMarkupRefused } from './delivery.ts'
import { render } from './render.ts'

/**
 * Below the lease of a row in the outbox, so that an attempt ends before another may begin. It is the whole attempt's:
 * deleting what the user should not have written, the message, and once more without its markup.
 */
export const sendDeadlineSeconds = 10
/** An upload renews its lease while it runs. */
export const uploadDeadlineSeconds = 60
/** A part of the attempt, so that deleting cannot use all of it up. */
const deleteDeadlineSeconds = 3

type SendParts = {
  readonly api: Api
  /** The same with a deadline that lets an upload end. */
  readonly uploads: Api
  readonly blobs: Pick<BlobStore, 'read'>
  readonly log: Log
}

/** One attempt of one message. Never throws for anything Telegram or the network does. */
export async function sendToTelegram(parts: SendParts, message: Outbound, recipient: string): Promise<Delivery> {
  const { api } = parts
  const { about, file } = message
  const deadline = AbortSignal.timeout((file === undefined ? sendDeadlineSeconds : uploadDeadlineSeconds) * second)
  if (about !== undefined && about.act !== 'quote') return await changeEarlier(parts, message, recipient, deadline)
  for (const id of message.deletes) await deleteQuietly(parts, recipient, id)
  const delivery =
    file === undefined
      ? await sendText(parts, message, recipient, deadline)
      : await sendFile(parts, message, file, recipient, deadline)
  if (message.leaves && delivery.kind === 'sent') await api.leaveChat(recipient, deadline as never).catch(() => {})
  return delivery
}

/** The quoted message may be gone by now: the words are sent all the same. */
const quoting = ({ about }: Outbound) =>
  about?.act === 'quote' && about.externalId !== null
    ? { reply_parameters: { message_id: Number(about.externalId), allow_sending_without_reply: true } }
    : {}

async function sendText(
  parts: SendParts,
  message: Outbound,
  recipient: string,
  deadline: AbortSignal,
): Promise<Delivery> {
  const { html, plain, keyboard } = render(message)
  const common = {
    link_preview_options: { is_disabled: true },
    ...(keyboard === null ? {} : { reply_markup: keyboard }),
    ...quoting(message),
  }
  return await withoutMarkupIfRefused(
    parts,
    () => parts.api.sendMessage(recipient, html, { ...common, parse_mode: 'HTML' }, deadline as never),
    () => parts.api.sendMessage(recipient, plain(), common, deadline as never),
  )
}

async function sendFile(
  parts: SendParts,
  message: Outbound,
  file: OutboundFile,
  recipient: string,
  deadline: AbortSignal,
): Promise<Delivery> {
  const { uploads, blobs } = parts
  const { html, plain } = render(message)
  const send = (caption: object) => {
    // Read anew for each call: a stream that was sent once is empty.
    const bytes = new InputFile(() => blobs.read(file.blobKey, 0, file.sizeBytes), headerName(file.fileName))
    const other = { ...caption, ...quoting(message) }
    const signal = deadline as never
    switch (file.kind) {
      case 'photo':
        return uploads.sendPhoto(recipient, bytes, other, signal)
      case 'video':
        return uploads.sendVideo(recipient, bytes, other, signal)
      case 'animation':
        return uploads.sendAnimation(recipient, bytes, other, signal)
      case 'audio':
        return uploads.sendAudio(recipient, bytes, other, signal)
      case 'voice':
        return uploads.sendVoice(recipient, bytes, other, signal)
      case 'document':
        return uploads.sendDocument(recipient, bytes, other, signal)
    }
  }
  if (html === '') return await asDocumentIfRefused(await withoutMarkupIfRefused(parts, () => send({}), null))
  return await asDocumentIfRefused(
    await withoutMarkupIfRefused(
      parts,
      () => send({ caption: html, parse_mode: 'HTML' }),
      () => send({ caption: plain() }),
    ),
  )

  /** A picture that is too long and narrow, or no picture after all, still arrives as a file. */
  async function asDocumentIfRefused(delivery: Delivery): Promise<Delivery> {
    const isOfPicture =
      delivery.kind === 'refused' && file.kind === 'photo' && /PHOTO_|IMAGE_PROCESS|wrong type/i.test(delivery.detail)
    if (!isOfPicture) return delivery
    return await sendFile(parts, message, { ...file, kind: 'document' }, recipient, deadline)
  }
}

/** grammy writes the name into the header of its part as it is: what would end it there becomes harmless. */
const headerName = (name: string): string => name.replace(/["\\;\r\n]/g, '_')

/** Edit, withdrawal or reaction. What has that state already is as good as done. */
async function changeEarlier(
  { api }: SendParts,
  message: Outbound,
  recipient: string,
  deadline: AbortSignal,
): Promise<Delivery> {
  const { about } = message
  if (about === undefined || about.externalId === null) {
    return { kind: 'refused', reason: 'invalid message', detail: 'the message it is about was never delivered' }
  }
  const id = Number(about.externalId)
  const done: Delivery = { kind: 'sent', externalId: about.externalId }
  const { html } = render(message)
  const signal = deadline as never
  try {
    switch (about.act) {
      case 'edit':
        await api.editMessageText(recipient, id, html, { parse_mode: 'HTML' }, signal)
        break
      case 'edit_caption':
        await api.editMessageCaption(recipient, id, { caption: html, parse_mode: 'HTML' }, signal)
        break
      case 'withdraw':
        await api.deleteMessage(recipient, id, signal)
        break
      case 'react':
        await api.setMessageReaction(
          recipient,
          id,
          message.text === '' ? [] : [{ type: 'emoji', emoji: message.text as '👍' }],
          {},
          signal,
        )
        break
      case 'quote':
        break
    }
    return done
  } catch (error) {
    return isDoneAlready(error) ? done : deliveryOf(error)
  }
}

const isDoneAlready = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  /message is not modified|message to delete not found/i.test(error.description)

async function withoutMarkupIfRefused(
  { log }: SendParts,
  send: () => Promise<{ readonly message_id: number }>,
  sendPlain: (() => Promise<{ readonly message_id: number }>) | null,
): Promise<Delivery> {
  try {
    return { kind: 'sent', externalId: String((await send()).message_id) }
  } catch (error) {
    if (sendPlain === null || !isMarkupRefused(error)) return deliveryOf(error)
    log.warn('telegram refused the markup, sending plain text')
  }
  try {
    return { kind: 'sent', externalId: String((await sendPlain()).message_id) }
  } catch (error) {
    return deliveryOf(error)
  }
}

/** Older than 48 h or gone already: nothing is lost by that, the text has been masked before it was stored. */
async function deleteQuietly({ api, log }: SendParts, recipient: string, messageId: string): Promise<void> {
  const deadline = AbortSignal.timeout(deleteDeadlineSeconds * second)
  await api
    .deleteMessage(recipient, Number(messageId), deadline as never)
    .catch(() => log.info('a user message could not be deleted'))
}
