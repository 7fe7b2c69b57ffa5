-- Every version of what is promised. What it says lies in reference_version under 'sla', as it always did.
create table sla_policy_version (
    version   varchar(60)   not null primary key,
    kept_by   varchar(80)   not null,
    kept_at   timestamp with time zone not null,
    note      varchar(1000) not null
);

-- From which instant on which version holds: acts, only ever added. Their numbers follow each other, so that of two
-- people who act at once one finds the number taken.
create table sla_policy_act (
    number     integer       not null primary key,
    version    varchar(60)   not null references sla_policy_version (version),
    from_at    timestamp with time zone not null,
    -- whether clocks that run by then get the new terms, too
    open_too   boolean       not null,
    kind       varchar(10)   not null,
    actor      varchar(80)   not null,
    reason     varchar(1000) not null,
    acted_at   timestamp with time zone not null,
    -- when the open clocks were handed over for recounting
    applied_at timestamp with time zone
);

-- Until now each start put its file into force.
insert into sla_policy_version (version, kept_by, kept_at, note)
select version, 'system', since, '' from reference_version where what = 'sla';

insert into sla_policy_act (number, version, from_at, open_too, kind, actor, reason, acted_at)
select n, version, case when n = 1 then timestamp with time zone '1970-01-01 00:00:00+00' else since end, false,
       case when n = 1 then 'FIRST' else 'START' end, 'system', '', since
  from (select version, since, cast(row_number() over (order by since, version) as integer) as n
          from reference_version where what = 'sla') kept;

-- Clocks to be derived anew: those of a store's open tickets, or of all ('*'), ticket by ticket from the first on.
create table sla_recount (
    what         varchar(16) not null primary key,
    after_ticket bigint      not null,
    not_before   timestamp with time zone not null
);

create index ticket_open on ticket (is_open, id);
create index sla_clock_standing on sla_clock (standing, id);
