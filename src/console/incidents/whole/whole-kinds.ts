import type { IncidentKind } from '../../../incidents/incident.ts'
import type { Relation, SeenRelation } from '../../../incidents/relations/relation.ts'
import type { SentenceId } from '../../words/say.ts'

export const seenNames = {
  related: 'relation-related',
  duplicate_of: 'relation-duplicate-of',
  duplicated_by: 'relation-duplicated-by',
  follow_up_of: 'relation-follow-up-of',
  followed_by: 'relation-followed-by',
  split_from: 'relation-split-from',
  split_into: 'relation-split-into',
} satisfies Record<SeenRelation, SentenceId>

/** Those that an agent chooses by hand. */
export const chosenRelations = ['related', 'duplicate_of', 'follow_up_of'] as const satisfies readonly Relation[]

export const kindNames = {
  incident: 'kind-incident',
  service_request: 'kind-service-request',
} satisfies Record<IncidentKind, SentenceId>
