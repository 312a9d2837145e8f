-- Whether a buddy was told something and did not say yet that they have seen it: the person hears of that once.
alter table buddy add column unseen integer not null default 0;
