-- What was promised for a ticket, one row per kind; when it runs out is derived from history and kept here for queries.
create sequence sla_clock_seq start with 50 increment by 50;
create table sla_clock (
    id             bigint      not null primary key,
    ticket         varchar(9)  not null,
    kind           varchar(16) not null,
    policy_version varchar(60) not null,
    budget_seconds bigint      not null,
    shares         varchar(60) not null,
    tier_seconds   bigint      not null,
    tiers          integer     not null,
    standing       varchar(12) not null,
    started_at     timestamp with time zone not null,
    ended_at       timestamp with time zone,
    due_at         timestamp with time zone,
    unique (ticket, kind)
);

-- The next level of each clock: the row that the timer locks. Asleep, with nulls, while none can be reached. Written
-- with its clock in one batch, in no order: so no foreign key.
create table sla_next_level (
    clock_id bigint not null primary key,
    level    integer,
    fires_at timestamp with time zone,
    -- fires_at, or later when the clock could not be reckoned
    try_at   timestamp with time zone
);
create index sla_next_level_try on sla_next_level (try_at);

-- Each level once, ever; a superseded one may be told again under the next revision.
create sequence sla_firing_seq start with 50 increment by 50;
create table sla_firing (
    id            bigint  not null primary key,
    clock_id      bigint  not null references sla_clock (id),
    level         integer not null,
    revision      integer not null,
    due_at        timestamp with time zone not null,
    fired_at      timestamp with time zone not null,
    superseded_at timestamp with time zone,
    unique (clock_id, level, revision)
);
