-- A parcel for a store that was closed while it was on the way: the successor may scan it in as well.
alter table transfer add column forward_to varchar(16);
create index transfer_forwarded on transfer (forward_to, travelling);
