-- when a delay will have earned the owner more than the present decision says
alter table ticket add column decide_at timestamp with time zone;
create index ticket_decide on ticket (decide_at, id);
-- of what is with us already nobody has asked that yet: it is decided once
update ticket set decide_at = status_since
 where status in ('RECEIVED', 'DIAGNOSING', 'AWAITING_APPROVAL', 'APPEALED', 'AWAITING_PARTS', 'IN_REPAIR',
                  'QUALITY_CHECK', 'SWAP_PENDING', 'HOMEBOUND')
   and not is_returning;
