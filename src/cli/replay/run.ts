import { parseArgs } from 'node:util'
import type { Messenger } from '../../channels/messenger.ts'
import { offLimits } from '../../composition/channels/off-limits.ts'
import { readLearned } from '../../composition/watch-learned.ts'
import { readPhrases } from '../../composition/read-texts.ts'
import { sayOwn } from '../../conversation/phrases/own/own-texts.ts'
import { makeLearnedStore } from '../../database/articles/learned.ts'
import {
  conversationOfIncident,
  readStoredConversation,
  type StoredConversation,
} from '../../database/conversations/stored-conversation.ts'
import type { Database } from '../../database/server/connect.ts'
import { makeSettingsStore } from '../../database/settings.ts'
import { defaultSettings } from '../../desk/settings/default-settings.ts'
import { settingsFrom } from '../../desk/settings/settings-from.ts'
import { formatNumber, parseNumber } from '../../incidents/number.ts'
import { counted } from '../../kit/said-numbers.ts'
import { isConfirmed } from '../../knowledge/index/confirmed.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import { calledWrongly } from '../kb/parts/called-wrongly.ts'
import { UsageError } from '../kb/parts/command.ts'
import { configuration, productRoot, withArticles, withExistingDatabase } from '../kb/parts/open.ts'
import { say, sayJson } from '../kb/parts/print.ts'
import { printReplayed } from './print-replay.ts'
import { differences, type Replayed, replayConversation } from './replay-conversation.ts'
import { writeError, writeProblem } from '../../composition/process/terminal.ts'

const usage = `Steps a stored conversation through the bot again and shows why it said what it said. It only reads.

  npm run replay -- CONVERSATION [--until NUMBER] [--json]

  CONVERSATION   its number (in the console's address: #/c/NUMBER), or an incident's of it: INC-000123
  --until        stops after what came of the message with this number
  --json         everything in full, for other programs

Each step is shown as event, the rule that decided, what changed of the state, and effects; beside what is said now
stands what was said then, with ≠ where they differ. What does not stand in the rows is marked (assumed: …).`

/** Runs the command. @returns its exit code: 0 replayed, 1 there is nothing to replay, 2 called wrongly. */
export async function runReplay(argv: readonly string[], messengers: readonly Messenger[]): Promise<number> {
  if (argv.includes('--help')) {
    say(usage)
    return 0
  }
  try {
    const wanted = readArguments(argv)
    return await withExistingDatabase(({ db }) => replayFrom(db, wanted, messengers))
  } catch (error) {
    const misuse = calledWrongly(error)
    if (error instanceof NothingThere) {
      writeError(error.message)
      return 1
    }
    writeProblem(misuse ?? error)
    if (misuse !== null) writeError(`\n${usage}`)
    return 2
  }
}

/** What was asked for is not in the database. */
class NothingThere extends Error {}

type Wanted = { readonly conversation: string; readonly until: number | undefined; readonly isJson: boolean }

function readArguments(argv: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { until: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [conversation, ...more] = positionals
  if (conversation === undefined) throw new UsageError('Which conversation? Name its number, or an incident of it.')
  if (more.length > 0) throw new UsageError(`One conversation at a time: ${more.join(' ')} is too much.`)
  const isNumber = /^\d{1,18}$/.test(conversation)
  if (!isNumber && parseNumber(conversation) === null) {
    throw new UsageError(`"${conversation}" is neither a conversation's number nor an incident's like INC-000123.`)
  }
  if (values.until !== undefined && !/^[1-9]\d{0,8}$/.test(values.until)) {
    throw new UsageError(`--until is the number of a message: "${values.until}" is none.`)
  }
  const until = values.until === undefined ? undefined : Number(values.until)
  return { conversation, until, isJson: values.json }
}

async function replayFrom(
  db: Database,
  { conversation, until, isJson }: Wanted,
  messengers: readonly Messenger[],
): Promise<number> {
  const stored = await readStoredConversation(db, await conversationIdOf(db, conversation))
  if (stored === null) {
    throw new NothingThere(
      `There is no conversation ${conversation}. Its number stands in the console's address, #/c/NUMBER; ` +
        "an incident's number (INC-000123) will do as well.",
    )
  }
  if (stored.messages.length === 0) throw new NothingThere(`Nothing has been said in conversation ${conversation} yet.`)
  const { timeZone, defaultLanguage } = configuration(['TIME_ZONE', 'DEFAULT_LANGUAGE'])
  const { settings, problems } = settingsFrom(
    defaultSettings(timeZone, defaultLanguage),
    await makeSettingsStore(db).read(),
  )
  for (const problem of problems) writeError(`A setting is not used: ${problem}`)
  const learned = await readLearned(makeLearnedStore(db))
  await withArticles(
    undefined,
    async (folder, root) => {
      const index = folder.index()
      const today = {
        now: Date.now(),
        index,
        settings,
        phrases: readPhrases(
          productRoot,
          sayOwn(() => settings),
        ),
        limits: limitsOf(stored.channel, messengers),
        messenger: messengers.find(({ name }) => name === stored.channel)?.title[stored.language] ?? stored.channel,
      }
      const replayed = replayConversation(stored, today, until)
      const assumed = [
        `${counted(index.articles().length, 'article')} of ${root} with ${counted(learned.filter(isConfirmed).length, 'learned question')}`,
        `the settings (version ${settings.version})`,
        "the user's and the agents' names",
      ]
      if (isJson) sayJson({ ...headOf(stored), assumed, differences: differences(replayed), occasions: replayed })
      else print(stored, replayed, assumed)
    },
    learned,
  )
  return 0
}

async function conversationIdOf(db: Database, wanted: string): Promise<string> {
  const number = parseNumber(wanted)
  if (number === null) return wanted
  const id = await conversationOfIncident(db, number)
  if (id === null) throw new NothingThere(`There is no incident ${formatNumber(number)}.`)
  return id
}

const limitsOf = (channel: string, messengers: readonly Messenger[]): ChannelLimits =>
  messengers.find(({ name }) => name === channel)?.limits ?? offLimits

const headOf = ({ id, channel, userName, messages }: StoredConversation) => ({
  conversation: id,
  channel,
  userName,
  messages: messages.length,
})

function print(stored: StoredConversation, replayed: readonly Replayed[], assumed: readonly string[]): void {
  const { id, channel, userName, messages, agentNames } = stored
  say(
    `Conversation ${id} on ${channel}${userName === null ? '' : ` with ${userName}`}: ${counted(messages.length, 'message')}.`,
  )
  say(`Taken from today: ${assumed.join('; ')}.\n`)
  for (const each of replayed) printReplayed(each, (agentId) => agentNames.get(agentId) ?? `agent ${agentId}`)
  const lines = replayed.flatMap((each) => each.lines)
  const [differ, lost] = [differences(replayed), replayed.filter(({ lost: why }) => why !== null).length]
  say(`${counted(lines.length, 'message')} of the bot, ${counted(differ, 'difference')}.`)
  if (lost > 0)
    say(`${counted(lost, 'occasion')} could not be followed (lost): what comes after may differ because of it.`)
}
