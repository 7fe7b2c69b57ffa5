-- Every version of the coverage policies. What it says lies in reference_version under 'coverage', as it always did.
create table policy_version (
    version   varchar(60)   not null primary key,
    origin    varchar(10)   not null,
    kept_by   varchar(80)   not null,
    kept_at   timestamp with time zone not null,
    based_on  varchar(60)   not null,
    note      varchar(1000) not null
);

-- From which day on which version holds: acts, only ever added. Their numbers follow each other, so that of two people
-- who act at once one finds the number taken.
create table policy_act (
    number         integer       not null primary key,
    version        varchar(60)   not null references policy_version (version),
    in_force_from  date          not null,
    kind           varchar(10)   not null,
    actor          varchar(80)   not null,
    reason         varchar(1000) not null,
    acted_at       timestamp with time zone not null
);

-- Until now each start put its files into force.
insert into policy_version (version, origin, kept_by, kept_at, based_on, note)
select version, 'START', 'system', since, '', '' from reference_version where what = 'coverage';

insert into policy_act (number, version, in_force_from, kind, actor, reason, acted_at)
select n, version, case when n = 1 then date '1970-01-01' else cast(since as date) end,
       case when n = 1 then 'FIRST' else 'START' end, 'system', '', since
  from (select version, since, cast(row_number() over (order by since, version) as integer) as n
          from reference_version where what = 'coverage') kept;

-- Decisions are made again newest first, and each is told with its ticket.
create index coverage_decision_at on coverage_decision (decided_at, id);
create index ticket_coverage on ticket (coverage_id);
