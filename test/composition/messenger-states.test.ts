import { expect, test } from 'vitest'
import { makePreviewChannel } from '../../src/channels/preview/preview-channel.ts'
import { messengerStates } from '../../src/composition/channels/messenger-states.ts'
import { allMessengers } from '../../src/composition/messengers.ts'
import { noBlobs } from '../support/no-blobs.ts'

const preview = makePreviewChannel({ ...noBlobs, find: async () => null })

type World = {
  readonly on?: readonly string[]
  readonly hasPreview?: boolean
  readonly isConnected?: boolean
  readonly trouble?: string | null
  readonly paused?: string | null
}

const statesOf = ({ on = [], hasPreview = true, isConnected = true, trouble = null, paused = null }: World) =>
  messengerStates({
    config: { knownMessengers: allMessengers, hasPreview },
    channels: {
      find: (name) => (on.includes(name) ? { ...preview, name } : undefined),
      isConnected: () => isConnected,
      trouble: () => trouble,
      plain: (_, said) => said,
    },
    pace: { trouble: () => paused },
  })
const telegramIn = (world: World) => statesOf({ ...world, on: ['telegram'] })[0]

test('of what is switched off it says which variable switches it on', () => {
  expect(statesOf({}).map(({ name, variable, connection }) => [name, variable, connection])).toEqual([
    ['telegram', 'TELEGRAM_BOT_TOKEN', 'off'],
    ['viber', 'VIBER_AUTH_TOKEN', 'off'],
    ['preview', 'PREVIEW_CHAT=on', 'off'],
  ])
})

test('the preview is off with its page, although it has a channel for what was written before', () => {
  const previewIn = (hasPreview: boolean) => statesOf({ on: ['preview'], hasPreview })[2]
  expect(previewIn(false)).toMatchObject({ connection: 'off', canCheck: false })
  expect(previewIn(true)).toMatchObject({ connection: 'connected', canCheck: true })
})

test('how far it is connected', () => {
  expect(telegramIn({})).toMatchObject({ connection: 'connected', said: null })
  expect(telegramIn({ isConnected: false })).toMatchObject({ connection: 'connecting', said: null })
  expect(telegramIn({ isConnected: false, trouble: 'check the token' })).toMatchObject({
    connection: 'not_connected',
    said: 'check the token',
  })
  expect(telegramIn({ paused: 'telegram refuses the bot token' })).toMatchObject({
    connection: 'paused',
    said: 'telegram refuses the bot token',
  })
})
