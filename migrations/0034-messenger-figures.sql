-- What the console tells of each messenger, without looking through all that ever went over it.

-- The last that users did. Receipts are left out, because an announcement brings thousands of them at once.
create index inbox_last_heard on inbox (channel, id) where event -> 'body' ->> 'kind' <> 'receipt';
create index outbox_last_sent on outbox (channel, settled_at) where status = 'sent';
create index outbox_failed on outbox (channel, settled_at) where status in ('refused', 'held', 'unknown');
