import { signal } from '@preact/signals'
import { api, ask, type BodyOf } from '../../connection/api-client.ts'

type Choices = BodyOf<typeof api.views.choices.$get>

/** What lists can be narrowed by and incidents resolved with; null until it has been read. */
export const choices = signal<Choices | null>(null)

export async function loadChoices(): Promise<void> {
  const answer = await ask(api.views.choices.$get())
  if (answer.ok) choices.value = answer.value
}
