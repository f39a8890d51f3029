import { createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { type Fault, faultText, pathText, type Surroundings } from '../setting-kinds.ts'
import type { Path } from './part.ts'

type Form = {
  readonly around: Surroundings
  readonly faults: readonly Fault[]
  /** Of all fields on the page. */
  readonly places: Set<string>
  /** What is typed beside an "add" and not added yet: each adds it, and tells whether there was something. */
  readonly unadded: Set<() => boolean>
}

export const FormContext = createContext<Form>({
  around: { agents: [], groups: [], calendars: [], usualLadder: null, usualCapacity: null },
  faults: [],
  places: new Set(),
  unadded: new Set(),
})

export const useAround = (): Surroundings => useContext(FormContext).around

/** Whoever saves means what they have just typed as well, with or without a click on "add". `put` tells whether it added. */
export function useUnadded(put: () => boolean): void {
  const { unadded } = useContext(FormContext)
  const newest = useRef(put)
  newest.current = put
  useEffect(() => {
    const run = () => newest.current()
    unadded.add(run)
    return () => void unadded.delete(run)
  }, [unadded])
}

/** The field that a fault is shown beside: the innermost one around it; null: there is none. */
export function placeOf(path: Path, places: ReadonlySet<string>): string | null {
  const around = path.map((_, index) => pathText(path.slice(0, path.length - index)))
  return around.find((place) => places.has(place)) ?? null
}

/** What is wrong with what stands here, in words; whoever asks shows it. */
export function useFault(path: Path): string | null {
  const { faults, places } = useContext(FormContext)
  const place = pathText(path)
  useEffect(() => {
    places.add(place)
    return () => void places.delete(place)
  }, [place, places])
  const own = faults.filter((fault) => placeOf(fault.path, places) === place)
  return own.length === 0 ? null : [...new Set(own.map(faultText))].join('; ')
}

/** Whether something is wrong here or anywhere below. */
export const useIsFaulty = (path: Path): boolean =>
  useContext(FormContext).faults.some((fault) => path.every((step, index) => fault.path[index] === step))
