import { expect, test } from 'vitest'
import { makePreviewChannel } from '../../../src/channels/preview/preview-channel.ts'
import { makeCheckMessenger } from '../../../src/desk/settings/messengers/check-messenger.ts'
import type { ChannelFinding } from '../../../src/messaging/channel-finding.ts'
import { noBlobs } from '../../support/no-blobs.ts'
import { silentLog } from '../../support/silent-log.ts'

const preview = makePreviewChannel({ ...noBlobs, find: async () => null })

/** A messenger that answers when it is told to. */
function slow() {
  type Answer = { resolve(found: readonly ChannelFinding[]): void; reject(error: Error): void }
  const answers: Answer[] = []
  const check = () =>
    new Promise<readonly ChannelFinding[]>((resolve, reject) => {
      answers.push({ resolve, reject })
    })
  const find = (name: string) => (name === 'slow' || name === 'other' ? { ...preview, name, check } : undefined)
  return { answers, ask: makeCheckMessenger(find, silentLog) }
}

test('one check at a time of a messenger: whoever asks meanwhile hears what that one finds', async () => {
  const { answers, ask } = slow()
  const asked = [ask('slow'), ask('slow'), ask('slow')]
  expect(answers).toHaveLength(1)
  answers[0]?.resolve([{ code: 'polls' }])
  expect(await Promise.all(asked)).toEqual([1, 2, 3].map(() => [{ code: 'polls' }]))
  const again = ask('slow')
  expect(answers).toHaveLength(2)
  answers[1]?.resolve([])
  expect(await again).toEqual([])
})

test('messengers do not wait for each other', () => {
  const { answers, ask } = slow()
  void ask('slow')
  void ask('other')
  expect(answers).toHaveLength(2)
})

test('a channel that breaks its promise never to throw can be asked again', async () => {
  const { answers, ask } = slow()
  const asked = ask('slow')
  answers[0]?.reject(new Error('a bug'))
  await expect(asked).rejects.toThrow('a bug')
  void ask('slow')
  expect(answers).toHaveLength(2)
  let calls = 0
  const check = () => {
    calls += 1
    throw new Error('at once')
  }
  const askHasty = makeCheckMessenger(() => ({ ...preview, check }), silentLog)
  await expect(askHasty('preview')).rejects.toThrow('at once')
  await expect(askHasty('preview')).rejects.toThrow('at once')
  expect(calls).toBe(2)
})

test('what is switched off or has no check is not asked', async () => {
  const { check: _, ...unasked } = preview
  expect(await makeCheckMessenger(() => unasked, silentLog)('preview')).toBe(null)
  expect(await makeCheckMessenger(() => undefined, silentLog)('preview')).toBe(null)
})
