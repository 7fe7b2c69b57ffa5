-- Files of devices, and how far each has been read. A part is deleted by the transaction that reads it: what is left is
-- what is still to be done, whoever does it.
create sequence device_import_seq start with 1 increment by 1;
create table device_import (
    id          bigint       not null primary key,
    name        varchar(200) not null,
    sent_by     varchar(80)  not null,
    state       varchar(12)  not null,
    rows_sent   bigint       not null,
    rows_read   bigint       not null,
    registered  bigint       not null,
    completed   bigint       not null,
    unchanged   bigint       not null,
    rejected    bigint       not null,
    received_at timestamp with time zone not null,
    started_at  timestamp with time zone,
    ended_at    timestamp with time zone,
    -- who is at it, and until when nobody else may
    worker      varchar(40)  not null,
    lease_until timestamp with time zone not null,
    failures    integer      not null
);
create index device_import_due on device_import (state, lease_until);

create table device_import_part (
    import_id bigint  not null,
    place     integer not null,
    content   bytea   not null,
    primary key (import_id, place)
);

-- Why a row was rejected: one line for each thing that is wrong with it.
create table device_import_rejection (
    import_id bigint       not null,
    line      bigint       not null,
    place     integer      not null,
    named     varchar(60)  not null,
    field     varchar(40)  not null,
    code      varchar(40)  not null,
    arguments varchar(400) not null,
    primary key (import_id, line, place)
);
