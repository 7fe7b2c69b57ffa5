-- Doors into the ledger. Whoever writes a hand-over stands in one until the transaction ends; who seals a day stands in
-- all of them: so nothing is on its way into a day as it is sealed, and nothing comes into it afterwards.
create table custody_gate (
    gate      integer not null primary key,
    -- the first day that isn't sealed, in UTC
    open_from date    not null
);
insert into custody_gate (gate, open_from) values
    (1, '1970-01-01'), (2, '1970-01-01'), (3, '1970-01-01'), (4, '1970-01-01'),
    (5, '1970-01-01'), (6, '1970-01-01'), (7, '1970-01-01'), (8, '1970-01-01'),
    (9, '1970-01-01'), (10, '1970-01-01'), (11, '1970-01-01'), (12, '1970-01-01'),
    (13, '1970-01-01'), (14, '1970-01-01'), (15, '1970-01-01'), (16, '1970-01-01'),
    (17, '1970-01-01'), (18, '1970-01-01'), (19, '1970-01-01'), (20, '1970-01-01'),
    (21, '1970-01-01'), (22, '1970-01-01'), (23, '1970-01-01'), (24, '1970-01-01'),
    (25, '1970-01-01'), (26, '1970-01-01'), (27, '1970-01-01'), (28, '1970-01-01'),
    (29, '1970-01-01'), (30, '1970-01-01'), (31, '1970-01-01'), (32, '1970-01-01');

-- One row for each day in UTC since the first entry, days without entries too.
create table custody_seal (
    utc_day   date        not null primary key,
    entries   integer     not null,
    -- SHA-256 over the seal before, the day, the number, and the hashes of the day's entries by (recorded_at, id)
    hash      varchar(64) not null,
    sealed_at timestamp with time zone not null
);
create index custody_entry_recorded on custody_entry (recorded_at, id);

-- The last entry of each thing again, to be searched by holder; the check compares it with the ledger.
create table custody_holding (
    thing     varchar(60) not null primary key,
    -- of a phone; null for what isn't one
    device_id bigint,
    position  integer     not null,
    holder    varchar(60) not null,
    -- before and after the colon of the holder: store, transit, customer …
    kind      varchar(20) not null,
    place     varchar(40) not null,
    ticket    varchar(9)  not null,
    since     timestamp with time zone not null
);
insert into custody_holding (thing, device_id, position, holder, kind, place, ticket, since)
select e.thing,
       case when e.thing like 'device:%' then cast(substring(e.thing from 8) as bigint) end,
       e.position,
       e.to_holder,
       case when e.to_holder like '%:%' then substring(e.to_holder from 1 for position(':' in e.to_holder) - 1) else e.to_holder end,
       case when e.to_holder like '%:%' then substring(e.to_holder from position(':' in e.to_holder) + 1) else '' end,
       e.ticket,
       e.recorded_at
  from custody_entry e
 where not exists (select 1 from custody_entry n where n.thing = e.thing and n.position > e.position);
create index custody_holding_place on custody_holding (kind, place, thing);
create index custody_holding_device on custody_holding (device_id);

-- What a check of all chains and seals found; a row for each, and one for each break.
-- one at a time, so that the newest has the highest
create sequence custody_check_seq;
create table custody_check (
    id         bigint      not null primary key,
    began_at   timestamp with time zone not null,
    ended_at   timestamp with time zone not null,
    checked_by varchar(80) not null,
    entries    bigint      not null,
    things     bigint      not null,
    days       bigint      not null,
    breaks     integer     not null
);
create table custody_break (
    check_id bigint      not null references custody_check (id),
    nth      integer     not null,
    kind     varchar(12) not null,
    thing    varchar(60) not null,
    position integer     not null,
    ticket   varchar(9)  not null,
    at       timestamp with time zone not null,
    primary key (check_id, nth)
);
