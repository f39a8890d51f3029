import { describeMessenger } from '../messenger.ts'
import { buttonRows } from '../../messaging/button-rows.ts'
import { makePreviewChannel, previewLimits } from './preview-channel.ts'

/** The messenger in the browser, at /chat: for trying the bot and its articles. */
export const preview = describeMessenger({
  name: 'preview',
  title: { ru: 'Пробный чат', uk: 'Пробний чат', en: 'Preview chat' },
  icon: 'M21 15a2 2 0 0 1-2 2H8l-5 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z',
  limits: previewLimits,
  look: ({ text, format, buttons }) => ({
    markup: format,
    text,
    rows: buttonRows(buttons).map((row) => row.map(({ title }) => title)),
  }),
  isForTrying: true,
  switchedOnBy: null,
  variables: {},
  // Kept even when its page is off, so that what was written in it before can still be answered.
  configure: () => ({ secrets: [], senderName: null, make: ({ blobs }) => makePreviewChannel(blobs) }),
})
