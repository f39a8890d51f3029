import { expect, test } from 'vitest'
import { makePreviewChannel } from '../../src/channels/preview/preview-channel.ts'
import { makeChannelRegistry } from '../../src/composition/channels/channel-registry.ts'
import type { Config } from '../../src/composition/config.ts'
import { allMessengers } from '../../src/composition/messengers.ts'
import { noBlobs } from '../support/no-blobs.ts'
import { silentLog } from '../support/silent-log.ts'

const token = '4c5a0f1e2d3b4a59-6f7e8d9c0b1a2938-4756657483920a1b'

test('what a messenger says when it refuses is told without the token that it quotes', async () => {
  const messenger = allMessengers.find(({ name }) => name === 'viber')
  if (messenger === undefined) throw new Error('there is no Viber')
  const channel = {
    ...makePreviewChannel({ ...noBlobs, find: async () => null }),
    name: 'viber',
    setUp: () => Promise.reject(new Error(`viber refused (token ${token} is not welcome)`)),
  }
  const configured = { secrets: [token], senderName: null, make: () => channel }
  const config = { knownMessengers: allMessengers, messengers: [{ messenger, configured }] } as unknown as Config
  const channels = makeChannelRegistry()
  channels.open(config, () => ({}) as never)
  channels.connect(null, silentLog)
  await expect.poll(() => channels.trouble('viber')).toBe('viber refused (token … is not welcome)')
  expect(channels.plain('viber', `paused: ${token}`)).toBe('paused: …')
})
