-- Whoever is forgotten is looked for in what was taken in lately, which is the longest table of a busy bot.
create index inbox_seen_person on inbox_seen (person_id);
