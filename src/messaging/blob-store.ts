import type { SafeText } from '../kit/safe-text.ts'
/** What is known of kept bytes. `contentType` comes from the bytes themselves, never from a name. */
export type Blob = {
  readonly key: string
  readonly sizeBytes: number
  readonly contentType: string
  readonly fileName: SafeText | null
}

/** Where files lie: Postgres, or whatever else follows. Keys are random and say nothing. */
export interface BlobStore {
  /**
   * Keeps bytes under a new key as they come.
   * @returns null when there are more than `mostBytes`; then nothing is kept.
   * @throws what the source throws; then nothing is kept either.
   */
  write(
    source: AsyncIterable<Uint8Array>,
    options: { readonly mostBytes: number; readonly fileName: SafeText | null; readonly createdBy: string | null },
  ): Promise<Blob | null>
  find(key: string): Promise<Blob | null>
  /** The bytes from `start` to before `end`, in pieces of at most 256 kB. */
  read(key: string, start: number, end: number): AsyncIterable<Uint8Array>
  /** Forgets uploads that no message carries and that are older than a day. @returns how many. */
  sweep(): Promise<number>
}
