import type { Action } from '../../conversation/action.ts'
import { second } from '../../kit/time.ts'
import type { Matter, SeedLanguage } from './words/matters.ts'
import type { Scene } from './performance.ts'
import type { Random } from './random.ts'
import { remarksIn } from './words/remarks.ts'

export type Telling = {
  readonly scene: Scene
  readonly random: Random
  readonly language: SeedLanguage
  readonly matter: Matter
  /** They have never written before. */
  readonly isFirst: boolean
}

/** More questions than any dialogue of the bot has. */
const mostSteps = 14

/** Somebody asks and is helped by the bot, or leaves it at that. */
export async function askTheBot(telling: Telling): Promise<void> {
  await ask(telling)
  const { scene, random } = telling
  for (let step = 0; step < 3; step += 1) {
    const { at } = scene.doing()
    await thinks(telling)
    if (at === 'choosing') {
      if (random.isLucky(0.2)) return
      await scene.presses((action) => action.do === 'article')
    } else if (at === 'answered') {
      if (random.isLucky(0.12)) return
      const verdict = random.isLucky(0.85) ? 'helped' : 'not_helped'
      await scene.presses(({ do: does }) => does === verdict)
    } else return
  }
}

/** Somebody asks, is not helped, and registers an incident with the bot. */
export async function registerIncident(telling: Telling): Promise<void> {
  await ask(telling)
  const { scene, matter } = telling
  for (let step = 0; step < mostSteps; step += 1) {
    const doing = scene.doing()
    if (doing.at === 'idle') return
    await thinks(telling)
    if (doing.at === 'drafting' && doing.asks === 'description') await scene.says(telling.random.pick(matter.asks))
    else if (!(await scene.presses(wanted(telling)))) throw new Error(`no button leads on from ${doing.at}`)
  }
  throw new Error('the incident was not registered')
}

/** Somebody asks and then wants a person. */
export async function callPerson(telling: Telling): Promise<void> {
  await ask(telling)
  const { scene, random, language } = telling
  if (scene.doing().at === 'choosing' && random.isLucky(0.5)) {
    await thinks(telling)
    await scene.presses(({ do: does }) => does === 'none_of_these')
  }
  if (scene.doing().at === 'answered' && random.isLucky(0.7)) {
    await thinks(telling)
    await scene.presses(({ do: does }) => does === 'not_helped')
  }
  await thinks(telling)
  if (random.isLucky(0.35)) await scene.says(random.pick(remarksIn[language].asksHuman))
  if (scene.doing().at !== 'waiting') await scene.pressesMenu('person')
  if (scene.doing().at !== 'waiting') throw new Error(`nobody was called: ${scene.doing().at}`)
}

async function ask(telling: Telling): Promise<void> {
  const { scene, random, matter, isFirst } = telling
  if (isFirst && random.isLucky(0.7)) {
    await scene.opens()
    await thinks(telling)
  }
  // Whoever comes back with something new says first that the last thing is well.
  while (await scene.presses(({ do: does }) => does === 'all_well')) await thinks(telling)
  // Or leaves what the bot still asks about it: else the new words would be taken for an answer.
  if (['adding', 'commenting'].includes(scene.doing().at)) {
    await scene.presses(({ do: does }) => does === 'cancel' || does === 'no_comment')
  }
  await scene.says(random.pick(matter.asks))
}

const thinks = ({ scene, random }: Telling) => scene.at(scene.now() + random.between(4, 45) * second)

/** The button of somebody on the way to an incident. */
function wanted({ scene, random, matter }: Telling): (action: Action) => boolean {
  const doing = scene.doing()
  if (doing.at === 'answered') return ({ do: does }) => does === 'not_helped'
  if (doing.at === 'choosing') return ({ do: does }) => does === 'none_of_these'
  if (doing.at !== 'drafting') return ({ do: does }) => does === 'register'
  const impact = Number(random.weighted({ 3: 78, 2: 17, 1: 5 }))
  const urgency = Number(
    random.weighted(
      { badly: { 1: 55, 2: 40, 3: 5 }, somewhat: { 1: 14, 2: 66, 3: 20 }, little: { 1: 3, 2: 42, 3: 55 } }[
        matter.hurts
      ],
    ),
  )
  return (action) => {
    if (doing.asks === 'category') return action.do === 'set_category' && action.category === matter.category
    if (doing.asks === 'impact') return action.do === 'set_impact' && action.impact === impact
    if (doing.asks === 'urgency') return action.do === 'set_urgency' && action.urgency === urgency
    return action.do === 'confirm'
  }
}
