create sequence transfer_seq start with 50 increment by 50;
create table transfer (
    id             bigint      not null primary key,
    ticket         varchar(9)  not null,
    -- the ticket while its phone is on the way: a phone travels once at a time
    travelling     varchar(9)  unique,
    device_id      bigint      not null,
    from_store     varchar(16) not null,
    to_store       varchar(16) not null,
    reason         varchar(400) not null,
    dispatched_at  timestamp with time zone not null,
    dispatched_by  varchar(80) not null,
    due_at         timestamp with time zone not null,
    received_at    timestamp with time zone,
    received_by    varchar(80) not null
);
create index transfer_ticket on transfer (ticket, id);
create index transfer_incoming on transfer (to_store, travelling);
create index transfer_outgoing on transfer (from_store, travelling);

-- Scans that somebody must look into; the code as it was read.
create sequence scan_exception_seq start with 50 increment by 50;
create table scan_exception (
    id          bigint      not null primary key,
    store       varchar(16) not null,
    exception   varchar(16) not null,
    code        varchar(80) not null,
    ticket      varchar(9)  not null,
    transfer_id bigint,
    actor       varchar(80) not null,
    claimed_at  timestamp with time zone not null,
    recorded_at timestamp with time zone not null
);
create index scan_exception_store on scan_exception (store, recorded_at);
