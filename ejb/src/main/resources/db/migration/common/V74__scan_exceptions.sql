-- Somebody has looked into it, and says what it was.
alter table scan_exception add column acknowledged_at timestamp with time zone;
alter table scan_exception add column acknowledged_by varchar(80) not null default '';
alter table scan_exception add column reason varchar(400) not null default '';
create index scan_exception_open on scan_exception (acknowledged_at, store, recorded_at, id);
create index scan_exception_ticket on scan_exception (ticket, transfer_id);
-- Where a parcel really came, when it is another store than it was sent to.
alter table transfer add column came_to varchar(16);
