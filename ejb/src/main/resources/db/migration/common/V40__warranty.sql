-- What happened to devices that bears on what is owed for them.
create sequence bought_plan_seq start with 50 increment by 50;
create table bought_plan (
    id          bigint      not null primary key,
    device_id   bigint      not null,
    code        varchar(40) not null,
    bought_on   date        not null,
    reference   varchar(80) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(80) not null,
    constraint bought_plan_once unique (device_id, code, bought_on)
);

-- One row for each stay in our hands: open until the owner has it again.
create sequence past_repair_seq start with 50 increment by 50;
create table past_repair (
    id          bigint      not null primary key,
    device_id   bigint      not null,
    ticket      varchar(16) not null,
    taken_in    date        not null,
    handed_back date,
    component   varchar(40) not null,
    under       varchar(20) not null,
    result      varchar(12) not null,
    recall      varchar(40) not null
);
create index past_repair_device on past_repair (device_id, id);
create index past_repair_ticket on past_repair (ticket, id);
