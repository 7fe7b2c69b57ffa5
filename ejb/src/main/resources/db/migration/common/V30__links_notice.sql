-- Links of people without a login: the hash of each token that was ever made, and how it stands.
create table link (
    hash         varchar(64) not null primary key,
    purpose      varchar(20) not null,
    subject      varchar(80) not null,
    generation   integer     not null,
    expires_at   timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    constraint link_generation unique (purpose, subject, generation)
);

-- The outbox: letters as they were put, and how their delivery stands. No row holds a link.
create sequence letter_seq start with 50 increment by 50;
create table letter (
    id              bigint       not null primary key,
    letter_key      varchar(120) not null,
    recipient       varchar(254) not null,
    language        varchar(35)  not null,
    template        varchar(40)  not null,
    words           text         not null,
    link_purpose    varchar(20),
    link_subject    varchar(80),
    link_expires_at timestamp with time zone,
    stamp           varchar(32)  not null,
    state           varchar(12)  not null,
    -- when the postman may take it; while he has it, when his lease runs out
    due_at          timestamp with time zone not null,
    claim           varchar(36),
    handing_over_at timestamp with time zone,
    tries           integer      not null,
    refused         integer      not null,
    uncertain       integer      not null,
    problem         varchar(80)  not null,
    put_at          timestamp with time zone not null,
    sent_at         timestamp with time zone,
    constraint letter_once unique (letter_key)
);
create index letter_due on letter (state, due_at);
