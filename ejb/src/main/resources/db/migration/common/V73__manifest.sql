-- Bags that one store hands to the carrier together, for one other store.
create sequence manifest_seq;
create table manifest (
    id            bigint      not null primary key,
    from_store    varchar(16) not null,
    to_store      varchar(16) not null,
    bags          integer     not null,
    dispatched_at timestamp with time zone not null,
    dispatched_by varchar(80) not null,
    due_at        timestamp with time zone not null
);
create index manifest_from on manifest (from_store, id);
create index manifest_to on manifest (to_store, id);
alter table transfer add column manifest_id bigint references manifest (id);
create index transfer_manifest on transfer (manifest_id);
