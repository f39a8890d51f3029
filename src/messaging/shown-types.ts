/**
 * What a browser may show by itself, found out from the bytes. Everything else, HTML and SVG above all, is a download of
 * no particular kind: no file of a stranger's ever runs here.
 */
const shown: ReadonlySet<string> = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'audio/mpeg',
  'audio/ogg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'video/mp4',
  'video/webm',
  'video/quicktime',
])

/** `audio/ogg; codecs=opus` is an `audio/ogg`. */
export const isShown = (contentType: string): boolean => shown.has(contentType.split(';')[0]?.trim() ?? '')
