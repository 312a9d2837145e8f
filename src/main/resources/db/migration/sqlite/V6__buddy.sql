-- Who agreed to be whose buddy: person_id is helped by buddy_id. No names; line is the id of the one line that the buddy may get.
create table buddy (
  person_id text primary key,
  buddy_id text not null,
  line text not null,
  confirmed integer not null default 0,
  alert text not null default 'off',
  since_at integer not null,
  told_at integer
) without rowid;
create unique index buddy_buddy on buddy (buddy_id);

-- An invitation that waits: its link's token is kept only as a hash. Whoever opens it first may answer it.
create table buddy_invitation (
  person_id text primary key,
  token_hash text not null unique,
  line text not null,
  expires_at integer not null,
  opened_by text
) without rowid;

-- What a person calls their buddy, sealed with the key that key_id names.
create table buddy_label (
  person_id text primary key,
  key_id integer not null,
  sealed blob not null,
  updated_at integer not null
) without rowid;
