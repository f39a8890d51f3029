import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of an archive. Of `isPacked` the bytes are small enough already: pictures, films, archives. */
export type ZipEntry = {
  readonly name: string
  readonly isPacked: boolean
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A ZIP archive piece by piece: no more of it is in memory than the piece in hand. @throws what an entry's source throws. */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error !== null) throw error
    ready.push(piece)
  })
  for await (const { name, isPacked, bytes } of entries) {
    const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name)
    archive.add(file)
    for await (const piece of bytes) {
      file.push(piece)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  archive.end()
  yield* ready.splice(0)
}
