-- What is known of a problem and what helps. Each writing is a revision that stays; one of them is published.
create sequence article_seq start with 50 increment by 50;
create table article (
    id       bigint      not null primary key,
    version  bigint      not null,
    state    varchar(10) not null,
    -- the last revision, and the published one while there is one
    newest   integer     not null,
    live     integer,
    since    timestamp with time zone not null,
    by_whom  varchar(80) not null
);

create sequence article_revision_seq start with 50 increment by 50;
create table article_revision (
    id         bigint        not null primary key,
    article_id bigint        not null references article (id),
    revision   integer       not null,
    written_at timestamp with time zone not null,
    written_by varchar(80)   not null,
    -- codes, one a line; no model means every one
    models     varchar(4000) not null,
    symptoms   varchar(2000) not null,
    title_en   varchar(200)  not null,
    home_en    text          not null,
    bench_en   text          not null,
    title_ro   varchar(200)  not null,
    home_ro    text          not null,
    bench_ro   text          not null
);
create unique index article_revision_of on article_revision (article_id, revision);

-- For which symptom and model ('*' for every one) a published article is offered.
create table article_match (
    symptom    varchar(40) not null,
    model_code varchar(60) not null,
    article_id bigint      not null references article (id),
    primary key (symptom, model_code, article_id)
);
create index article_match_of on article_match (article_id);

-- How often an article was asked for, where, on which day (UTC).
create table help_shown (
    article_id bigint      not null references article (id),
    place      varchar(10) not null,
    on_day     date        not null,
    shown      integer     not null,
    primary key (article_id, on_day, place)
);

-- Whether it solved the problem, as somebody said.
create sequence help_said_seq;
create table help_said (
    id           bigint      not null primary key,
    article_id   bigint      not null references article (id),
    place        varchar(10) not null,
    -- IMEI or serial where it was told; forgotten once the fourteen days are over
    device_label varchar(40),
    said_at      timestamp with time zone not null,
    solved       boolean     not null,
    -- when it is looked whether the device came all the same; null where nobody can know, or it is known
    look_at      timestamp with time zone,
    -- whether it came; null while nobody can know
    came         boolean
);
-- one answer for an article and a device while it is open
create unique index help_said_device on help_said (article_id, device_label);
create index help_said_look on help_said (look_at);

-- The first start of all fills in what a file has.
create table article_start (
    id integer not null primary key
);
