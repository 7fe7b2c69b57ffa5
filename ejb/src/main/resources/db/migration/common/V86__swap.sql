-- Units that stores keep to give instead of ones that aren't repaired.
create sequence swap_unit_seq start with 50 increment by 50;
create table swap_unit (
    id           bigint       not null primary key,
    store        varchar(16)  not null,
    device_id    bigint       not null,
    -- the device and the store while it is in stock: once each
    stock_device bigint       unique,
    stock_store  varchar(16),
    label        varchar(40)  not null,
    model        varchar(40)  not null,
    added_at     timestamp with time zone not null,
    added_by     varchar(80)  not null,
    gone_at      timestamp with time zone,
    gone_by      varchar(80)  not null,
    -- what it was given for, or why it was withdrawn
    ticket       varchar(9)   not null,
    reason       varchar(400) not null
);
create index swap_unit_stock on swap_unit (stock_store, model, label);

-- What goes back to the maker together.
-- one at a time, so that the newest has the highest
create sequence maker_shipment_seq;
create table maker_shipment (
    id        bigint       not null primary key,
    store     varchar(16)  not null,
    carrier   varchar(80)  not null,
    reference varchar(80)  not null,
    units     integer      not null,
    sent_at   timestamp with time zone not null,
    sent_by   varchar(80)  not null
);
create index maker_shipment_store on maker_shipment (store, id);

-- Units that another, or the money, was given for: in the store until they are sent to the maker.
create sequence old_unit_seq start with 50 increment by 50;
create table old_unit (
    id              bigint       not null primary key,
    version         bigint       not null,
    device_id       bigint       not null,
    -- the device while it lies with us: once
    lying_device    bigint       unique,
    label           varchar(40)  not null,
    model           varchar(40)  not null,
    ticket          varchar(9)   not null,
    store           varchar(16)  not null,
    why             varchar(10)  not null,
    state           varchar(10)  not null,
    -- the store while it is neither settled nor scrapped
    open_store      varchar(16),
    kept_at         timestamp with time zone not null,
    kept_by         varchar(80)  not null,
    shipment_id     bigint       references maker_shipment (id),
    sent_at         timestamp with time zone,
    settled_at      timestamp with time zone,
    settled_by      varchar(80)  not null,
    note            varchar(400) not null,
    credited_on     date,
    credit_amount   numeric(15, 4),
    credit_currency varchar(3)
);
create index old_unit_open on old_unit (open_store, id);
create index old_unit_device on old_unit (device_id);
create index old_unit_shipment on old_unit (shipment_id);

-- Money that a store owes for a unit; whoever keeps the books pays it.
create table refund_order (
    ticket     varchar(9)   not null primary key,
    version    bigint       not null,
    store      varchar(16)  not null,
    label      varchar(40)  not null,
    reason     varchar(4000) not null,
    ordered_at timestamp with time zone not null,
    ordered_by varchar(80)  not null,
    -- the store while nobody has said how much and how
    open_store varchar(16),
    amount     numeric(15, 4),
    currency   varchar(3),
    method     varchar(10),
    reference  varchar(80)  not null,
    told_at    timestamp with time zone,
    told_by    varchar(80)  not null
);
create index refund_order_open on refund_order (open_store, ordered_at);
create index refund_order_store on refund_order (store, ordered_at);
