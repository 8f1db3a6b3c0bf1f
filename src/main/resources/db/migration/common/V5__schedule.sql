create sequence schedule_run_seq increment by 50;
-- One row per schedule and occurrence: the row is what stops a second node, a restart or a repeated firing.
create table schedule_run (
    id                 bigint                   not null primary key,
    schedule_id        varchar(80)              not null,
    scheduled_for      timestamp with time zone not null,
    started_by         varchar(20)              not null,
    outcome            varchar(20)              not null,
    notices            integer                  not null,
    remarks            text                     not null,
    rule_book_revision varchar(12)              not null,
    started_at         timestamp with time zone not null,
    finished_at        timestamp with time zone not null,
    constraint schedule_run_once unique (schedule_id, scheduled_for)
);

create table schedule_state (
    schedule_id     varchar(80)              not null primary key,
    planned_from    timestamp with time zone not null,
    planned_cadence text                     not null,
    paused          boolean                  not null,
    override_json   text
);

create table office_clock (
    id           smallint not null primary key,
    ahead_millis bigint   not null
);
