-- A person's safety plan, sealed with the key that key_id names in the keyset; the keyset is never in here.
create table safety_plan (
  person_id text primary key,
  key_id integer not null,
  sealed blob not null,
  updated_at integer not null
) without rowid;
