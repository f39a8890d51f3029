/**
 * What Telegram writes into a chat by itself (Bot API, "Message"): stored and counted, shown to nobody. Whatever else
 * has no kind of ours comes from a person and is shown by its name.
 */
const serviceFields: ReadonlySet<string> = new Set([
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'channel_chat_created',
  'message_auto_delete_timer_changed',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'successful_payment',
  'refunded_payment',
  'users_shared',
  'chat_shared',
  'connected_website',
  'write_access_allowed',
  'passport_data',
  'proximity_alert_triggered',
  'boost_added',
  'chat_background_set',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
  'giveaway_created',
  'giveaway_completed',
  'paid_message_price_changed',
  'direct_message_price_changed',
  'video_chat_scheduled',
  'video_chat_started',
  'video_chat_ended',
  'video_chat_participants_invited',
  'web_app_data',
  'checklist_tasks_done',
  'checklist_tasks_added',
  'suggested_post_approved',
  'suggested_post_declined',
])

/** What every message has, whatever its kind. */
const plumbing: ReadonlySet<string> = new Set([
  'message_id',
  'message_thread_id',
  'from',
  'sender_chat',
  'sender_boost_count',
  'sender_business_bot',
  'date',
  'chat',
  'is_topic_message',
  'forward_origin',
  'is_automatic_forward',
  'reply_to_message',
  'external_reply',
  'quote',
  'via_bot',
  'edit_date',
  'has_protected_content',
  'is_from_offline',
  'media_group_id',
  'author_signature',
  'effect_id',
  'reply_markup',
  'caption',
  'caption_entities',
  'show_caption_above_media',
  'has_media_spoiler',
])

/** The field that makes the message what it is, and whether Telegram wrote it itself. */
export function unknownKind(message: object): { readonly what: string; readonly isService: boolean } {
  const fields = Object.keys(message).filter((key) => !plumbing.has(key))
  const service = fields.find((field) => serviceFields.has(field))
  return { what: service ?? fields[0] ?? 'empty', isService: service !== undefined || fields.length === 0 }
}
