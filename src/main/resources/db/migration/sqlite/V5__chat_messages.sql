-- The channel's names of the messages that a chat shows, for 48 hours: only so long can they be deleted.
create table chat_message (
  person_id text not null,
  reference text not null,
  shown_at integer not null,
  primary key (person_id, reference)
) without rowid;
create index chat_message_shown_at on chat_message (shown_at);

-- When the person themselves last did something; what they were sent does not count.
alter table person add column heard_at integer not null default 0;
update person set heard_at = updated_at;

-- A message may bring more than words; those that wait bring none.
update outbox set message = json_set(message, '$.extra', null);
