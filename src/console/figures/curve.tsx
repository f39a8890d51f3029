import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { aboutFigure } from '../../figures/figure.ts'
import { second } from '../../kit/time.ts'
import { zone } from '../access/session.ts'
import { theme } from '../frame/theme.ts'
import { pointOf, type Reading, sayFrom, sayPoint, sayValue } from './say-reading.ts'
import { axisName, stretchName } from './stretch-name.ts'

const height = 120

type Props = {
  readonly curve: readonly Reading[]
  readonly edges: readonly number[]
  readonly unit: 'hour' | 'day' | 'week' | 'month'
}

/** Stretch by stretch, with the value under the pointer in words. The table behind it says the same. */
export function Curve({ curve, edges, unit }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const hovered = useSignal<number | null>(null)
  const [first] = curve
  useEffect(() => {
    const at = box.current
    if (at === null || first === undefined) return
    const colour = colourIn(at)
    const isAmount = aboutFigure(first.id).shape === 'amount'
    const axis = { stroke: colour('--text-3'), grid: { stroke: colour('--border'), width: 1 }, ticks: { show: false } }
    const bars = UPlot.paths.bars?.({ size: [0.7, 40] })
    const plot = new UPlot(
      {
        width: at.clientWidth,
        height,
        padding: [8, 8, 0, 0],
        tzDate: (seconds) => UPlot.tzDate(new Date(seconds * second), zone.value),
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false } },
        scales: { y: { range: (_, low, high) => [Math.min(0, low ?? 0), Math.max(1, (high ?? 1) * 1.1)] } },
        axes: [
          {
            ...axis,
            font: '11px system-ui',
            size: 24,
            values: (_, ticks) => ticks.map((tick) => axisName(tick * second, unit)),
          },
          {
            ...axis,
            font: '11px system-ui',
            size: 52,
            space: 30,
            values: (_, ticks) => ticks.map((tick) => sayPoint(first.id, tick)),
          },
        ],
        series: [
          {},
          {
            stroke: colour('--accent'),
            width: 2,
            points: { size: 5 },
            ...(isAmount && bars !== undefined
              ? { fill: colour('--accent'), width: 0, paths: bars, points: { show: false } }
              : {}),
          },
        ],
        hooks: { setCursor: [({ cursor }) => (hovered.value = cursor.idx ?? null)] },
      },
      [edges.slice(0, -1).map((edge) => edge / second), curve.map(pointOf)],
      at,
    )
    const watch = new ResizeObserver(() => plot.setSize({ width: at.clientWidth, height }))
    watch.observe(at)
    return () => {
      watch.disconnect()
      plot.destroy()
    }
  }, [curve, edges, theme.value])

  const index = hovered.value
  const under = index === null ? undefined : curve[index]
  return (
    <div class="curve">
      <div ref={box} aria-hidden="true" />
      <p class="curve-hover" aria-hidden="true">
        {under === undefined || index === null
          ? ' '
          : [`${stretchName(edges[index] ?? 0, unit)}: ${sayValue(under)}`, sayFrom(under)].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

/** A colour of the page as a canvas takes it: the variable itself still chooses between light and dark. */
const colourIn = (parent: HTMLElement) => (name: string) => {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  parent.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
