import { useEffect } from 'preact/hooks'
import { second } from '../../kit/time.ts'

const usualMs = 15 * second

/**
 * Reads at once and, as long as somebody can see it, again and again: of what no hint of the live stream tells.
 * `everyMs` null: there is nothing to hear at present.
 */
export function useRefresh(read: () => void, everyMs: number | null = usualMs): void {
  useEffect(() => {
    if (everyMs === null) return
    read()
    const timer = setInterval(() => {
      if (!document.hidden) read()
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}
