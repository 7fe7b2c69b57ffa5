-- Which store was closed for good, or will be, and who took over; and of each ticket, what was re-homed with it.
-- Stragglers that were written down at another node at the same moment come as further lines.
create sequence store_closing_seq start with 1 increment by 1;
create table store_closing (
    id           bigint        not null primary key,
    store        varchar(16)   not null,
    -- the store until the closing is done or withdrawn: it closes once at a time
    waiting      varchar(16)   unique,
    successor    varchar(16)   not null,
    reason       varchar(1000) not null,
    actor        varchar(80)   not null,
    said_at      timestamp with time zone not null,
    due_at       timestamp with time zone not null,
    closed_at    timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawn_by varchar(80)   not null
);
create index store_closing_store on store_closing (store, id);
create index store_closing_due on store_closing (waiting, due_at);
create index store_closing_closed on store_closing (closed_at);

create sequence store_closing_line_seq start with 1 increment by 1;
create table store_closing_line (
    id         bigint      not null primary key,
    closing_id bigint      not null references store_closing (id),
    what       varchar(20) not null,
    thing      varchar(60) not null,
    ticket     varchar(9)  not null
);
create index store_closing_line_of on store_closing_line (closing_id, id);
