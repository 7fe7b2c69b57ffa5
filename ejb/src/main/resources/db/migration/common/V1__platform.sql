-- What a creating call answered, for 24 hours: the same key and body give the same answer again.
create table idempotency_key (
    caller       varchar(80)  not null,
    path         varchar(200) not null,
    idem_key     varchar(200) not null,
    body_hash    varchar(64)  not null,
    status       integer,
    location     varchar(300),
    answer       text,
    created_at   timestamp with time zone not null,
    primary key (caller, path, idem_key)
);
create index idempotency_key_age on idempotency_key (created_at);
