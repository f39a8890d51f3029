import type { DraftField } from '../../src/conversation/state.ts'
import type { OpenCommand } from '../../src/incidents/command.ts'

type Nothing<Names extends never> = Names

/** What is asked when registering is kept with the incident: this names, when it does not compile, what is asked in vain. */
export type EveryAnswerIsKept = Nothing<Exclude<DraftField, keyof OpenCommand>>
