-- Who doesn't want to be asked after a repair, and since when; empty for those who may be.
alter table asked_customer add column objected_at timestamp with time zone;
