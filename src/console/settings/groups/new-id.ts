/** What incidents keep of a group, and figures of a code; nobody has to think of it: `group-2`, the first that is free. */
export function newId(stem: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `${stem}-${number}`
    if (!taken.includes(id)) return id
  }
}
