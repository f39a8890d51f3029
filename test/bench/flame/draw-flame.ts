/** What V8's profiler tells (Chrome DevTools Protocol, `Profiler.Profile`), as far as it is drawn. */
export type Profile = {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[]
}

type Frame = { readonly name: string; readonly origin: string; own: number; total: number; under: Map<string, Frame> }

const width = 1_400
const rowHeight = 17
const top = 46
/** Narrower frames are not drawn, nor what stands on them. */
const narrowest = 1
const letterWidth = 6.1

/** Whose code it is, by colour. */
const colours: Readonly<Record<string, string>> = {
  product: '#f2a65a',
  packages: '#8fb8de',
  node: '#b5c99a',
  garbage: '#d98880',
}

/**
 * A flame graph: each row stands on what called it, each width is the share of the time in which the process was busy. Calls from
 * one function to the same one are one frame, whichever way led there.
 * @returns an SVG.
 */
export function drawFlame(profile: Profile, title: string): string {
  const root = fold(profile)
  const drawn: string[] = []
  let rows = 0
  const draw = (frame: Frame, x: number, row: number): void => {
    const wide = (frame.total / root.total) * width
    if (wide < narrowest) return
    rows = Math.max(rows, row + 1)
    drawn.push(box(frame, { x, wide, row, share: frame.total / root.total }))
    let at = x
    for (const next of [...frame.under.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      draw(next, at, row + 1)
      at += (next.total / root.total) * width
    }
  }
  draw(root, 0, 0)
  const height = top + rows * rowHeight + 8
  const legend = Object.entries(colours).map(
    ([origin, colour], index) =>
      `<rect x="${8 + index * 90}" y="26" width="10" height="10" fill="${colour}"/><text x="${22 + index * 90}" y="35">${origin}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="monospace" font-size="10">`,
    `<rect width="${width}" height="${height}" fill="#fff"/><text x="8" y="17" font-size="13">${escaped(title)}</text>`,
    ...legend,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

function fold({ nodes, samples, timeDeltas }: Profile): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parentOf = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)))
  const root = newFrame('busy', 'node')
  samples.forEach((sample, index) => {
    const path: { name: string; origin: string }[] = []
    for (let id: number | undefined = sample; id !== undefined; id = parentOf.get(id)) {
      const frame = byId.get(id)?.callFrame
      if (frame !== undefined) path.unshift(named(frame))
    }
    const { name = '' } = path.at(-1) ?? {}
    // Neither doing nothing nor what lies outside of JavaScript has a stack.
    if (name === '(idle)' || name === '(program)' || name === '(root)') return
    const time = timeDeltas[index] ?? 0
    let at = root
    at.total += time
    for (const step of path.slice(1)) {
      if (step.name === at.name) continue
      const next = at.under.get(step.name) ?? newFrame(step.name, step.origin)
      at.under.set(step.name, next)
      next.total += time
      at = next
    }
    at.own += time
  })
  return root
}

const newFrame = (name: string, origin: string): Frame => ({ name, origin, own: 0, total: 0, under: new Map() })

function named({ functionName, url }: Profile['nodes'][number]['callFrame']): { name: string; origin: string } {
  if (functionName === '(garbage collector)') return { name: 'garbage collector', origin: 'garbage' }
  const name = functionName === '' ? '(anonymous)' : functionName.replace(/\$\d+$/, '')
  if (url.includes('-packages.js') || url.includes('node_modules')) return { name, origin: 'packages' }
  return { name, origin: url === '' || url.startsWith('node:') ? 'node' : 'product' }
}

type Place = { readonly x: number; readonly wide: number; readonly row: number; readonly share: number }

function box({ name, origin, own, total }: Frame, { x, wide, row, share }: Place): string {
  const y = top + row * rowHeight
  const letters = Math.floor((wide - 4) / letterWidth)
  const label = letters < 3 ? '' : name.length <= letters ? name : `${name.slice(0, letters - 1)}…`
  const tells = `${name}: ${inPercent(share)} of the busy time, ${inPercent((share * own) / total)} of its own`
  return (
    `<g><title>${escaped(tells)}</title><rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(wide - 0.5, 0.5).toFixed(1)}" ` +
    `height="${rowHeight - 1}" fill="${colours[origin] ?? '#ccc'}"/><text x="${(x + 2).toFixed(1)}" y="${y + 12}">${escaped(label)}</text></g>`
  )
}

const inPercent = (share: number): string => `${(100 * share).toFixed(1)} %`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
