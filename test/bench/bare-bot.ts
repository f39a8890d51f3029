import { Bot, webhookCallback } from 'grammy'
import { serveBot } from './serve-bot.ts'

/** What everybody starts with: a grammy bot that answers each update at once and remembers nothing. */
const bot = new Bot('123456:bench-token-for-the-bare-bot-000', {
  client: { apiRoot: process.env['TELEGRAM_API_ROOT'] ?? '' },
  botInfo: { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot' } as never,
})
const reply_markup = { inline_keyboard: [[{ text: 'Меню', callback_data: 'go:menu' }]] }
bot.on('callback_query', (ctx) => ctx.reply('Чем помочь? Можно просто написать вопрос.', { reply_markup }))
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text, { reply_markup }))

serveBot(webhookCallback(bot, 'http', { secretToken: 'bench-secret-bench-secret' }))
