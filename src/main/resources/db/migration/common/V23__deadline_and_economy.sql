-- After this moment a delivery says nothing new any more; null where it always does.
alter table delivery add column deadline timestamp with time zone;

-- Months in which the organisation's calls of a kind will not last: of the API's, so that notices leave as one digest a unit; of Stream's and
-- webhooks', so that answers leave by the API.
create table short_month (
    period  varchar(7)               not null,
    traffic varchar(10)              not null,
    since   timestamp with time zone not null,
    primary key (period, traffic)
);
