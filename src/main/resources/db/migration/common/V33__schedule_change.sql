-- Who changed a schedule, when, from what to what. Rows are added and never changed: undoing adds another.
create sequence schedule_change_seq increment by 50;
create table schedule_change (
    id            bigint                   not null primary key,
    schedule_id   varchar(80)              not null,
    at            timestamp with time zone not null,
    actor         varchar(100)             not null,
    action        varchar(20)              not null,
    reason        varchar(500)             not null,
    paused_before boolean                  not null,
    paused_after  boolean                  not null,
    json_before   text,
    json_after    text,
    words_before  text                     not null,
    words_after   text                     not null,
    undoes        bigint
);
create index schedule_change_by_schedule on schedule_change (schedule_id, at);

-- Who ran it by hand; empty where the clock did.
alter table schedule_run add column actor varchar(100) default '' not null;

-- Another due day for a single month, set by a person for a reason. The latest row for a kind and month holds; without a day it withdraws.
create sequence obligation_due_day_seq increment by 50;
create table obligation_due_day (
    id     bigint                   not null primary key,
    kind   varchar(80)              not null,
    period varchar(7)               not null,
    due_on date,
    reason varchar(500)             not null,
    actor  varchar(100)             not null,
    at     timestamp with time zone not null
);
create index obligation_due_day_by_period on obligation_due_day (kind, period);
