import { accept, refuse, type Result } from '../../kit/result.ts'
import { isAllowed } from '../access/access-policy.ts'
import type { AgentRecord } from '../access/agent-ports.ts'
import type { KeptView, ViewDraft, ViewStore } from './queue-filter.ts'

type Agent = Pick<AgentRecord, 'id' | 'role'>

/** More than anybody finds something in: each costs a count whenever the queue is looked at. */
const mostOwn = 30
const mostShared = 50

type ViewRefusal = { readonly code: 'view_unknown' | 'view_changed' | 'not_allowed' | 'too_many_views' }

/** What agents do with the lists they keep. Own ones are their own affair; everybody's are for those in charge. */
export type EditViews = {
  list(agent: Agent): Promise<readonly KeptView[]>
  create(agent: Agent, draft: ViewDraft, isShared: boolean): Promise<Result<string, ViewRefusal>>
  change(
    agent: Agent,
    id: string,
    version: number,
    draft: ViewDraft,
    isShared: boolean,
  ): Promise<Result<null, ViewRefusal>>
  remove(agent: Agent, id: string, version: number): Promise<Result<null, ViewRefusal>>
}

export const mayShareViews = ({ role }: Pick<Agent, 'role'>): boolean => isAllowed(role, 'change_settings')

export function makeEditViews(store: ViewStore): EditViews {
  async function refusalToChange(agent: Agent, id: string): Promise<ViewRefusal | null> {
    const view = await store.find(id)
    // Another's own is as good as not there.
    if (view === null || (view.agentId !== null && view.agentId !== agent.id)) return { code: 'view_unknown' }
    return view.agentId === null && !mayShareViews(agent) ? { code: 'not_allowed' } : null
  }
  async function refusalToAdd(agent: Agent, isShared: boolean): Promise<ViewRefusal | null> {
    if (isShared && !mayShareViews(agent)) return { code: 'not_allowed' }
    const there = (await store.visibleTo(agent.id)).filter(({ agentId }) => (agentId === null) === isShared)
    return there.length >= (isShared ? mostShared : mostOwn) ? { code: 'too_many_views' } : null
  }

  return {
    list: (agent) => store.visibleTo(agent.id),
    create: async (agent, draft, isShared) => {
      const refusal = await refusalToAdd(agent, isShared)
      return refusal === null ? accept(await store.add(draft, isShared ? null : agent.id)) : refuse(refusal)
    },
    change: async (agent, id, version, draft, isShared) => {
      const refusal = await refusalToChange(agent, id)
      if (refusal !== null) return refuse(refusal)
      if (isShared && !mayShareViews(agent)) return refuse({ code: 'not_allowed' })
      const isDone = await store.change(id, version, draft, isShared ? null : agent.id)
      return isDone ? accept(null) : refuse({ code: 'view_changed' })
    },
    remove: async (agent, id, version) => {
      const refusal = await refusalToChange(agent, id)
      if (refusal !== null) return refuse(refusal)
      return (await store.remove(id, version)) ? accept(null) : refuse({ code: 'view_changed' })
    },
  }
}
