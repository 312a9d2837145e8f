-- When the words came that a crisis reply answers, and when the reply arrived; of earlier ones nobody noted it.
alter table escalation add column said_at integer;
alter table escalation add column delivered_at integer;

-- How many referrals to crisis help arrived, by month (UTC) and category: of nobody, and kept for the yearly report.
create table crisis_referral (
  month text not null,
  category text not null,
  notifications integer not null,
  primary key (month, category)
) without rowid;

-- Of those before, it is known that they were sent.
insert into crisis_referral (month, category, notifications)
  select strftime('%Y-%m', at / 1000, 'unixepoch'), category, count(*)
  from escalation where level = 'crisis' group by 1, 2;
