-- Which version of the questionnaire somebody was asked by, and so answered.
alter table invitation add column questionnaire integer default 1 not null;
