/**
 * A button that does something often goes with it, and the focus would fall to the page, where letters are commands. Once
 * the page has been drawn anew it goes to what is being read.
 */
export function keepFocus(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { activeElement } = document
      if (activeElement !== null && activeElement !== document.body) return
      document.querySelector<HTMLElement>('.transcript')?.focus({ preventScroll: true })
    }),
  )
}
