import { signal } from '@preact/signals'
import type { BodyOf, api } from '../connection/api-client.ts'
import { Icon, PathIcon } from './icon.tsx'
import { language } from './language.ts'

type Messengers = BodyOf<typeof api.me.$get>['messengers']

/** All that this server knows, with their names and icons; told at sign-in, so that the page knows none by itself. */
export const messengers = signal<Messengers>([])

const find = (channel: string) => messengers.value.find(({ name }) => name === channel)

/** What people call it; of one that the server has forgotten, the name it had in the tables. */
export const messengerName = (channel: string): string => find(channel)?.title[language.value] ?? channel

/** Beside the name, never instead of it. */
export function MessengerIcon({ channel }: { readonly channel: string }) {
  const path = find(channel)?.icon
  return path === undefined ? <Icon name="chat" size={14} /> : <PathIcon path={path} size={14} />
}
