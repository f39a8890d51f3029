import { useEffect } from 'preact/hooks'

const usualMs = 15_000

/** Reads at once and, as long as somebody can see it, again and again: of what no hint of the live stream tells. */
export function useRefresh(read: () => void, everyMs = usualMs): void {
  useEffect(() => {
    read()
    const timer = setInterval(() => {
      if (!document.hidden) read()
    }, everyMs)
    return () => clearInterval(timer)
  }, [])
}
