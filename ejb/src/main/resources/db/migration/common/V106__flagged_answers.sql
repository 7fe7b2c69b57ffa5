-- Why an answer is counted apart, and what head office says of it. Reasons are parted by commas, and none goes away.
alter table invitation add column flag_reasons varchar(100) default '' not null;
alter table invitation add column flag_state   varchar(10)  default '' not null;
-- What the same words have in common; empty for words too short to tell.
alter table invitation add column words_mark   varchar(64)  default '' not null;
-- When the answer has to be compared with others; null once it was.
alter table invitation add column check_at     timestamp with time zone;
update invitation set flag_reasons = 'TOO_SOON', flag_state = 'OPEN' where flagged;
create index invitation_flag on invitation (flag_state, answered_at, id);
create index invitation_check on invitation (check_at);
create index invitation_store_answered on invitation (store, answered_at, id);
create index invitation_words on invitation (store, words_mark, answered_at);

-- Each judgement of a flagged answer; never changed.
create sequence flag_judgement_seq start with 50 increment by 50;
create table flag_judgement (
    id            bigint       not null primary key,
    invitation_id bigint       not null references invitation (id),
    at            timestamp with time zone not null,
    by_name       varchar(200) not null,
    reasons       varchar(100) not null,
    counts        boolean      not null,
    note          text         not null
);
create index flag_judgement_of on flag_judgement (invitation_id, id);
