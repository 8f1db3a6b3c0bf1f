-- What the statistics department says was completed (统计数), beside what units report; and whether the works reached the month's target.
alter table monthly_report add column milestone_met boolean;

create sequence statistic_figure_seq increment by 50;

create table statistic_figure (
    id bigint not null primary key,
    period varchar(7) not null,
    project_id bigint not null,
    revision int not null,
    year_to_date numeric(16, 2) not null,
    remark varchar(500) not null,
    imported_by varchar(64) not null,
    imported_at timestamp(6) with time zone not null,
    source varchar(300) not null,
    constraint statistic_figure_revision unique (period, project_id, revision)
);

create sequence statistic_difference_seq increment by 50;

-- Where the two differ by more than the threshold, the reporter is asked for one line.
create table statistic_difference (
    id bigint not null primary key,
    period varchar(7) not null,
    project_id bigint not null,
    unit_id bigint not null,
    reported numeric(16, 2) not null,
    statistical numeric(16, 2) not null,
    asked_at timestamp(6) with time zone not null,
    explanation varchar(500) not null,
    explained_by varchar(64),
    explained_at timestamp(6) with time zone,
    constraint statistic_difference_month unique (period, project_id)
);
