import { type SentenceId, sayKind } from '../words/say.ts'

/** A test compares them with the folders of channels/: no agent reads a messenger's name of the tables. */
const messengers: Readonly<Record<string, SentenceId>> = {
  telegram: 'channel-telegram',
  viber: 'channel-viber',
  preview: 'channel-preview',
}

export const messengerName = (channel: string): string => sayKind(messengers, channel)
