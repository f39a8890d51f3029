import { second } from '../../kit/time.ts'
import type { Answer } from './api-client.ts'

const pauseMs = 2 * second

/** Asks again and again while nobody answers: a line that was lost for a moment leaves no page without its numbers. */
export async function askUntilThere<Value>(
  run: () => Promise<Answer<Value>>,
  isWanted: () => boolean,
  onSilence: (answer: Answer<Value>) => void,
): Promise<Answer<Value>> {
  for (;;) {
    const answer = await run()
    if (answer.ok || answer.error.code !== 'no_connection' || !isWanted()) return answer
    onSilence(answer)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (!isWanted()) return answer
  }
}
