-- How often each symptom was reported of each model, by the day of the store and its region; derived from the tickets, and
-- derived anew while they are young. The symptom '*' counts each repair of the model once, whatever was reported.
create table reported (
    on_day     date        not null,
    region     varchar(16) not null,
    model_code varchar(60) not null,
    symptom    varchar(40) not null,
    n          integer     not null,
    primary key (on_day, region, model_code, symptom)
);
create index reported_model on reported (model_code, symptom, on_day);

-- One row, held by whoever counts: up to which day (exclusive) it is counted, when that was, and the last night on which
-- rises were looked for.
create table reported_until (
    id         integer not null primary key,
    counted_to date,
    counted_at timestamp with time zone,
    watched_on date
);
insert into reported_until (id) values (1);

-- the repairs behind a count
create index ticket_model on ticket (model_code, opened_at, id);
