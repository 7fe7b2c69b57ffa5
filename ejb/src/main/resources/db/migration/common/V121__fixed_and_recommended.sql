-- Who said whether the fault is gone, and that it is; who said how surely they would recommend us, and 9 or 10 of it.
alter table score_sum add column fixed          bigint default 0 not null;
alter table score_sum add column fixed_good     bigint default 0 not null;
alter table score_sum add column recommend      bigint default 0 not null;
alter table score_sum add column recommend_good bigint default 0 not null;
-- two digits more
alter table invitation alter column counted set data type varchar(16);
-- behind those who answer now: they are counted in the order of this
update invitation set count_at = current_timestamp where fixed is not null or recommend is not null;
