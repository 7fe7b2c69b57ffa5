-- The board: promises of one kind that ended in a period; what was fired since a moment.
create index sla_clock_ended on sla_clock (kind, ended_at);
create index sla_firing_fired on sla_firing (fired_at);
-- Stays in a status that began in a period: what benches finished, and pauses.
create index timeline_standing on timeline (to_status, at);
