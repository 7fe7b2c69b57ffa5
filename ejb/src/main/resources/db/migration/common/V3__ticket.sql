create sequence ticket_seq start with 50 increment by 50;
create table ticket (
    id               bigint       not null primary key,
    version          bigint       not null,
    number           varchar(9)   not null unique,
    status           varchar(20)  not null,
    is_open          boolean      not null,
    status_since     timestamp with time zone not null,
    pickup_store     varchar(16)  not null,
    pickup_region    varchar(16)  not null,
    bench_store      varchar(16)  not null,
    bench_region     varchar(16)  not null,
    device_id        bigint       not null,
    device_label     varchar(40)  not null,
    model_code       varchar(60)  not null,
    customer_id      bigint       not null,
    symptoms         varchar(400) not null,
    description      text         not null,
    lock_off         boolean      not null,
    backed_up        boolean      not null,
    cards_removed    boolean      not null,
    battery_safe     boolean      not null,
    also_collects    varchar(200) not null,
    case_number      varchar(100) not null,
    device_condition text         not null,
    accessories      text         not null,
    proof_of_purchase boolean     not null,
    survey_allowed   boolean      not null,
    repair_level     varchar(8)   not null,
    work_minutes     integer      not null,
    assignee         varchar(80)  not null,
    outcome          varchar(24)  not null,
    coverage_id      bigint       not null,
    coverage         varchar(12)  not null,
    estimate_labour  numeric(19, 4),
    estimate_parts   numeric(19, 4),
    estimate_tax     numeric(19, 4),
    estimate_currency varchar(3),
    estimate_accepted boolean     not null,
    appealed         boolean      not null,
    is_returning     boolean      not null,
    paused           boolean      not null,
    arrived_at       timestamp with time zone not null,
    opened_at        timestamp with time zone not null,
    received_at      timestamp with time zone,
    ready_at         timestamp with time zone,
    collected_at     timestamp with time zone,
    ended_at         timestamp with time zone,
    due_at           timestamp with time zone,
    risk_at          timestamp with time zone,
    queue_due        timestamp with time zone not null,
    missed           boolean      not null,
    likely_by        timestamp with time zone,
    safely_by        timestamp with time zone
);
-- queues: open tickets of one side, next deadline first
create index ticket_bench_due on ticket (bench_store, is_open, queue_due, id);
create index ticket_pickup_due on ticket (pickup_store, is_open, queue_due, id);
create index ticket_region_due on ticket (pickup_region, is_open, queue_due, id);
create index ticket_bench_region_due on ticket (bench_region, is_open, queue_due, id);
create index ticket_due on ticket (is_open, queue_due, id);
-- housekeeping: what stands too long in one status
create index ticket_standing on ticket (is_open, status, status_since);
create index ticket_bench_opened on ticket (bench_store, opened_at, id);
create index ticket_pickup_opened on ticket (pickup_store, opened_at, id);
create index ticket_region_opened on ticket (pickup_region, opened_at, id);
create index ticket_opened on ticket (opened_at, id);
-- one device, one open ticket is looked up at each intake
create index ticket_device on ticket (device_id, is_open);
create index ticket_label on ticket (device_label);
create index ticket_customer on ticket (customer_id);

create sequence timeline_seq start with 50 increment by 50;
create table timeline (
    id          bigint      not null primary key,
    ticket_id   bigint      not null references ticket (id),
    kind        varchar(12) not null,
    step        varchar(24),
    from_status varchar(20),
    to_status   varchar(20),
    bench_store varchar(16) not null,
    at          timestamp with time zone not null,
    actor       varchar(80) not null,
    role        varchar(12) not null,
    words       text        not null,
    finding     varchar(40) not null,
    detail      text        not null,
    estimate_amount   numeric(19, 4),
    estimate_currency varchar(3)
);
create index timeline_ticket on timeline (ticket_id, id);

create sequence photo_seq start with 50 increment by 50;
create table photo (
    id        bigint      not null primary key,
    ticket_id bigint      not null references ticket (id),
    sha256    varchar(64) not null,
    width     integer     not null,
    height    integer     not null,
    picture   bytea       not null,
    at        timestamp with time zone not null,
    actor     varchar(80) not null
);
create index photo_ticket on photo (ticket_id, id);
