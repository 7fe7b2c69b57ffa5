-- The day on which a device that is with us was ready, or called off; null while its owner waits for us.
alter table past_repair add column waited_until date;
update past_repair
   set waited_until = (select cast(case when t.status in ('READY', 'RETURN_READY', 'UNCLAIMED') then t.ready_at
                                        else t.status_since end as date)
                         from ticket t where t.number = past_repair.ticket)
 where handed_back is null
   and ticket in (select t.number from ticket t
                   where t.status in ('RETURN_PENDING', 'READY', 'RETURN_READY', 'UNCLAIMED') or t.is_returning);
