-- The tables of SQLite's versions 1 to 13 on PostgreSQL. Versions go in step: what one engine gets, the other gets too.
-- Times are milliseconds since 1970 in program time. Names in columns are the stable ids of the code.

-- What is kept of every person between turns; state is JSON.
-- Room in each page lets a new state lie beside the old one, so that no index is touched by a turn.
create table person (
  person_id text primary key,
  state text not null,
  met_at bigint not null,
  updated_at bigint not null,
  heard_at bigint not null default 0
) with (fillfactor = 70);

-- Events that wait for their turn. A row ends with its turn, and the person's words with it.
-- Such tables are small and change all the time: they are vacuumed by number, not by share.
create table inbox (
  id bigint generated always as identity primary key,
  channel text not null,
  external_id text not null,
  person_id text not null,
  received_at bigint not null,
  language text not null,
  event text not null,
  attempts integer not null default 0
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index inbox_person on inbox (person_id);

-- What was taken in already, so that a repeated delivery is recognised.
create table inbox_seen (
  channel text not null,
  external_id text not null,
  person_id text not null,
  seen_at bigint not null,
  primary key (channel, external_id)
);
create index inbox_seen_person on inbox_seen (person_id);
-- Rows come in the order of time: a few pages tell where those of an hour are.
create index inbox_seen_at on inbox_seen using brin (seen_at);

-- Events whose turn failed again and again: which and why, without any words.
create table inbox_parked (
  id bigint generated always as identity primary key,
  person_id text not null,
  event text not null,
  reason text not null,
  attempts integer not null,
  parked_at bigint not null
);
create index inbox_parked_person on inbox_parked (person_id);

-- Messages that wait to be sent; message is JSON.
create table outbox (
  id bigint generated always as identity primary key,
  person_id text not null,
  message text not null,
  queued_at bigint not null,
  attempts integer not null default 0
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index outbox_person on outbox (person_id);

-- The channel's name of the message that stands in a slot and may be replaced.
create table slot (
  person_id text not null,
  slot text not null,
  reference text not null,
  primary key (person_id, slot)
) with (fillfactor = 80);

-- How many messages were given up, by reply and reason; of nobody in particular.
create table outbox_given_up (
  message_key text not null,
  reason text not null,
  messages integer not null,
  last_at bigint not null,
  primary key (message_key, reason)
);

-- The journal: ids, numbers and times, never words.
create table urge_episode (
  person_id text not null,
  episode text not null,
  opened_at bigint not null,
  closed_at bigint,
  outcome text,
  primary key (person_id, episode)
);

create table urge_reading (
  id bigint generated always as identity primary key,
  person_id text not null,
  episode text not null,
  at bigint not null,
  phase text not null,
  intensity integer not null
);
create index urge_reading_person on urge_reading (person_id, at);

-- How a movement was chosen, so that choices can be judged like a micro-randomised trial.
-- options is JSON: every movement with its probability, or with why it could not be chosen.
create table movement_offer (
  id bigint generated always as identity primary key,
  person_id text not null,
  episode text not null,
  at bigint not null,
  movement text not null,
  place text not null,
  body text not null,
  reason text not null,
  night boolean not null default false,
  urge integer,
  round integer not null default 0,
  effort_cap integer not null default 0,
  today integer not null default 0,
  policy text not null default '',
  probability double precision not null default 0,
  options text not null default '[]'
);
create index movement_offer_person on movement_offer (person_id, at);

-- Where a movement was wished for and none was offered.
create table movement_withheld (
  id bigint generated always as identity primary key,
  person_id text not null,
  episode text not null,
  at bigint not null,
  why text not null
);
create index movement_withheld_person on movement_withheld (person_id, at);

create table offer_answer (
  id bigint generated always as identity primary key,
  person_id text not null,
  episode text not null,
  at bigint not null,
  movement text not null,
  answer text not null
);
create index offer_answer_person on offer_answer (person_id, at);

create table skill_shown (
  id bigint generated always as identity primary key,
  person_id text not null,
  episode text not null,
  at bigint not null,
  skill text not null
);
create index skill_shown_person on skill_shown (person_id, at);

create table movement_session (
  id bigint generated always as identity primary key,
  person_id text not null,
  episode text not null,
  movement text not null,
  started_at bigint not null,
  ended_at bigint,
  outcome text,
  steps_done integer
);
create index movement_session_person on movement_session (person_id, started_at);

-- said_at: when the words came that a crisis reply answers; delivered_at: when the reply arrived.
create table escalation (
  id bigint generated always as identity primary key,
  person_id text not null,
  at bigint not null,
  level text not null,
  category text not null,
  found_by text not null,
  said_at bigint,
  delivered_at bigint
);
create index escalation_person on escalation (person_id, at);

-- How many referrals to crisis help arrived, by month (UTC) and category: of nobody, and kept for the yearly report.
create table crisis_referral (
  month text not null,
  category text not null,
  notifications integer not null,
  primary key (month, category)
);

-- db-scheduler's table (its columns and types for PostgreSQL), under our own name.
-- task_instance is person/kind, compared by its bytes; picked marks a firing that is under way.
create table appointment (
  task_name varchar(100) not null,
  task_instance varchar(100) collate "C" not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint not null,
  primary key (task_name, task_instance)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index appointment_execution_time on appointment (execution_time);
create index appointment_last_heartbeat on appointment (last_heartbeat) where picked;
create index appointment_priority on appointment (priority desc, execution_time asc);

-- A person's safety plan, sealed with the key that key_id names in the keyset; the keyset is never in here.
create table safety_plan (
  person_id text primary key,
  key_id bigint not null,
  sealed bytea not null,
  updated_at bigint not null
);

-- A person's if-then plans, sealed in the same way.
create table plan_book (
  person_id text primary key,
  key_id bigint not null,
  sealed bytea not null,
  updated_at bigint not null
);

-- What was told in a check-in; urge and mood are null where they were not answered.
create table check_in (
  person_id text not null,
  at bigint not null,
  urge integer,
  mood integer,
  slept text not null,
  moved text not null,
  primary key (person_id, at)
);

-- What became of a plan's moment: done, later, not-today, unanswered.
create table plan_answer (
  id bigint generated always as identity primary key,
  person_id text not null,
  plan text not null,
  at bigint not null,
  answer text not null
);
create index plan_answer_person on plan_answer (person_id, at);

-- Every decision on a nudge, also when none was sent. variables holds what was known: name=value, by spaces.
create table nudge_decision (
  person_id text not null,
  decision text not null,
  at bigint not null,
  point text not null,
  sent boolean not null,
  reason text not null,
  probability double precision not null,
  message text not null,
  variables text not null,
  primary key (person_id, decision)
);

-- What the person did next: opened (said or tapped anything within the hour), snooze, fewer, stop.
create table nudge_answer (
  id bigint generated always as identity primary key,
  person_id text not null,
  decision text not null,
  at bigint not null,
  answer text not null
);
create index nudge_answer_person on nudge_answer (person_id, decision);

-- The proximal outcome of each decision within the hour after it, for estimating what a nudge does.
create view nudge_effect as
  select d.person_id, d.decision, d.at, d.point, d.sent, d.reason, d.probability, d.message, d.variables,
    exists (select 1 from nudge_answer a where a.person_id = d.person_id and a.decision = d.decision
      and a.answer = 'opened') as opened,
    (select r.intensity from urge_reading r where r.person_id = d.person_id and r.at > d.at
      and r.at <= d.at + 3600000 order by r.at desc, r.id desc limit 1) as urge,
    exists (select 1 from movement_session s where s.person_id = d.person_id and s.started_at > d.at
      and s.started_at <= d.at + 3600000) as session
  from nudge_decision d;

-- The channel's names of the messages that a chat shows, for 48 hours: only so long can they be deleted.
create table chat_message (
  person_id text not null,
  reference text not null,
  shown_at bigint not null,
  primary key (person_id, reference)
);
create index chat_message_shown_at on chat_message using brin (shown_at);

-- Who agreed to be whose buddy: person_id is helped by buddy_id. No names; line is the id of the one line that the buddy may get.
create table buddy (
  person_id text primary key,
  buddy_id text not null,
  line text not null,
  confirmed boolean not null default false,
  alert text not null default 'off',
  since_at bigint not null,
  told_at bigint
);
create unique index buddy_buddy on buddy (buddy_id);

-- An invitation that waits: its link's token is kept only as a hash. Whoever opens it first may answer it.
create table buddy_invitation (
  person_id text primary key,
  token_hash text not null unique,
  line text not null,
  expires_at bigint not null,
  opened_by text
);
create index buddy_invitation_opened_by on buddy_invitation (opened_by);

-- What a person calls their buddy, sealed with the key that key_id names.
create table buddy_label (
  person_id text primary key,
  key_id bigint not null,
  sealed bytea not null,
  updated_at bigint not null
);

-- A group that moves together, only while it lasts; person_id is the group's chat, round is JSON.
create table together_round (
  person_id text primary key,
  round text not null,
  updated_at bigint not null
);

-- Who joined, only while it lasts: no name, and no group ever reads it.
create table together_member (
  person_id text not null,
  group_id text not null,
  joined_at bigint not null,
  primary key (person_id, group_id)
);
create index together_member_group on together_member (group_id);

-- What a bot on Telegram calls a picture that it has uploaded once; nothing here is about a person.
create table picture_name (
  holder text not null,
  picture text not null,
  name text not null,
  primary key (holder, picture)
);

-- That people on call were told of a crisis reply, and when the first of them took it.
-- The id is what they answer with; the code stands for the person, who agreed and can be found by it in no other way.
create table on_call_notice (
  id text primary key,
  person_id text not null,
  at bigint not null,
  category text not null,
  code text not null,
  taken_at bigint,
  taken_by text
);
create index on_call_notice_person on on_call_notice (person_id, at);

-- One row an offer, with all that came of it: the answer, the session, and the next rating, unless another movement
-- or a skill came between. The last offer of a movement in an episode is the one that an answer or a session is of.
create view movement_trial as
select
  o.id, o.person_id, o.episode, o.at, o.movement, o.reason, o.policy, o.probability, o.options,
  o.place, o.body, o.night, o.urge, o.round, o.effort_cap, o.today,
  (select a.answer from offer_answer a
    where a.person_id = o.person_id and a.episode = o.episode and a.movement = o.movement and a.at >= o.at
      and not exists (select 1 from movement_offer n where n.person_id = o.person_id and n.episode = o.episode
        and n.movement = o.movement and n.id > o.id and n.at <= a.at)
    order by a.id limit 1) as answer,
  s.started_at, s.ended_at, s.outcome, s.steps_done,
  (select r.intensity from urge_reading r
    where r.person_id = o.person_id and r.episode = o.episode and r.phase = 'after' and r.at >= s.ended_at
      and not exists (select 1 from movement_session n where n.person_id = o.person_id and n.id > s.id
        and n.started_at <= r.at)
      and not exists (select 1 from skill_shown k where k.person_id = o.person_id and k.at >= s.ended_at
        and k.at <= r.at)
    order by r.at, r.id limit 1) as urge_after,
  (select r.intensity from urge_reading r
    where r.person_id = o.person_id and r.episode = o.episode and r.phase = 'follow-up' and r.at >= s.ended_at
    order by r.at, r.id limit 1) as urge_later
from movement_offer o
left join movement_session s on s.id =
  (select min(m.id) from movement_session m
    where m.person_id = o.person_id and m.episode = o.episode and m.movement = o.movement and m.started_at >= o.at
      and not exists (select 1 from movement_offer n where n.person_id = o.person_id and n.episode = o.episode
        and n.movement = o.movement and n.id > o.id and n.at <= m.started_at));

-- What several processes on one database need to know of each other (docs/decisions/0019).
-- A person belongs to one share, by their id; whoever holds it runs their turns and sends their messages.
create table share (
  id smallint primary key,
  holder text
);
insert into share (id) select generate_series(0, 63);

-- Who is there, by the server's clock.
create table process (
  id text primary key,
  alive_at timestamp with time zone not null
);

-- Which keys seal people's words: whoever has not all of them does not start.
create table plan_key (
  key_id bigint primary key
);
