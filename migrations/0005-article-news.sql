-- Telling those who asked when there is an answer: an announcement about an article, to each who had asked in vain.

-- Set: it goes to those whose question this article answers now.
alter table announcements add column article_id text;
create index announcements_article_id on announcements (article_id) where article_id is not null;

-- What the recipient of such an announcement had asked.
alter table announcement_recipients add column answer_id bigint references answers;

-- Whether a question was solved after all is looked up in its own conversation.
create index answers_conversation_id on answers (conversation_id, id);
