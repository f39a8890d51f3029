import { end, isJson, start } from './processes.ts'

export const botSecret = 'bench-secret-bench-secret'

/** The process that writes as hundreds of people do and stands for the messenger. */
export type Load = {
  /** The root of the Bot API that it plays. */
  readonly api: string
  /** One of the orders of `fake-server.ts`. @throws what went wrong there. */
  order<Result>(what: object): Promise<Result>
  close(): Promise<void>
}

export async function openLoad(): Promise<Load> {
  const lines = start('test/bench/fake-server.ts', {})
  const { port } = JSON.parse(await lines.next(isJson)) as { port: number }
  return {
    api: `http://127.0.0.1:${port}`,
    order: async <Result>(what: object) => {
      lines.child.stdin?.write(`${JSON.stringify({ secret: botSecret, chats: 500, ...what })}\n`)
      const answer = JSON.parse(await lines.next(isJson)) as Result & { error?: string }
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer
    },
    close: () => end(lines),
  }
}
