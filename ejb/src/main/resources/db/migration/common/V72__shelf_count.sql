-- Counts of what lies in a store, by scanning it.
create sequence shelf_count_seq;
create table shelf_count (
    id         bigint      not null primary key,
    store      varchar(16) not null,
    -- the store while the count is open: one at a time
    open_store varchar(16) unique,
    began_at   timestamp with time zone not null,
    began_by   varchar(80) not null,
    closed_at  timestamp with time zone,
    closed_by  varchar(80) not null,
    -- as it was closed
    expected   integer     not null,
    counted    integer     not null,
    missing    integer     not null,
    unexpected integer     not null
);
create index shelf_count_store on shelf_count (store, id);

-- What was scanned, once each.
create table shelf_scan (
    count_id   bigint      not null references shelf_count (id),
    -- code:… for what nobody knows
    thing      varchar(90) not null,
    code       varchar(80) not null,
    -- the ledger said then that the store has it
    expected   boolean     not null,
    scanned_at timestamp with time zone not null,
    scanned_by varchar(80) not null,
    primary key (count_id, thing)
);

-- What differed as the count was closed.
create table shelf_difference (
    count_id bigint      not null references shelf_count (id),
    thing    varchar(90) not null,
    missing  boolean     not null,
    ticket   varchar(9)  not null,
    label    varchar(80) not null,
    -- by the ledger, then; empty for what nobody knows
    holder   varchar(60) not null,
    at       timestamp with time zone not null,
    by_whom  varchar(80) not null,
    primary key (count_id, thing)
);
