-- The words of a file's name are kept beside it: a search looks at hundreds of names, and to cut each into its words took longer
-- than everything else that it does.

alter table attachments
  add column words tsvector generated always as (search_words(media ->> 'fileName')) stored;
-- As of all that is made of people's words, no samples are kept.
alter table attachments alter column words set statistics 0;
drop index attachments_file_name;
create index attachments_file_name on attachments using gin (words) where words is not null;
