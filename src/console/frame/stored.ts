/** Reads what this browser remembers. A full or forbidden storage is no reason for a page to fail. */
export function readStored<Value>(key: string, fallback: Value): Value {
  try {
    const text = localStorage.getItem(`frontline.${key}`)
    return text === null ? fallback : (JSON.parse(text) as Value)
  } catch {
    return fallback
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`frontline.${key}`)
    else localStorage.setItem(`frontline.${key}`, JSON.stringify(value))
  } catch {
    // Private windows and full disks: the page works, it only forgets.
  }
}
