-- Single parts: each is a thing of the ledger (part:<id>) and lies in one place.
create sequence part_item_seq start with 50 increment by 50;
create table part_item (
    id        bigint      not null primary key,
    version   bigint      not null,
    -- of the catalogue
    number    varchar(40) not null,
    -- FREE, RESERVED, DEFECTIVE, TRANSIT, FITTED, MAKER, SCRAPPED, LOST
    place     varchar(12) not null,
    -- where it lies, goes to, or lay last
    store     varchar(16) not null,
    -- what it is reserved for, fitted for, or turned out bad at; empty for none
    ticket    varchar(9)  not null,
    -- DEAD, WRONG, DAMAGED, TAKEN_OUT, or empty
    fault     varchar(12) not null,
    -- of the parcel it went back with
    reference varchar(80) not null,
    sent_from varchar(16),
    due_at    timestamp with time zone
);
create index part_item_store on part_item (store, place, number, id);
create index part_item_place on part_item (place, id);
create index part_item_number on part_item (number, place, store);
create index part_item_ticket on part_item (ticket, place);
create index part_item_fault on part_item (store, fault, number);

-- What was ordered from the maker, for a ticket or for stock.
create sequence part_order_seq start with 50 increment by 50;
create table part_order (
    id          bigint      not null primary key,
    version     bigint      not null,
    number      varchar(40) not null,
    store       varchar(16) not null,
    quantity    integer     not null,
    -- not here yet; 0 once it is all here, or called off
    outstanding integer     not null,
    expected_at timestamp with time zone not null,
    -- empty for stock
    ticket      varchar(9)  not null,
    ordered_at  timestamp with time zone not null,
    ordered_by  varchar(80) not null
);
create index part_order_store on part_order (store, outstanding, expected_at, id);
create index part_order_number on part_order (number, outstanding, store);
create index part_order_ticket on part_order (ticket, outstanding);

-- What a repair needs, as long as it does.
create sequence part_want_seq start with 50 increment by 50;
create table part_want (
    id          bigint      not null primary key,
    version     bigint      not null,
    ticket      varchar(9)  not null,
    number      varchar(40) not null,
    -- the bench
    store       varchar(16) not null,
    quantity    integer     not null,
    -- not reserved yet
    missing     integer     not null,
    -- of two that wait, the older promise is served first
    promised_at timestamp with time zone not null,
    unique (ticket, number)
);
create index part_want_store on part_want (store, missing, promised_at, id);
create index part_want_number on part_want (number, missing, store);

-- Whoever gives or takes parts of a number in a store locks this first: of two that want the last one, one gets it.
create table part_shelf (
    store  varchar(16) not null,
    number varchar(40) not null,
    primary key (store, number)
);

-- Repairs whose last part has just been reserved, until they have been moved on.
create table part_arrival (
    ticket varchar(9) not null primary key,
    since  timestamp with time zone not null
);

-- What was done with each part, and why.
create sequence part_act_seq start with 50 increment by 50;
create table part_act (
    id      bigint       not null primary key,
    item_id bigint       not null references part_item (id),
    act     varchar(20)  not null,
    ticket  varchar(9)   not null,
    reason  varchar(4000) not null,
    actor   varchar(80)  not null,
    at      timestamp with time zone not null
);
create index part_act_item on part_act (item_id, id);
