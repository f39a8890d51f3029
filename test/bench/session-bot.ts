import { PsqlAdapter } from '@grammyjs/storage-psql'
import { Bot, type Context, session, type SessionFlavor, webhookCallback } from 'grammy'
import pg from 'pg'
import { serveBot } from './serve-bot.ts'

/** What people write who need to remember something: grammy, a session in Postgres, each update awaited, as its README shows it. */
type Remembered = { screen: string; presses: number; lastText: string }
type BotContext = Context & SessionFlavor<Remembered>

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
await client.connect()
const bot = new Bot<BotContext>('123456:bench-token-for-the-session-bot', {
  client: { apiRoot: process.env['TELEGRAM_API_ROOT'] ?? '' },
  botInfo: { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot' } as never,
})
bot.use(
  session({
    initial: (): Remembered => ({ screen: 'start', presses: 0, lastText: '' }),
    storage: await PsqlAdapter.create({ tableName: 'sessions', client: client as never }),
  }),
)
const reply_markup = { inline_keyboard: [[{ text: 'Меню', callback_data: 'go:menu' }]] }
bot.on('callback_query:data', async (ctx) => {
  ctx.session.screen = ctx.callbackQuery.data
  ctx.session.presses += 1
  await ctx.reply('Чем помочь? Можно просто написать вопрос.', { reply_markup })
})
bot.on('message:text', async (ctx) => {
  ctx.session.lastText = ctx.message.text
  await ctx.reply(ctx.message.text, { reply_markup })
})

serveBot(webhookCallback(bot, 'http', { secretToken: 'bench-secret-bench-secret' }))
