-- What is kept no longer goes by itself, each class of data after its own time.

-- Up to when words of a class have gone: figures about what lies before are not made anew from what is left.
create table retention_marks (
  class text primary key,
  until_at timestamptz not null
);

-- Its words have gone; numbers, times and states stay for the figures.
alter table incidents add column words_gone_at timestamptz;
create index incidents_with_words on incidents (coalesce(closed_at, opened_at))
  where words_gone_at is null and status in ('closed', 'cancelled');

alter table attachments drop constraint attachments_status_check,
  add constraint attachments_status_check check (status in ('waiting', 'fetching', 'stored', 'too_large', 'lost', 'deleted'));
create index attachments_with_file on attachments (created_at) where blob_key is not null;
-- What an erasure took away was called lost.
update attachments set status = 'deleted'
where status = 'lost' and conversation_id in (select id from conversations where erased_at is not null);

-- Whoever has been silent for long is forgotten without having asked for it.
alter table data_requests add column because text not null default 'asked' check (because in ('asked', 'silence'));

-- What points at a message that goes.
create index incident_cards_message on incident_cards (conversation_id, message_number);
create index announcement_recipients_answer on announcement_recipients (answer_id) where answer_id is not null;
