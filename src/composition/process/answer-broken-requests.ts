import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

type Answer = { readonly status: string; readonly sentence: string }

/** By the code of Node's parser (llhttp) or of its clock; whatever else it does not understand is a 400. */
const answers: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    sentence: 'The address and the headers of this request are longer than 16 kB together: shorten them.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    sentence: 'This request came too slowly: send it again over a better line.',
  },
}
const notUnderstood: Answer = { status: '400 Bad Request', sentence: 'This is no request that HTTP/1.1 knows.' }

const readingMs = 1_000

/** Says in words what is wrong with a request that never gets as far as our doors, and hangs up. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: Error & { readonly code?: string }, socket) => {
    // Whoever has hung up hears nothing any more.
    if (error.code === 'ECONNRESET') socket.destroy()
    else hangUp(socket, error.code ?? '')
  })
}

/** Where an answer is under way already, another one would be taken for its end. */
export function hangUp(socket: Duplex, code: string): void {
  const response = (socket as { readonly _httpMessage?: { readonly headersSent: boolean } | null })._httpMessage
  if (!socket.writable || response?.headersSent === true) {
    socket.destroy()
    return
  }
  const { status, sentence } = answers[code] ?? notUnderstood
  const head = `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: ${sentence.length + 1}`
  socket.end(`${head}\r\n\r\n${sentence}\n`)
  // Closed at once, what still arrives would reset the line, and the answer with it.
  setTimeout(() => socket.destroy(), readingMs).unref()
}
