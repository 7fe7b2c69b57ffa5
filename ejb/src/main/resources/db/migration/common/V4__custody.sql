create sequence custody_seq start with 50 increment by 50;
create table custody_entry (
    id          bigint      not null primary key,
    thing       varchar(60) not null,
    position    integer     not null,
    from_holder varchar(60) not null,
    to_holder   varchar(60) not null,
    ticket      varchar(9)  not null,
    claimed_at  timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    actor       varchar(80) not null,
    hash        varchar(64) not null,
    -- two hand-overs at once: one wins
    unique (thing, position)
);
