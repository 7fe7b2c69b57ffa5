-- How many breaches lack a reason is counted beside the page's name on every page, for managers in their region.
create index sla_breach_region_reason on sla_breach (region, reason, breached_at, firing);
