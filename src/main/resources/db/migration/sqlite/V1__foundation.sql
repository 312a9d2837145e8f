-- Times are milliseconds since 1970 in program time. Names in columns are the stable ids of the code.

-- What is kept of every person between turns; state is JSON.
create table person (
  person_id text primary key,
  state text not null,
  met_at integer not null,
  updated_at integer not null
);

-- Events that wait for their turn. A row ends with its turn, and the person's words with it.
-- autoincrement: ids must ascend even after the table ran empty.
create table inbox (
  id integer primary key autoincrement,
  channel text not null,
  external_id text not null,
  person_id text not null,
  received_at integer not null,
  language text not null,
  event text not null,
  attempts integer not null default 0
);

-- What was taken in already, so that a repeated delivery is recognised.
create table inbox_seen (
  channel text not null,
  external_id text not null,
  person_id text not null,
  seen_at integer not null,
  primary key (channel, external_id)
) without rowid;

-- Events whose turn failed again and again: which and why, without any words.
create table inbox_parked (
  id integer primary key,
  person_id text not null,
  event text not null,
  reason text not null,
  attempts integer not null,
  parked_at integer not null
);

-- Messages that wait to be sent; message is JSON.
create table outbox (
  id integer primary key autoincrement,
  person_id text not null,
  message text not null,
  queued_at integer not null,
  attempts integer not null default 0
);
create index outbox_person on outbox (person_id);

-- The channel's name of the message that stands in a slot and may be replaced.
create table slot (
  person_id text not null,
  slot text not null,
  reference text not null,
  primary key (person_id, slot)
) without rowid;

-- How many messages were given up, by reply and reason; of nobody in particular.
create table outbox_given_up (
  message_key text not null,
  reason text not null,
  messages integer not null,
  last_at integer not null,
  primary key (message_key, reason)
) without rowid;

-- The journal: ids, numbers and times, never words.
create table urge_episode (
  person_id text not null,
  episode text not null,
  opened_at integer not null,
  closed_at integer,
  outcome text,
  primary key (person_id, episode)
) without rowid;

create table urge_reading (
  id integer primary key,
  person_id text not null,
  episode text not null,
  at integer not null,
  phase text not null,
  intensity integer not null
);
create index urge_reading_person on urge_reading (person_id, at);

create table movement_offer (
  id integer primary key,
  person_id text not null,
  episode text not null,
  at integer not null,
  movement text not null,
  place text not null,
  body text not null,
  eligible text not null,
  reason text not null
);
create index movement_offer_person on movement_offer (person_id, at);

create table offer_answer (
  id integer primary key,
  person_id text not null,
  episode text not null,
  at integer not null,
  movement text not null,
  answer text not null
);
create index offer_answer_person on offer_answer (person_id, at);

create table skill_shown (
  id integer primary key,
  person_id text not null,
  episode text not null,
  at integer not null,
  skill text not null
);
create index skill_shown_person on skill_shown (person_id, at);

create table movement_session (
  id integer primary key,
  person_id text not null,
  episode text not null,
  movement text not null,
  started_at integer not null,
  ended_at integer,
  outcome text,
  steps_done integer
);
create index movement_session_person on movement_session (person_id, started_at);

create table escalation (
  id integer primary key,
  person_id text not null,
  at integer not null,
  level text not null,
  category text not null,
  found_by text not null
);
create index escalation_person on escalation (person_id, at);
