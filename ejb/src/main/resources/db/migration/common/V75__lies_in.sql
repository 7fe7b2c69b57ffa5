-- The store in which the phone lies; null while it travels or its owner has it. The ledger is what counts: this serves
-- the sums of what waits at each bench.
alter table ticket add column lies_in varchar(16);
update ticket
   set lies_in = (select h.place from custody_holding h where h.device_id = ticket.device_id and h.kind = 'store')
 where is_open;
create index ticket_waiting on ticket (is_open, status, bench_store, lies_in, work_minutes);
