-- evidence: who took a photo, how large it is without reading it, and a small one for lists
alter table photo add column role varchar(12) default 'TECHNICIAN' not null;
alter table photo add column bytes integer default 0 not null;
alter table photo add column small bytea;
update photo set bytes = octet_length(picture);
update photo set role = (select max(l.role) from timeline l
    where l.ticket_id = photo.ticket_id and l.kind = 'PHOTO' and l.detail = cast(photo.id as varchar(20)))
where exists (select 1 from timeline l
    where l.ticket_id = photo.ticket_id and l.kind = 'PHOTO' and l.detail = cast(photo.id as varchar(20)));

-- what technicians found: appended, never changed; a later one names those it stands in for
create sequence finding_seq start with 50 increment by 50;
create table finding (
    id         bigint       not null primary key,
    ticket_id  bigint       not null references ticket (id),
    code       varchar(40)  not null,
    component  varchar(40)  not null,
    words      text         not null,
    actor      varchar(80)  not null,
    store      varchar(16)  not null,
    region     varchar(16)  not null,
    at         timestamp with time zone not null,
    is_review  boolean      not null,
    supersedes varchar(400) not null
);
create index finding_ticket on finding (ticket_id, id);
create table finding_photo (
    finding_id bigint not null references finding (id),
    photo_id   bigint not null references photo (id),
    primary key (finding_id, photo_id)
);
-- the newest finding of each ticket from before: on which part, its code alone knew, so it speaks of the whole device
insert into finding (id, ticket_id, code, component, words, actor, store, region, at, is_review, supersedes)
select nextval('finding_seq'), l.ticket_id, l.finding, 'device', '', l.actor, l.bench_store, t.bench_region, l.at, false, ''
from timeline l join ticket t on t.id = l.ticket_id
where l.finding <> '' and not exists
    (select 1 from timeline n where n.ticket_id = l.ticket_id and n.finding <> '' and (n.at > l.at or n.at = l.at and n.id > l.id));

-- a customer's dispute about a finding, and the verdict of somebody who didn't know it
create sequence appeal_seq start with 50 increment by 50;
create table appeal (
    id             bigint       not null primary key,
    ticket_id      bigint       not null references ticket (id),
    is_open        boolean      not null,
    words          text         not null,
    made_by        varchar(12)  not null,
    made_at        timestamp with time zone not null,
    components     varchar(400) not null,
    coverage_id    bigint       not null,
    finding        varchar(40)  not null,
    finder         varchar(80)  not null,
    finder_store   varchar(16)  not null,
    finder_region  varchar(16)  not null,
    pickup_store   varchar(16)  not null,
    bench_store    varchar(16)  not null,
    reviewer       varchar(80)  not null,
    reviewer_store varchar(16)  not null,
    verdict        varchar(40)  not null,
    verdict_words  text         not null,
    verdict_coverage_id bigint,
    comparison     varchar(12)  not null,
    decided_at     timestamp with time zone,
    verdict_seconds bigint
);
create index appeal_ticket on appeal (ticket_id, id);
-- what waits for a reviewer, oldest first
create index appeal_waiting on appeal (is_open, made_at, id);
-- rates of a store, a region, the network in a stretch of time
create index appeal_store on appeal (finder_store, made_at);
create index appeal_region on appeal (finder_region, made_at);
create index appeal_made on appeal (made_at);
