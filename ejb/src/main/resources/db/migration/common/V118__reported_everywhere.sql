-- What is reported is counted for the whole network too, as the region '': nobody adds up all regions for a page.
insert into reported (on_day, region, model_code, symptom, n)
    select on_day, '', model_code, symptom, sum(n) from reported group by on_day, model_code, symptom;
-- every question is of one region, or of that one
drop index reported_model;
create index reported_model on reported (region, model_code, symptom, on_day);
create index reported_region on reported (region, on_day);
