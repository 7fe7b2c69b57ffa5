-- What bars a device from the counter: reported lost or stolen, or given up for another. Empty text where it isn't.
alter table device add column mark varchar(10);
alter table device add column replaced_by varchar(60) default '' not null;
alter table device add column replaced_at timestamp with time zone;
alter table device add column replaced_ticket varchar(20) default '' not null;
alter table device add column replaces varchar(60) default '' not null;

-- What was ever reported of a device: lines are only added.
create sequence device_mark_seq start with 50 increment by 50;
create table device_mark (
    id          bigint        not null primary key,
    device_id   bigint        not null references device (id),
    report      varchar(10)   not null,
    reference   varchar(100)  not null,
    reason      varchar(1000) not null,
    reported_by varchar(80)   not null,
    store       varchar(16)   not null,
    reported_at timestamp with time zone not null
);
create index device_mark_device on device_mark (device_id, id);
