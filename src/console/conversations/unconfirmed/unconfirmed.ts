import { api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'

export type UnconfirmedPage = BodyOf<typeof api.unconfirmed.$get>
export type Unconfirmed = UnconfirmedPage['messages'][number]

/** What is decided about messages; `keep` takes `drop` back. */
export type Act = keyof typeof ways

const ways = {
  send: (json: { ids: string[] }) => api.unconfirmed.send.$post({ json }),
  drop: (json: { ids: string[] }) => api.unconfirmed.drop.$post({ json }),
  keep: (json: { ids: string[] }) => api.unconfirmed.keep.$post({ json }),
}

/** What came of it, for each that was chosen. */
export type Outcome = {
  readonly act: Act
  readonly of: number
  readonly done: readonly Unconfirmed[]
  readonly refused: readonly { readonly message: Unconfirmed; readonly code: ApiError['code'] }[]
  /** Nobody answered, or nothing of it may be done at all. */
  readonly error: ApiError | null
}

/** All in one question, so that those of one chat keep their order. */
export async function decide(act: Act, chosen: readonly Unconfirmed[]): Promise<Outcome> {
  const answer = await ask(ways[act]({ ids: chosen.map(({ id }) => id) }))
  const done = new Set(answer.ok ? answer.value.done : [])
  const refused = new Map((answer.ok ? answer.value : answer.error).refused.map(({ id, error }) => [id, error]))
  return {
    act,
    of: chosen.length,
    done: chosen.filter(({ id }) => done.has(id)),
    refused: chosen.flatMap((message) => {
      const code = refused.get(message.id)
      return code === undefined ? [] : [{ message, code }]
    }),
    error: answer.ok || refused.size > 0 ? null : answer.error,
  }
}
