import type { CarryOutTakes } from '../desk/hand-overs/bells/carry-out-takes.ts'
import type { AssignByLoad } from '../desk/incidents/assign-by-load.ts'
import type { FreeAbandoned } from '../desk/incidents/free-abandoned.ts'
import type { KeepMajors } from '../desk/incidents/majors/keep-majors.ts'
import type { DueWork } from '../desk/hand-overs/queue-ports.ts'
import type { KeepDesk } from '../desk/hand-overs/keep-desk.ts'
import type { RingLadder } from '../desk/hand-overs/bells/ring-ladder.ts'
import type { CarryOutLinks } from '../desk/people/link-chats.ts'
import type { Log } from '../kit/log.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** An offer stands for 15 s: a third of a second is not missed. */
const restMs = 300

/** Keeps the desk going: offers, whoever is lost, whoever is silent, and what rings until somebody comes. */
export function startDeskLoop(parts: {
  readonly due: () => Promise<DueWork>
  readonly keepDesk: KeepDesk
  readonly freeAbandoned: FreeAbandoned
  readonly assignByLoad: AssignByLoad
  readonly ringLadder: RingLadder
  readonly carryOutTakes: CarryOutTakes
  readonly keepMajors: KeepMajors
  readonly carryOutLinks: CarryOutLinks
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const {
    due,
    keepDesk,
    freeAbandoned,
    assignByLoad,
    ringLadder,
    carryOutTakes,
    carryOutLinks,
    keepMajors,
    bell,
    log,
  } = parts
  return startLoop({
    name: 'desk',
    bell,
    log,
    round: async () => {
      const work = await due()
      if (work.desk) await keepDesk()
      if (work.abandoned) await freeAbandoned()
      await assignByLoad()
      while (work.bells && (await ringLadder()));
      while (work.takes && (await carryOutTakes()));
      await keepMajors()
      while (work.links && (await carryOutLinks()));
      return restMs
    },
  })
}
