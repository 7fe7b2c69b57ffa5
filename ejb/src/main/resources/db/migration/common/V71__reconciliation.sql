-- What is on its way, by the instant at which it should be there: never more rows than parcels on the way.
create index transfer_due on transfer (travelling, due_at);
