/** What the account wants to hear of besides messages, which always come (REST API, "set_webhook"). */
export const eventTypes = ['delivered', 'seen', 'failed', 'subscribed', 'unsubscribed', 'conversation_started']
