import { badRequest, type Parameters, TelegramRefusal } from './fake-telegram-checks.ts'

/** A part of a multipart body: a file with its bytes. */
export type Upload = { readonly name: string; readonly type: string; readonly bytes: Buffer }

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes)

type Kept = { readonly path: string; readonly bytes: Buffer }

const megabyte = 1_000_000
/** Bot API: getFile gives no more than this away. */
const mostDownloaded = 20 * megabyte
const mostUploaded: Readonly<Record<string, number>> = { photo: 10 * megabyte }

/** Files by their id: what people sent, and what the bot uploaded. */
export function makeFiles() {
  const files = new Map<string, Kept>()
  let next = 1

  function keep(bytes: Buffer, extension = 'bin'): string {
    const id = `AgACAgIAAxkB${String(next).padStart(8, '0')}`
    files.set(id, { path: `documents/file_${next}.${extension}`, bytes })
    next += 1
    return id
  }

  return {
    keep,
    getFile: (parameters: Parameters) => {
      const id = parameters['file_id']
      const file = typeof id === 'string' ? files.get(id) : undefined
      if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable')
      if (file.bytes.length > mostDownloaded) throw badRequest('file is too big')
      return { file_id: id, file_unique_id: `u${String(id)}`, file_size: file.bytes.length, file_path: file.path }
    },
    download: (path: string): Buffer | null => [...files.values()].find((file) => file.path === path)?.bytes ?? null,
    /** The file parameter of sendPhoto and its like: an upload, or the id of a file that is there already. */
    received: (parameters: Parameters, field: string): Upload => {
      const value = parameters[field]
      if (isUpload(value)) {
        if (value.bytes.length === 0) throw badRequest('file must be non-empty')
        if (value.bytes.length > (mostUploaded[field] ?? 50 * megabyte)) {
          throw new TelegramRefusal(413, 'Request Entity Too Large')
        }
        if (field === 'photo' && !isPicture(value.bytes)) throw badRequest('IMAGE_PROCESS_FAILED')
        if (field === 'photo' && !fits(value.bytes)) throw badRequest('PHOTO_INVALID_DIMENSIONS')
        return value
      }
      const known = typeof value === 'string' ? files.get(value) : undefined
      if (known === undefined)
        throw badRequest(value === undefined ? `there is no ${field} in the request` : 'wrong file')
      return { name: known.path, type: 'application/octet-stream', bytes: known.bytes }
    },
  }
}

export type Files = ReturnType<typeof makeFiles>

/** JPEG, PNG or WebP by their first bytes. */
const isPicture = (bytes: Buffer) =>
  bytes.subarray(0, 3).toString('hex') === 'ffd8ff' ||
  bytes.subarray(0, 4).toString('hex') === '89504e47' ||
  bytes.subarray(8, 12).toString() === 'WEBP'

/** Bot API, sendPhoto: width and height below 10,000 together, neither twenty times the other; of a PNG it is seen. */
function fits(bytes: Buffer): boolean {
  if (bytes.subarray(0, 4).toString('hex') !== '89504e47') return true
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return width + height <= 10_000 && Math.max(width, height) <= 20 * Math.min(width, height)
}

/** The Bot API takes files only in this form. @throws when it is not well-formed. */
export function readMultipart(body: Buffer, contentType: string): Parameters {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) throw badRequest('no boundary')
  const parameters: Record<string, unknown> = {}
  const attached = new Map<string, Upload>()
  const mark = Buffer.from(`--${boundary}`)
  let at = body.indexOf(mark)
  while (at !== -1) {
    const start = at + mark.length
    const next = body.indexOf(mark, start)
    if (next === -1) break
    // Between the marks: a line end, the headers, an empty line, the bytes, a line end.
    const part = body.subarray(start + 2, next - 2)
    const gap = part.indexOf('\r\n\r\n')
    if (gap === -1) throw badRequest('a part without an end of its headers')
    const headers = part.subarray(0, gap).toString()
    const bytes = Buffer.from(part.subarray(gap + 4))
    const name = /[;\s]name="?([^";\r]+)"?/i.exec(headers)?.[1] ?? ''
    const fileName = /filename="?([^";\r]+)"?/i.exec(headers)?.[1]
    const type = /content-type:\s*([^\r]+)/i.exec(headers)?.[1] ?? ''
    if (fileName === undefined) parameters[name] = parsed(name, bytes.toString())
    else attached.set(name, { name: fileName, type, bytes })
    at = next
  }
  for (const [name, value] of Object.entries(parameters)) {
    const reference = typeof value === 'string' ? /^attach:\/\/(.+)$/.exec(value)?.[1] : undefined
    if (reference !== undefined) parameters[name] = attached.get(reference)
  }
  for (const [name, upload] of attached) parameters[name] ??= upload
  return parameters
}

/** In a form everything is text: objects and flags are JSON. */
function parsed(name: string, value: string): unknown {
  if (name === 'caption' || name === 'text' || name === 'chat_id') return value
  try {
    return /^[[{]|^(?:true|false)$/.test(value) ? JSON.parse(value) : value
  } catch {
    return value
  }
}
