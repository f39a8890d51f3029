import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { api, ask, type BodyOf } from '../../connection/api-client.ts'
import type { Incident } from '../../conversations/conversation.ts'

export type Around = BodyOf<(typeof api.incidents)[':id']['around']['$get']>

/** What stands around the incident on the screen; null until it has been read. */
export const around = signal<Around | null>(null)

let shown = ''

/** Reads it anew with each change of the incident. */
export function useAround({ id, version }: Incident): void {
  useEffect(() => {
    if (shown !== id) around.value = null
    shown = id
    void ask(api.incidents[':id'].around.$get({ param: { id } })).then((answer) => {
      if (answer.ok && shown === id) around.value = answer.value
    })
  }, [id, version])
}
