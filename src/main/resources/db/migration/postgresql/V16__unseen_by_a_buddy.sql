-- Whether a buddy was told something and did not say yet that they have seen it: the person hears of that once.
alter table buddy add column unseen boolean not null default false;
