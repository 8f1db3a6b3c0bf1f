-- After this moment a delivery says nothing new any more; null where it always does.
alter table delivery add column deadline timestamp with time zone;

-- Months in which the organisation's calls will not last: notices then leave as one digest a unit.
create table short_month (
    period varchar(7)               not null primary key,
    since  timestamp with time zone not null
);
