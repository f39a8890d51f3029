import type { api, BodyOf } from '../connection/api-client.ts'

type AgentsAnswer = BodyOf<typeof api.agents.$get>
export type Agent = AgentsAnswer['agents'][number]
export type Group = AgentsAnswer['groups'][number]
export type Change = Parameters<(typeof api.agents)[':id']['$patch']>[0]['json']
