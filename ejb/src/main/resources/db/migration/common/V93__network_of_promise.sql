-- The number of the act on stores and lanes that the promise was made with; 0 from before there were any.
alter table ticket add column network_act integer not null default 0;
