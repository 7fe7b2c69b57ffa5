-- A customer who wasn't satisfied, or whose fault isn't fixed: somebody of the store calls them. At most one for an
-- invitation, however often its answer changes.
create sequence call_back_seq start with 50 increment by 50;
create table call_back (
    id            bigint       not null primary key,
    version       integer      not null,
    invitation_id bigint       not null unique references invitation (id),
    ticket        varchar(9)   not null,
    customer_id   bigint       not null,
    store         varchar(16)  not null,
    region        varchar(16)  not null,
    overall       integer      not null,
    fixed         boolean,
    opened_at     timestamp with time zone not null,
    due_at        timestamp with time zone not null,
    -- the next letter of it, null when there is none to come
    tell_at       timestamp with time zone,
    closed        boolean      not null,
    closed_at     timestamp with time zone,
    changed_by    varchar(200) not null,
    changed_at    timestamp with time zone not null
);
create index call_back_store on call_back (store, closed, due_at, id);
create index call_back_region on call_back (region, closed, due_at, id);
create index call_back_due on call_back (closed, due_at, id);
create index call_back_tell on call_back (tell_at);

-- Each call, as it came out; never changed.
create sequence call_back_try_seq start with 50 increment by 50;
create table call_back_try (
    id           bigint       not null primary key,
    call_back_id bigint       not null references call_back (id),
    at           timestamp with time zone not null,
    by_name      varchar(200) not null,
    outcome      varchar(20)  not null,
    note         text         not null
);
create index call_back_try_of on call_back_try (call_back_id, id);
