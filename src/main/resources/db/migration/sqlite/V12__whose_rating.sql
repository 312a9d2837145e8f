-- The same view, but for one thing: a skill that ends a session carries the session's end as its time. The rating that
-- comes next is the skill's, and it was taken for the movement's that was broken off.
drop view movement_trial;

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
