-- That people on call were told of a crisis reply, and when the first of them took it.
-- The id is what they answer with; the code stands for the person, who agreed and can be found by it in no other way.
create table on_call_notice (
  id text primary key,
  person_id text not null,
  at integer not null,
  category text not null,
  code text not null,
  taken_at integer,
  taken_by text
) without rowid;
create index on_call_notice_person on on_call_notice (person_id, at);
