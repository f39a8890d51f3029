import { describeHostileWebhooks } from '../../hostile/webhooks.ts'

describeHostileWebhooks(false)
