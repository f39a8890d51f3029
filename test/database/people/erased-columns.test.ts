import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/database.ts'

/** Columns whose words `erase-user.ts` takes away; test/flow/own-data.test.ts fills and empties most of them. */
const erased = `
addresses.external_id addresses.username
answers.question approvals.reason
article_drafts.article_id article_drafts.text article_drafts.title
attachment_chunks.bytes attachments.error attachments.external_id attachments.media attachments.public_key attachments.remote
blobs.file_name chat_codes.code
conversations.state drafts.files drafts.text
feedback.answer feedback.comment
inbox.event inbox.last_error inbox.sender incident_cards.shown incident_events.details incident_steps.title
incidents.cause incidents.complaint incidents.description incidents.form incidents.rating_comment incidents.resolution_text incidents.tags
learned_examples.question learned_examples.question_key learned_votes.question_key learned_votes.voter
messages.content messages.external_id messages.text notices.details offers.reason
outbox.error outbox.external_id outbox.recipient
quality_reviews.comment quality_reviews.comments quality_reviews.reply
user_notes.text users.blocked_reason users.name`

/** What the desk, its agents and its settings say of themselves. */
const ofTheDesk = `
agents.login agents.name agents.password_hash agents.totp_secret announcements.audience announcements.texts
bulletins.groups bulletins.text canned_replies.steps canned_replies.texts canned_replies.titles
canned_versions.steps canned_versions.texts canned_versions.titles
ended_sessions.token_hash half_sessions.token_hash known_browsers.token_hash recovery_codes.code_hash sessions.address
sessions.device sessions.token_hash sign_in_failures.address sign_in_failures.login link_codes.code
major_incidents.article_ids major_incidents.text major_incidents.title major_updates.texts
quality_transcripts.sheet quality_weeks.seed quality_reviews.marks settings.value settings_changes.value_after
settings_changes.value_before signing_key.key views.filter views.name
audit_log.address audit_log.details audit_log.subject`

/** The company's own directory, imported and kept by it: told as an exception. */
const ofTheDirectory = `people.class people.department people.name people.phone people.time_zone`

/** Kinds, states, ids and numbers; hand_overs' lists hold ids of agents. */
const ofMachines = `
addresses.channel agents.language agents.presence agents.role alarms.kind
announcement_recipients.channel announcement_recipients.status announcements.article_id announcements.channels announcements.status
answers.article_id answers.language answers.outcome article_drafts.language article_drafts.origin article_drafts.status
attachments.blob_key attachments.status attachment_chunks.blob_key audit_log.hash audit_log.what blobs.content_type blobs.key
canned_replies.group canned_replies.scope canned_versions.group canned_versions.scope chat_links.reason
data_requests.because data_requests.kind drafts.kind ended_sessions.why
fact_sums.counts fact_sums.cut fact_sums.key fact_units.made_by fact_units.rows fact_units.size fact_units.zone facts_rules.rules
feedback.kind feedback.reason feedback.status hand_overs.ended_by hand_overs.group hand_overs.missed_by hand_overs.refused_by
inbox.channel inbox.external_id inbox.outcome
incident_events.actor_kind incident_events.type
incident_facts.category incident_facts.channel incident_facts.class incident_facts.group incident_facts.kind incident_facts.language
incident_links.relation incidents.approval incidents.category incidents.group incidents.kind incidents.origin_event_id
incidents.pending_reason incidents.resolution_code incidents.status incidents.target_counts
learned_decisions.status_after learned_decisions.status_before learned_examples.article_id learned_examples.language
learned_examples.source learned_examples.status learned_votes.article_id learned_votes.language
major_incidents.category major_proposals.article_id major_proposals.category major_updates.kind major_updates.request_id
messages.author messages.kind notices.kind offers.outcome outbox.author outbox.channel outbox.kind outbox.status people.language
quality_transcripts.monday quality_weeks.monday settings.key settings_changes.key
retention_marks.class talk_facts.category talk_facts.channel talk_facts.class talk_facts.group talk_facts.language talk_facts.reply_waits
timers.key users.language views.sort views.view visit_facts.channel visit_facts.language`

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database?.drop())

const named = (list: string): readonly string[] => list.trim().split(/\s+/)

test('of every column of words it is known whether erasing a person empties it, or why not', async () => {
  const { rows } = await sql<{ place: string }>`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea') and table_name not like 'kysely%'
    order by 1`.execute(database.db)
  const known = [erased, ofTheDesk, ofTheDirectory, ofMachines].flatMap(named)
  expect(rows.map(({ place }) => place).toSorted()).toEqual(known.toSorted())
})

test('and the server keeps no samples of what is erased', async () => {
  const { rows } = await sql<{ place: string }>`
    select c.relname || '.' || a.attname as place from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.attstattarget = 0`.execute(
    database.db,
  )
  expect(named(erased).filter((place) => !rows.some((row) => row.place === place))).toEqual([])
})
