import type { Log } from '../../../kit/log.ts'
import type { Channel } from '../../../messaging/channel.ts'
import { type ChannelFinding, findingWeights } from '../../../messaging/channel-finding.ts'

/** Asks a messenger whether all is well; null: it is not switched on, or has nothing to be asked. */
export type CheckMessenger = (name: string) => Promise<readonly ChannelFinding[] | null>

/** One check at a time of each messenger: whoever asks meanwhile hears what the one under way finds. */
export function makeCheckMessenger(find: (name: string) => Channel | undefined, log: Log): CheckMessenger {
  const underWay = new Map<string, Promise<readonly ChannelFinding[]>>()

  async function check(
    name: string,
    ask: () => Promise<readonly ChannelFinding[]>,
  ): Promise<readonly ChannelFinding[]> {
    try {
      const found = await ask()
      const bad = found.filter(({ code }) => findingWeights[code] === 'bad').map(({ code }) => code)
      log.info('messenger checked', { channel: name, bad: bad.join(' ') })
      return found
    } finally {
      underWay.delete(name)
    }
  }

  return async (name) => {
    const channel = find(name)
    if (channel?.check === undefined) return null
    // Ends only after it stands in the list, even when it throws at once.
    const ask = async () => (await channel.check?.()) ?? []
    const checking = underWay.get(name) ?? check(name, ask)
    underWay.set(name, checking)
    return await checking
  }
}
