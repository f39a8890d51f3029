import { test } from 'vitest'
import { sweepGates } from '../gate-sweep.ts'

test('T1: killed once at every gate and twenty times at random: nothing lost, nothing registered twice, order kept', async () => {
  console.info(await sweepGates({ choose: (gates) => gates, randomKills: 20 }))
}, 1_800_000)
