import { counted } from '../../kit/said-numbers.ts'
import { type Config, readConfig } from '../config.ts'
import { startProduct, type Product } from '../product.ts'
import { makeGate } from './crash-gate.ts'
import type { PrivateServer } from './private-server.ts'
import { writeError, writeOut } from './terminal.ts'
import { makeLog } from './write-log.ts'

/** The product as a process: its configuration, its log, its greeting, its signals. `root`: where the project lies. */
export async function runProduct(root: string, privateServer: PrivateServer | null): Promise<void> {
  const read = readConfig(process.env, process.cwd())
  if ('problems' in read) {
    writeError('Frontline cannot start, the configuration is wrong:')
    for (const { variable, problem } of read.problems) writeError(`  ${variable} ${problem}`)
    await privateServer?.leave()
    process.exit(1)
  }
  const { config } = read
  const secrets = config.messengers.flatMap(({ configured }) => configured.secrets)
  const password = config.adminPassword === null ? [] : [config.adminPassword]
  const log = makeLog(config.logLevel, writeOut, [...secrets, ...password])

  // Whoever read the log may be gone, as `| tee` with its terminal: nobody's message has to wait for that.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  // A promise nobody waited for is a bug; what is durable is in the database, so it is said loudly and survived.
  process.on('unhandledRejection', (reason) => log.error('a promise was rejected unnoticed', reason))

  const isUnpaced = process.env['NODE_ENV'] === 'test' && process.env['PACE'] === 'off'
  const product = await startProduct(config, {
    root,
    gate: makeGate(process.env),
    log,
    privateServer,
    ...(isUnpaced ? { limits: { botPauseMs: 0, chatPauseMs: 0 } } : {}),
  })
  tellWhereToClick(product, config)

  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The second one means it.
      if (isStopping) process.exit(1)
      isStopping = true
      log.info('stopping', { signal })
      product.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('stopping failed', error)
          process.exit(1)
        },
      )
    })
  }
  const { articles, problems } = await product.answers
  const [faults, are] = [counted(problems, 'problem'), problems === 1 ? 'is' : 'are']
  const broken = problems === 0 ? '' : `; ${faults} in their files ${are} in the log above`
  writeOut(`It answers with ${counted(articles, 'article')}${broken}.`)
}

function tellWhereToClick(product: Product, config: Config): void {
  const { url, firstAdmin } = product
  const lines = [
    '',
    'Frontline is running.',
    product.hasPreview
      ? `  Talk to the bot   ${url}/chat`
      : '  The preview messenger is off (PREVIEW_CHAT=on turns it on).',
    `  Agents' console   ${url}/`,
    ...(firstAdmin === null
      ? []
      : [
          `  Sign in as        ${firstAdmin.login}${firstAdmin.isGenerated ? `  password ${firstAdmin.password}  (shown only this once)` : '  with ADMIN_PASSWORD'}`,
          `                    then ${firstAdmin.isGenerated ? 'choose a password of your own, and ' : ''}have your phone at hand: an app on it gives the second step`,
        ]),
    `  Messengers        ${messengersOf(config).join('; ')}`,
    '',
  ]
  writeOut(lines.join('\n'))
}

/** Which are on, and how to switch the others on. */
const messengersOf = ({ knownMessengers, messengers }: Config): readonly string[] =>
  knownMessengers
    .filter(({ isForTrying }) => !isForTrying)
    .map((messenger) => {
      const isOn = messengers.some((one) => one.messenger === messenger)
      return isOn ? `${messenger.title.en}, connecting` : `no ${messenger.title.en} (${messenger.switchedOnBy})`
    })
