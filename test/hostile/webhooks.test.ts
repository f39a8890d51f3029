import { describeHostileWebhooks } from './webhooks.ts'

describeHostileWebhooks(true)
