-- When it is next looked at whether what was promised still holds; null while nothing is promised.
alter table ticket add column look_at timestamp with time zone;
create index ticket_look on ticket (look_at);
update ticket set look_at = current_timestamp
 where is_open and safely_by > current_timestamp
   and status in ('RECEIVED', 'DIAGNOSING', 'AWAITING_PARTS', 'IN_REPAIR', 'QUALITY_CHECK', 'HOMEBOUND');

-- What was promised of each repair, why, and what it was reckoned from; never changed but for the day it came true.
create sequence promise_given_seq start with 50 increment by 50;
create table promise_given (
    id             bigint      not null primary key,
    ticket_id      bigint      not null references ticket (id),
    -- of the ticket, from 1 on
    nth            integer     not null,
    cause          varchar(12) not null,
    -- the first of a stay: by it the network is judged
    is_first       boolean     not null,
    made_at        timestamp with time zone not null,
    made_by        varchar(80) not null,
    pickup_store   varchar(16) not null,
    pickup_region  varchar(16) not null,
    bench_store    varchar(16) not null,
    -- what routing would have chosen, and how much sooner (business seconds of the pick-up store) it would be ready there
    proposed_store varchar(16) not null,
    lost_seconds   bigint      not null,
    reason         varchar(400) not null,
    likely_by      timestamp with time zone not null,
    safely_by      timestamp with time zone not null,
    -- share of such phones that are ready by then, as told
    chance         double precision not null,
    transit_seconds bigint     not null,
    queue_seconds  bigint      not null,
    part_seconds   bigint      not null,
    work_seconds   bigint      not null,
    policy         varchar(80) not null,
    -- the number of the act on stores and lanes that it was made with
    network_act    integer     not null,
    -- of a first one: when it was ready, and whether its owner had been asked meanwhile
    ready_at       timestamp with time zone,
    asked          boolean     not null
);
create unique index promise_given_ticket on promise_given (ticket_id, nth);
create index promise_given_kept on promise_given (is_first, safely_by, pickup_region);
create index promise_given_cause on promise_given (cause, made_at);

-- Who couldn't do it: not asked again in that stay.
create sequence route_refusal_seq start with 50 increment by 50;
create table route_refusal (
    id         bigint      not null primary key,
    ticket_id  bigint      not null references ticket (id),
    store      varchar(16) not null,
    refused_at timestamp with time zone not null,
    refused_by varchar(80) not null,
    reason     varchar(400) not null
);
create index route_refusal_ticket on route_refusal (ticket_id);

-- How long repairs took at the bench: what times are learnt from.
create sequence repair_seen_seq start with 50 increment by 50;
create table repair_seen (
    id          bigint      not null primary key,
    ticket_id   bigint      not null references ticket (id),
    symptom     varchar(40) not null,
    level       varchar(8)  not null,
    store       varchar(16) not null,
    finished_at timestamp with time zone not null,
    -- natural logarithm of its open hours at the bench
    log_hours   double precision not null
);
create index repair_seen_learnt on repair_seen (finished_at, symptom, level, log_hours);
