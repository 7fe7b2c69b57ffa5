-- Phones that stores lend while a repair lasts. Where each is, the ledger says, as of any phone: device:<device_id>.
create sequence loaner_seq start with 50 increment by 50;
create table loaner (
    id          bigint       not null primary key,
    version     bigint       not null,
    -- what its label says
    code        varchar(24)  not null unique,
    store       varchar(16)  not null,
    device_id   bigint       not null,
    -- the device while it is the pool's, at home or lent: once each
    live_device bigint       unique,
    label       varchar(40)  not null,
    model       varchar(40)  not null,
    looks       varchar(400) not null,
    accessories varchar(400) not null,
    battery     integer,
    state       varchar(10)  not null,
    note        varchar(400) not null,
    since       timestamp with time zone not null,
    by_whom     varchar(80)  not null
);
create index loaner_store on loaner (store, code);
create index loaner_device on loaner (device_id);

-- The last number given in each store: who adds a loaner holds the row.
create table loaner_number (
    store varchar(16) not null primary key,
    given integer     not null
);

create sequence loan_seq start with 50 increment by 50;
create table loan (
    id              bigint       not null primary key,
    version         bigint       not null,
    loaner_id       bigint       not null references loaner (id),
    code            varchar(24)  not null,
    label           varchar(40)  not null,
    store           varchar(16)  not null,
    ticket          varchar(9)   not null,
    -- the loaner, the ticket and the store while it is out: one at a time
    open_loaner     bigint       unique,
    open_ticket     varchar(9)   unique,
    open_store      varchar(16),
    lent_at         timestamp with time zone not null,
    lent_by         varchar(80)  not null,
    agreed_by       varchar(120) not null,
    looks           varchar(400) not null,
    accessories     varchar(400) not null,
    battery         integer,
    extended_to     timestamp with time zone,
    extended_why    varchar(400) not null,
    waived_at       timestamp with time zone,
    waived_by       varchar(80)  not null,
    waiver          varchar(400) not null,
    ended_at        timestamp with time zone,
    ended_by        varchar(80)  not null,
    outcome         varchar(10)  not null,
    looks_back      varchar(400) not null,
    damage          varchar(400) not null,
    battery_back    integer,
    wiped           boolean      not null
);
create index loan_ticket on loan (ticket, id);
create index loan_out on loan (open_store, id);
create index loan_loaner on loan (loaner_id, id);
