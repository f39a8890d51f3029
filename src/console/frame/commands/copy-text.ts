/** @returns whether it is in the clipboard: browsers have none for pages without https, and may ask first. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
