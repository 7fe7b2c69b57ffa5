create sequence estimate_seq start with 50 increment by 50;
create table estimate (
    id            bigint       not null primary key,
    version       bigint       not null,
    ticket_id     bigint       not null references ticket (id),
    ticket        varchar(9)   not null,
    number        integer      not null,
    state         varchar(10)  not null,
    finding       varchar(40)  not null,
    currency      varchar(3),
    total         numeric(19, 4),
    lines         text         not null,
    terms         text         not null,
    valid_until   date         not null,
    valid_before  timestamp with time zone not null,
    sent_at       timestamp with time zone not null,
    sent_by       varchar(80)  not null,
    settled_at    timestamp with time zone,
    settled_by    varchar(80)  not null,
    agreed        text         not null,
    unique (ticket_id, number)
);
-- housekeeping: whose time is up
create index estimate_lapsing on estimate (state, valid_before);

-- questions that were open before each was kept by itself
insert into estimate (id, version, ticket_id, ticket, number, state, finding, currency, total, lines, terms,
                      valid_until, valid_before, sent_at, sent_by, settled_by, agreed)
select nextval('estimate_seq'), 0, id, number, 1, 'OPEN', '', estimate_currency, estimate_labour + estimate_parts + estimate_tax,
       '{"lines":[{"kind":"LABOUR","words":"","quantity":"1","unitPrice":"' || estimate_labour
           || '"},{"kind":"PART","words":"","quantity":"1","unitPrice":"' || estimate_parts
           || '"}],"tax":"' || estimate_tax || '"}',
       '{}', cast(status_since + interval '30' day as date), status_since + interval '30' day, status_since, '', '', ''
  from ticket
 where status = 'AWAITING_APPROVAL' and estimate_currency is not null and outcome <> 'BEYOND_REPAIR';
insert into estimate (id, version, ticket_id, ticket, number, state, finding, lines, terms,
                      valid_until, valid_before, sent_at, sent_by, settled_by, agreed)
select nextval('estimate_seq'), 0, id, number, 1, 'OPEN', '', '{"lines":[]}', '{}',
       cast(status_since + interval '30' day as date), status_since + interval '30' day, status_since, '', '', ''
  from ticket
 where status = 'AWAITING_APPROVAL' and (estimate_currency is null or outcome = 'BEYOND_REPAIR');

create sequence goodwill_seq start with 50 increment by 50;
create table goodwill (
    id            bigint       not null primary key,
    ticket        varchar(9)   not null,
    store         varchar(16)  not null,
    region        varchar(16)  not null,
    granted_in    varchar(7)   not null,
    amount        numeric(19, 4) not null,
    currency      varchar(3)   not null,
    beyond        boolean      not null,
    reason        text         not null,
    granted_at    timestamp with time zone not null,
    granted_by    varchar(80)  not null,
    role          varchar(12)  not null
);
create index goodwill_month_store on goodwill (granted_in, store, id);
create index goodwill_ticket on goodwill (ticket);
-- what a store has given away in a month: one row, locked by each grant, so that two leads at once can't overspend
create table goodwill_month (
    store         varchar(16)  not null,
    granted_in    varchar(7)   not null,
    currency      varchar(3)   not null,
    granted       numeric(19, 4) not null,
    primary key (store, granted_in, currency)
);
