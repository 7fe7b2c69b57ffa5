-- Who has to be told of which level. Untold while there is no letter; 0 where nothing was left to say.
create table sla_telling (
    person varchar(80) not null,
    firing bigint      not null,
    -- that answers for it
    store  varchar(16) not null,
    letter integer,
    primary key (person, firing)
);
create index sla_telling_untold on sla_telling (person, letter);
create index sla_telling_firing on sla_telling (firing);

-- Whoever was ever told something: how many letters they got, and when the next may be written. The letter's writer
-- locks this row.
create table sla_reader (
    person     varchar(80) not null primary key,
    letters    integer     not null,
    not_before timestamp with time zone not null
);
