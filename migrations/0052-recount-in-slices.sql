-- To count everything anew once took a mark for each incident, in one statement: with a million of them it took longer than a
-- statement may, was undone, and began again for ever. Now it is how far down everything has been counted anew: what stands
-- below is still to come, and null says that nothing is.
alter table facts_rules add column recount_below bigint, add column revisit_below bigint;
