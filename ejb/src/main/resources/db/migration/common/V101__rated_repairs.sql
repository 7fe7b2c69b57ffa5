-- What the whole network answered last.
create index invitation_ended on invitation (ended_at);
