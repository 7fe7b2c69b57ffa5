-- What was said about stores and lanes, and from when on it counts: only ever added. The numbers follow each other, so
-- that of two people who act at once one finds the number taken. Its changes are JSON: by store or lane, by column.
create table network_act (
    number         integer       not null primary key,
    in_force_from  timestamp with time zone not null,
    origin         varchar(10)   not null,
    actor          varchar(80)   not null,
    reason         varchar(1000) not null,
    acted_at       timestamp with time zone not null,
    changes        text          not null
);

-- Files of stores or lanes that somebody looks at before they count; what is confirmed is what was looked at.
create sequence network_upload_seq start with 1 increment by 1;
create table network_upload (
    id       bigint      not null primary key,
    kind     varchar(10) not null,
    content  text        not null,
    actor    varchar(80) not null,
    at       timestamp with time zone not null
);
create index network_upload_at on network_upload (at);
