-- Sudden rises of a symptom among a model's repairs, as they were told, and what somebody made of them.
create sequence rise_seq start with 50 increment by 50;
create table rise (
    id              bigint           not null primary key,
    version         bigint           not null,
    model_code      varchar(60)      not null,
    symptom         varchar(40)      not null,
    -- the day of the night on which it was found, and the first day of the rise
    on_day          date             not null,
    began           date             not null,
    -- since then: of the symptom, of the model; the share that was usual before
    reports         integer          not null,
    repairs         integer          not null,
    usual           double precision not null,
    -- the detector's sum, and the limit that it passed; in reports
    level           double precision not null,
    level_limit     double precision not null,
    raised_at       timestamp with time zone not null,
    acknowledged_at timestamp with time zone,
    acknowledged_by varchar(80)      not null,
    note            varchar(1000)    not null,
    article_id      bigint references article (id)
);
create unique index rise_once on rise (model_code, symptom, on_day);
create index rise_told on rise (on_day, id);
create index rise_waiting on rise (acknowledged_at, id);
