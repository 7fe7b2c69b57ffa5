-- Each breach that stands, as a task: who looks after it, and why it came to that. Written with its firing in one
-- batch, in no order: so no foreign key. One that turns out not to have been goes.
create table sla_breach (
    firing          bigint        not null primary key,
    version         bigint        not null,
    ticket          varchar(9)    not null,
    clock_id        bigint        not null,
    kind            varchar(16)   not null,
    -- whose calendar counts
    store           varchar(16)   not null,
    region          varchar(16)   not null,
    breached_at     timestamp with time zone not null,
    noticed_at      timestamp with time zone not null,
    -- of the clock; null while it runs or pauses
    ended_at        timestamp with time zone,
    owner           varchar(80)   not null,
    acknowledged_at timestamp with time zone,
    acknowledged_by varchar(80)   not null,
    reason          varchar(24)   not null,
    reason_words    varchar(1000) not null,
    reason_at       timestamp with time zone,
    reason_by       varchar(80)   not null,
    -- by a person; null while nobody has
    changed_at      timestamp with time zone,
    changed_by      varchar(80)   not null
);
-- a region is a filter on the network's index: there are few of them
create index sla_breach_store on sla_breach (store, breached_at, firing);
create index sla_breach_all on sla_breach (breached_at, firing);
create index sla_breach_store_reason on sla_breach (store, reason, breached_at, firing);
create index sla_breach_reason on sla_breach (reason, breached_at, firing);
create index sla_breach_late on sla_breach (ended_at, breached_at, firing);
create index sla_breach_ticket on sla_breach (ticket);
