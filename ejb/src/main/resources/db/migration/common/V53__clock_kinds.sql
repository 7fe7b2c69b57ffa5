-- What a clock's terms depend on, and what a line of the story says of its ticket.
alter table ticket add column statutory boolean default false not null;
alter table ticket add column priority varchar(8) default 'NORMAL' not null;
alter table ticket add column loaner_lent boolean default false not null;
alter table timeline add column statutory boolean default false not null;

-- Some kinds begin again: a clock is the n-th of its kind. The table is made anew, for the key's name differs between
-- databases.
create table sla_clock_anew (
    id             bigint      not null primary key,
    ticket         varchar(9)  not null,
    kind           varchar(16) not null,
    turn           integer     not null,
    -- as it stood when the clock started: a finding doesn't change what was promised
    coverage       varchar(12) not null,
    policy_version varchar(60) not null,
    policy_row     varchar(80) not null,
    budget_seconds bigint      not null,
    shares         varchar(60) not null,
    tier_seconds   bigint      not null,
    tiers          integer     not null,
    standing       varchar(12) not null,
    started_at     timestamp with time zone not null,
    ended_at       timestamp with time zone,
    due_at         timestamp with time zone,
    unique (ticket, kind, turn)
);
insert into sla_clock_anew
select c.id, c.ticket, c.kind, 1, t.coverage, c.policy_version, '', c.budget_seconds, c.shares, c.tier_seconds, c.tiers,
       c.standing, c.started_at, c.ended_at, c.due_at
  from sla_clock c join ticket t on t.number = c.ticket;
drop table sla_clock cascade;
alter table sla_clock_anew rename to sla_clock;
alter table sla_firing add constraint sla_firing_clock foreign key (clock_id) references sla_clock (id);
