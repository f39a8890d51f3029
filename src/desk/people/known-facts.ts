import type { Facts } from '../../conversation/facts.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { DeskContext, SettingsSnapshot } from '../desk-context.ts'
import type { KnownPerson } from './people-ports.ts'

/** The person's zone, where it is another than the desk's. */
export const ownZone = ({ timeZone }: Pick<KnownPerson, 'timeZone'>, deskZone: string): string | null =>
  timeZone === deskZone ? null : timeZone

/** Who writes and what their messenger can do, as the conversation is told. */
export function knownFacts(
  { person, channel, state }: Pick<ConversationRecord, 'person' | 'channel' | 'state'>,
  context: DeskContext,
  settings: SettingsSnapshot,
): Pick<Facts, 'person' | 'canProvePhone' | 'messenger'> {
  return {
    canProvePhone: context.limitsOf(channel).provesPhone === true,
    messenger: context.titleOf(channel, state.language),
    person:
      person === null ? null : { name: person.name, isHere: person.isHere, zone: ownZone(person, settings.desk.zone) },
  }
}

/** What somebody is called, by themselves and by the directory. */
export const namesOf = ({
  userName,
  person,
}: Pick<ConversationRecord, 'userName' | 'person'>): readonly (string | null)[] => [userName, person?.name ?? null]
