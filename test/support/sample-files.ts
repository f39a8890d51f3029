import { deflateSync } from 'node:zlib'

/** Small real files, made here: what a messenger or a browser looks at is what they begin with. */
const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc32 = (bytes: Buffer) => {
  let c = 0xffffffff
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type), data])
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}

/** A PNG in one colour, `size` pixels square. */
export function png(size = 8, [red, green, blue]: readonly [number, number, number] = [11, 107, 100]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3).map((_, i) => [red, green, blue][i % 3] ?? 0)])
  const pixels = Buffer.concat(Array.from({ length: size }, () => row))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const jpeg = (): Buffer =>
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300' + '08'.repeat(64) + 'ffd9', 'hex')

export const pdf = (): Buffer => Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')

/** An Ogg page with an Opus head: what a phone sends as a voice message. */
export const ogg = (): Buffer =>
  Buffer.concat([
    Buffer.from('4f676753000200000000000000000100000000000000000000000113', 'hex'),
    Buffer.from('OpusHead'),
    Buffer.from([1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]),
  ])

export const mp4 = (): Buffer =>
  Buffer.concat([
    Buffer.from('0000001c66747970', 'hex'),
    Buffer.from('mp42'),
    Buffer.alloc(4),
    Buffer.from('mp42isomavc1'),
  ])

export const mp3 = (): Buffer => Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(413)])

export const gif = (): Buffer =>
  Buffer.from('474946383961010001008000000000000000002c00000000010001000002024401003b', 'hex')

export const webp = (): Buffer =>
  Buffer.concat([Buffer.from('RIFF'), Buffer.from([26, 0, 0, 0]), Buffer.from('WEBPVP8L'), Buffer.alloc(14)])

/** A page with a script: must never run in the console. */
export const html = (): Buffer => Buffer.from('<!doctype html><script>document.title = "owned"</script>')

export const svg = (): Buffer =>
  Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script/></svg>')
