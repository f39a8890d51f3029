/** What can be asked of the bot after a slash; `takes` tells what may stand behind the name. */
const commands: Readonly<Record<string, 'nothing' | 'anything' | 'one word'>> = {
  /** A deep link's payload is one word. */
  start: 'one word',
  menu: 'nothing',
  help: 'nothing',
  language: 'one word',
  cancel: 'anything',
  person: 'anything',
  agent: 'anything',
  incidents: 'anything',
  status: 'anything',
  announcements: 'one word',
  /** The code that links an agent's own chat, or another messenger of the same person; without one, a code is given. */
  link: 'one word',
  unlink: 'nothing',
  phone: 'nothing',
  privacy: 'nothing',
  mydata: 'nothing',
  forget: 'nothing',
}

export const isCommandName = (name: string): boolean => Object.hasOwn(commands, name)

type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }

/**
 * A typed text as a command or as what it is. `/var is full` begins with a path, `/start the printer is broken` tells of
 * trouble: words behind a slash are a command only where the bot has one that takes them. A name alone that the bot
 * does not know stays a command, so that a slip of the finger is told.
 */
export function commandOrText(text: string): Typed {
  const [, rawName, rawArgument = ''] = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text.trim()) ?? []
  if (rawName === undefined) return { kind: 'text', text }
  const name = rawName.toLowerCase()
  const argument = rawArgument.trim()
  const takes = isCommandName(name) ? commands[name] : 'nothing'
  const isTaken = takes === 'anything' || argument === '' || (takes === 'one word' && !/\s/.test(argument))
  return isTaken ? { kind: 'command', name, argument } : { kind: 'text', text }
}
