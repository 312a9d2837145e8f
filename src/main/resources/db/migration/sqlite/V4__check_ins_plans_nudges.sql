-- A person's if-then plans, sealed like a safety plan with the key that key_id names.
create table plan_book (
  person_id text primary key,
  key_id integer not null,
  sealed blob not null,
  updated_at integer not null
) without rowid;

-- What was told in a check-in; urge and mood are null where they were not answered.
create table check_in (
  person_id text not null,
  at integer not null,
  urge integer,
  mood integer,
  slept text not null,
  moved text not null,
  primary key (person_id, at)
) without rowid;

-- What became of a plan's moment: done, later, not-today, unanswered.
create table plan_answer (
  id integer primary key,
  person_id text not null,
  plan text not null,
  at integer not null,
  answer text not null
);
create index plan_answer_person on plan_answer (person_id, at);

-- Every decision on a nudge, also when none was sent. variables holds what was known: name=value, by spaces.
create table nudge_decision (
  person_id text not null,
  decision text not null,
  at integer not null,
  point text not null,
  sent integer not null,
  reason text not null,
  probability real not null,
  message text not null,
  variables text not null,
  primary key (person_id, decision)
) without rowid;

-- What the person did next: opened (said or tapped anything within the hour), snooze, fewer, stop.
create table nudge_answer (
  id integer primary key,
  person_id text not null,
  decision text not null,
  at integer not null,
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
