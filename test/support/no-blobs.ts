/** For channels of which a test wants no files. */
export const noBlobs = {
  read: (): AsyncIterable<Uint8Array> => {
    throw new Error('there are no files here')
  },
}
