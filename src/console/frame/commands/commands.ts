import { computed, signal } from '@preact/signals'

/** Something that can be done from the command bar. */
export type Command = {
  readonly id: string
  readonly title: string
  /** The key that does the same without the bar. */
  readonly keys?: string
  readonly run: () => void
}

export const isPaletteOpen = signal(false)

/** Read anew whenever the bar is drawn, so that a command is there exactly as long as it can be done. */
type Source = () => readonly Command[]

const sources = signal<readonly Source[]>([])

/** @returns how to take the commands away again. What was put in last stands first: it is nearest to what the agent does. */
export function bindCommands(source: Source): () => void {
  sources.value = [source, ...sources.peek()]
  return () => {
    sources.value = sources.peek().filter((one) => one !== source)
  }
}

export const commands = computed(() => sources.value.flatMap((source) => source()))

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Every typed word begins a word of the title; in the order of the list. */
export function matching(all: readonly Command[], typed: string): readonly Command[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean)
  return all.filter(({ title }) => {
    const words = folded(title).split(/[^\p{L}\p{N}]+/u)
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}
