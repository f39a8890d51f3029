/** What the bot wants to hear of; named, because the default leaves out reactions and membership. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'message_reaction',
] as const

/** How long Telegram holds an empty poll open. */
export const pollSeconds = 25
