import { type CannedDraft, type CannedFault, cannedFaults } from '../../../incidents/macros/canned-reply.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import { isAllowed } from '../../access/access-policy.ts'
import type { AgentRecord } from '../../access/agent-ports.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { CannedChange, CannedStore, KeptCanned } from './canned-ports.ts'

type Agent = Pick<AgentRecord, 'id' | 'login' | 'role'>

export type CannedRefusal =
  | { readonly code: 'canned_unknown' | 'canned_changed' | 'not_allowed' }
  | { readonly code: 'canned_faulty'; readonly faults: readonly CannedFault[] }

type Draft = CannedDraft<SafeText>

/** What agents do with canned replies. Own ones are their own affair; what others use is for those in charge. */
export type EditCanned = {
  list(agent: Agent): Promise<readonly KeptCanned[]>
  create(agent: Agent, draft: Draft): Promise<Result<string, CannedRefusal>>
  change(agent: Agent, id: string, version: number, draft: Draft): Promise<Result<null, CannedRefusal>>
  archive(agent: Agent, id: string, version: number): Promise<Result<null, CannedRefusal>>
  /** For the audit log: what made it this version; null: it has none. */
  changeTo(id: string, version: number): Promise<CannedChange | null>
  /** For the audit log: what they are called that others see. */
  titlesOf(ids: readonly string[]): ReturnType<CannedStore['titlesOf']>
  /** It has gone to a user. */
  used(agent: Agent, id: string): Promise<Result<null, CannedRefusal>>
}

export const mayShareCanned = ({ role }: Pick<Agent, 'role'>): boolean => isAllowed(role, 'change_settings')

export function makeEditCanned(
  store: CannedStore,
  { settings, knowledge, now }: Pick<DeskContext, 'settings' | 'knowledge' | 'now'>,
): EditCanned {
  const groupsOf = ({ login }: Agent) =>
    settings()
      .lines.groups.filter(({ members, supervisors }) => members.includes(login) || supervisors.includes(login))
      .map(({ id }) => id)

  /** Unknown is also what this agent may not see. */
  async function visible(agent: Agent, id: string): Promise<KeptCanned | null> {
    const reply = await store.find(id)
    if (reply === null) return null
    switch (reply.scope) {
      case 'all':
        return reply
      case 'own':
        return reply.agentId === agent.id ? reply : null
      case 'group':
        return mayShareCanned(agent) || groupsOf(agent).includes(reply.group ?? '') ? reply : null
    }
  }

  /** What only the desk knows: which groups, categories and codes there are. */
  function faultsOf(draft: Draft): readonly CannedFault[] {
    const { lines, codes } = settings()
    const hasGroup = (id: string) => lines.groups.some((group) => group.id === id)
    const faults: CannedFault[] = [...cannedFaults(draft)]
    if (draft.scope === 'group' && draft.group !== null && !hasGroup(draft.group)) {
      faults.push({ code: 'group_missing', field: 'group' })
    }
    for (const step of draft.steps) {
      const isUnknown =
        (step.kind === 'pass_on' && !hasGroup(step.group)) ||
        (step.kind === 'set_category' &&
          !knowledge()
            .categories()
            .some(({ id }) => id === step.category)) ||
        (step.kind === 'resolve' && step.code !== null && !codes.some(({ id }) => id === step.code))
      if (isUnknown) faults.push({ code: 'step_choice_missing', field: step.kind })
    }
    return faults
  }

  async function checked(agent: Agent, draft: Draft): Promise<CannedRefusal | null> {
    if (draft.scope !== 'own' && !mayShareCanned(agent)) return { code: 'not_allowed' }
    const faults = faultsOf(draft)
    return faults.length === 0 ? null : { code: 'canned_faulty', faults }
  }

  async function toChange(agent: Agent, id: string): Promise<CannedRefusal | null> {
    const reply = await visible(agent, id)
    if (reply === null) return { code: 'canned_unknown' }
    return reply.scope === 'own' || mayShareCanned(agent) ? null : { code: 'not_allowed' }
  }

  const tidy = (draft: Draft): Draft => ({ ...draft, group: draft.scope === 'group' ? draft.group : null })
  const ownerOf = (agent: Agent, draft: Draft) => (draft.scope === 'own' ? agent.id : null)

  return {
    list: (agent) => store.visibleTo(agent.id, mayShareCanned(agent) ? 'every group' : groupsOf(agent)),
    create: async (agent, draft) => {
      const refusal = await checked(agent, draft)
      return refusal === null ? accept(await store.add(tidy(draft), ownerOf(agent, draft))) : refuse(refusal)
    },
    change: async (agent, id, version, draft) => {
      const refusal = (await toChange(agent, id)) ?? (await checked(agent, draft))
      if (refusal !== null) return refuse(refusal)
      const isDone = await store.change(id, version, tidy(draft), ownerOf(agent, draft))
      return isDone ? accept(null) : refuse({ code: 'canned_changed' })
    },
    archive: async (agent, id, version) => {
      const refusal = await toChange(agent, id)
      if (refusal !== null) return refuse(refusal)
      return (await store.archive(id, version, now())) ? accept(null) : refuse({ code: 'canned_changed' })
    },
    changeTo: (id, version) => store.changeTo(id, version),
    titlesOf: (ids) => store.titlesOf(ids),
    used: async (agent, id) => {
      if ((await visible(agent, id)) === null) return refuse({ code: 'canned_unknown' })
      await store.noteUse(id, now())
      return accept(null)
    },
  }
}
