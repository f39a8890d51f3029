import { api, ask, type BodyOf } from '../../connection/api-client.ts'
import type { Language } from '../../../kit/language.ts'
import { audienceOf, type Form, written } from './form-state.ts'
import { useLatest } from '../../connection/use-latest.ts'

export type Checked = BodyOf<typeof api.announcements.check.$post>
export type Size = BodyOf<typeof api.announcements.audience.$post>

/** What is wrong with the words, and how they look to a reader of this language. */
export function useChecked({ texts, channels }: Form, reader: Language) {
  const json = { texts: written(texts), language: reader, channels: [...channels] }
  return useLatest(async () => {
    if (channels.length === 0) return { ok: true as const, value: unseen }
    return await ask(api.announcements.check.$post({ json }))
  }, JSON.stringify(json))
}

/** Over no messenger it looks like nothing and reaches nobody. */
const unseen: Checked = { faults: [], previews: [] }
const nobody: Size = { size: 0, blocked: 0, off: 0, byChannel: {}, byLanguage: {} }

/** How many it would reach. */
export function useSize(form: Form) {
  const json = { audience: audienceOf(form), channels: [...form.channels] }
  return useLatest(async () => {
    if (form.channels.length === 0) return { ok: true as const, value: nobody }
    return await ask(api.announcements.audience.$post({ json }))
  }, JSON.stringify(json))
}
