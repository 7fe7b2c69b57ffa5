-- A store's models and symptoms, without those of all other stores of the same months.
create index score_sum_place on score_sum (kind, place, ended_month);
