-- What policies and calendars said, each version once and for ever.
create table reference_version (
    what     varchar(60)  not null,
    version  varchar(60)  not null,
    content  text         not null,
    since    timestamp with time zone not null,
    primary key (what, version)
);

-- Every device that was sold, registered or ever came to a counter. Empty text where something is unknown.
create sequence device_seq start with 50 increment by 50;
create table device (
    id              bigint       not null primary key,
    imei            varchar(15)  not null,
    imei2           varchar(15)  not null,
    serial          varchar(40)  not null,
    model_code      varchar(40)  not null,
    sold_on         date,
    activated_on    date,
    produced_on     date,
    sold_in_country varchar(2)   not null,
    channel         varchar(40)  not null,
    registered_at   timestamp with time zone not null,
    version         bigint       not null
);
create index device_serial on device (serial);

-- What names one device and no other: either IMEI, or S/N and the serial number of a thing without one.
create table device_label (
    label     varchar(60) not null primary key,
    device_id bigint      not null references device (id)
);

-- Customers. No version: the newest word about somebody counts.
create sequence customer_seq start with 50 increment by 50;
create table customer (
    id          bigint       not null primary key,
    -- a digest of phone (else e-mail) and name as they are compared: who gives the same is the same
    match_key   varchar(64)  not null unique,
    name        varchar(200) not null,
    phone       varchar(20)  not null,
    email       varchar(254) not null,
    language    varchar(35)  not null,
    since       timestamp with time zone not null
);
create index customer_phone on customer (phone);
create index customer_email on customer (email);

-- Decisions that count, with all that is needed to make them again.
create sequence coverage_decision_seq start with 50 increment by 50;
create table coverage_decision (
    id              bigint      not null primary key,
    policy_version  varchar(60) not null,
    decided_on      date        not null,
    outcome         varchar(20) not null,
    question        text        not null,
    coverage        text        not null,
    decided_at      timestamp with time zone not null
);
