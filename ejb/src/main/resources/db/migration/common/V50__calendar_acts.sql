-- What was said about stores' hours and countries' holidays, and from when on it counts: only ever added. The numbers
-- follow each other, so that of two people who act at once one finds the number taken. An act is about a store or about
-- a country; the other is empty text. Its changes are JSON.
create table calendar_act (
    number         integer       not null primary key,
    store          varchar(16)   not null,
    country        varchar(2)    not null,
    in_force_from  timestamp with time zone not null,
    origin         varchar(10)   not null,
    actor          varchar(80)   not null,
    reason         varchar(1000) not null,
    acted_at       timestamp with time zone not null,
    changes        text          not null
);
