-- Proposals to level a region's queues: what somebody confirmed is what they saw.
create sequence rebalancing_seq start with 50 increment by 50;
create table rebalancing (
    id         bigint      not null primary key,
    version    bigint      not null,
    region     varchar(16) not null,
    made_at    timestamp with time zone not null,
    made_by    varchar(80) not null,
    -- phones that were looked at
    phones     integer     not null,
    applied_at timestamp with time zone,
    applied_by varchar(80) not null
);
create index rebalancing_region on rebalancing (region, id);

create sequence rebalancing_move_seq start with 50 increment by 50;
create table rebalancing_move (
    id             bigint      not null primary key,
    rebalancing_id bigint      not null references rebalancing (id),
    ticket         varchar(9)  not null,
    device         varchar(40) not null,
    from_store     varchar(16) not null,
    to_store       varchar(16) not null,
    gain_seconds   bigint      not null,
    result         varchar(12) not null
);
create index rebalancing_move_of on rebalancing_move (rebalancing_id, id);

-- One proposal for each region and night, whichever node is first.
create table rebalancing_night (
    region varchar(16) not null,
    night  date        not null,
    primary key (region, night)
);
