-- What a bot on Telegram calls a picture that it has uploaded once; nothing here is about a person.
create table picture_name (
  holder text not null,
  picture text not null,
  name text not null,
  primary key (holder, picture)
) without rowid;
