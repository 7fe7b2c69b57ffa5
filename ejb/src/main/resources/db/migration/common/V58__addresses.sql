-- Where people who work here get letters, and in which language; empty where they get none, or the usual language.
alter table person add column email varchar(254) default '' not null;
alter table person add column language varchar(35) default '' not null;
create index person_role on person (role, region);
