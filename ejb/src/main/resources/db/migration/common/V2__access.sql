create table person (
    id        bigint       not null primary key,
    name      varchar(80)  not null unique,
    full_name varchar(200) not null,
    role      varchar(16)  not null,
    store     varchar(16),
    region    varchar(16),
    password  varchar(300) not null
);
create sequence person_seq start with 50 increment by 50;
create index person_store on person (store);

create table api_token (
    hash       varchar(64) not null primary key,
    person_id  bigint      not null references person (id),
    issued_at  timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index api_token_expiry on api_token (expires_at);
