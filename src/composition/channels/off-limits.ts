import type { ChannelLimits } from '../../messaging/channel.ts'

/** Of a messenger that was switched off: what is written in its conversations waits until it is on again. */
export const offLimits: ChannelLimits = {
  textLength: 3_900,
  buttonTitleLength: 60,
  buttonsPerMessage: 20,
  canDeleteUserMessages: false,
  files: null,
  editableForMs: 0,
  canReact: false,
  canQuote: false,
  sessionMs: null,
  chatPauseMs: 0,
  botPauseMs: 0,
}
