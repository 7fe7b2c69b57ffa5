-- What an invitation is grouped by, as it was when the repair ended; the month is that of the store's zone.
alter table invitation add column model_code  varchar(60) default '' not null;
alter table invitation add column symptom     varchar(40) default '' not null;
alter table invitation add column bench_store varchar(16) default '' not null;
alter table invitation add column technician  varchar(80) default '' not null;
alter table invitation add column ended_month varchar(7)  default '' not null;
-- What the sums hold of it: empty text, S (sent), or A or F (answered, flagged) and a digit for each grade, 0 for none.
alter table invitation add column counted     varchar(8)  default '' not null;
-- From when on it is to be counted (anew); null while the sums hold what they should.
alter table invitation add column count_at    timestamp with time zone;
update invitation set
    model_code  = coalesce((select t.model_code from ticket t where t.number = invitation.ticket), ''),
    symptom     = coalesce((select substring(t.symptoms from 1 for position(',' in t.symptoms || ',') - 1)
                              from ticket t where t.number = invitation.ticket), ''),
    bench_store = coalesce((select t.bench_store from ticket t where t.number = invitation.ticket), store),
    technician  = coalesce((select t.assignee from ticket t where t.number = invitation.ticket), ''),
    -- nobody kept the zone of those days
    ended_month = to_char(ended_at at time zone 'UTC', 'YYYY-MM'),
    count_at    = send_at;
create index invitation_count on invitation (count_at);

-- How invitations were answered, summed by month and by what they are grouped by. Place: the region of STORE,
-- REGION_MODEL and REGION_SYMPTOM, the store of STORE_MODEL and STORE_SYMPTOM, the bench of TECHNICIAN.
create table score_sum (
    kind        varchar(16) not null,
    ended_month varchar(7)  not null,
    place       varchar(16) not null,
    code        varchar(80) not null,
    sent        bigint      not null,
    answered    bigint      not null,
    flagged     bigint      not null,
    -- grades given (flagged ones left out), and those of them that are very good or excellent
    overall          bigint not null,
    overall_good     bigint not null,
    explanation      bigint not null,
    explanation_good bigint not null,
    solution         bigint not null,
    solution_good    bigint not null,
    knowledge        bigint not null,
    knowledge_good   bigint not null,
    soft_skills      bigint not null,
    soft_skills_good bigint not null,
    service_time      bigint not null,
    service_time_good bigint not null,
    primary key (kind, ended_month, place, code)
);
