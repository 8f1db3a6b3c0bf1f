create sequence obligation_seq increment by 50;
create table obligation (
    id           bigint                   not null primary key,
    kind         varchar(40)              not null,
    subject_id   bigint                   not null,
    subject_name varchar(300)             not null,
    unit_id      bigint                   not null,
    period       varchar(10)              not null,
    article      varchar(40)              not null,
    due_on       date,
    status       varchar(20)              not null,
    changed_at   timestamp with time zone not null,
    constraint obligation_unique unique (kind, subject_id, period)
);
create index obligation_period on obligation (period, kind);
create index obligation_unit on obligation (unit_id, status);
