create sequence monthly_report_seq increment by 50;
create table monthly_report (
    id               bigint                   not null primary key,
    project_id       bigint                   not null,
    period           varchar(10)              not null,
    revision         integer                  not null,
    unit_id          bigint                   not null,
    month_investment numeric(18, 2),
    year_to_date     numeric(18, 2),
    progress         text                     not null,
    problems         text                     not null,
    next_step        text                     not null,
    correction       boolean                  not null,
    submitted_by     varchar(100)             not null,
    submitted_at     timestamp with time zone not null,
    source           varchar(120)             not null,
    status           varchar(12)              not null,
    reviewed_by      varchar(100),
    reviewed_at      timestamp with time zone,
    return_reason    varchar(1000),
    constraint monthly_report_unique unique (project_id, period, revision)
);
create index monthly_report_period on monthly_report (period, status);
create index monthly_report_unit on monthly_report (unit_id, status);

create sequence report_draft_seq increment by 50;
create table report_draft (
    id         bigint                   not null primary key,
    user_id    varchar(100)             not null,
    state      text                     not null,
    stage      varchar(12)              not null,
    created_at timestamp with time zone not null
);
create index report_draft_user on report_draft (user_id, stage);
