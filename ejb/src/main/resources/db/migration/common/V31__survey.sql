-- One row for each customer asked after a repair, and what was answered. Store and region as they were then.
create sequence invitation_seq start with 50 increment by 50;
create table invitation (
    id            bigint       not null primary key,
    version       integer      not null,
    ticket        varchar(9)   not null,
    customer_id   bigint       not null,
    store         varchar(16)  not null,
    region        varchar(16)  not null,
    store_name    varchar(200) not null,
    model_name    varchar(200) not null,
    language      varchar(35)  not null,
    ended_at      timestamp with time zone not null,
    send_at       timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    withdrawn_at  timestamp with time zone,
    answered_at   timestamp with time zone,
    changed_at    timestamp with time zone,
    flagged       boolean      not null,
    overall       integer,
    explanation   integer,
    solution      integer,
    knowledge     integer,
    soft_skills   integer,
    service_time  integer,
    fixed         boolean,
    recommend     integer,
    words         text         not null
);
create index invitation_ticket on invitation (ticket);
create index invitation_customer on invitation (customer_id, ended_at);
create index invitation_region on invitation (region, ended_at);
create index invitation_store on invitation (store, ended_at);

-- Two repairs of one customer that end at once are asked about one after the other: whoever asks locks this row.
create table asked_customer (
    customer_id bigint not null primary key
);
