-- A group that moves together, only while it lasts; person_id is the group's chat, round is JSON.
create table together_round (
  person_id text primary key,
  round text not null,
  updated_at integer not null
) without rowid;

-- Who joined, only while it lasts: no name, and no group ever reads it.
create table together_member (
  person_id text not null,
  group_id text not null,
  joined_at integer not null,
  primary key (person_id, group_id)
) without rowid;
create index together_member_group on together_member (group_id);

-- Words in a group that wait may now say who spoke; of those, nobody knows.
update inbox set event = json_set(event, '$.speaker', null) where json_extract(event, '$.is') = 'said-in-group';
