create sequence project_seq increment by 50;
create table project (
    id                  bigint        not null primary key,
    code                varchar(64) unique,
    name                varchar(300)  not null unique,
    short_name          varchar(300),
    unit_id             bigint        not null references organisation_unit,
    responsible_unit_id bigint        not null references organisation_unit,
    area                varchar(300)  not null,
    nature              varchar(100)  not null,
    industry            varchar(100)  not null,
    scale               text          not null,
    duration            varchar(300)  not null,
    total_investment    numeric(14, 2),
    prior_completed     numeric(14, 2),
    remark              text          not null
);
create table project_alias (
    project_id bigint       not null references project,
    position   integer      not null,
    alias      varchar(300) not null,
    primary key (project_id, position)
);

-- A plan counts its versions; an entry carries the version that it came with and the month from which it is in force.
create sequence project_plan_seq increment by 50;
create table project_plan (
    id        bigint      not null primary key,
    kind      varchar(40) not null,
    plan_year integer     not null,
    version   integer     not null,
    unique (kind, plan_year)
);

create sequence project_plan_entry_seq increment by 50;
create table project_plan_entry (
    id             bigint                   not null primary key,
    plan_id        bigint                   not null references project_plan,
    project_id     bigint                   not null references project,
    version        integer                  not null,
    effective_from integer                  not null,
    position       integer                  not null,
    withdrawn      boolean                  not null,
    planned        numeric(14, 2),
    annual_goal    text,
    recorded_at    timestamp with time zone not null,
    unique (plan_id, project_id, version)
);
create index project_plan_entry_project on project_plan_entry (project_id);
create table project_plan_target (
    entry_id          bigint  not null references project_plan_entry,
    target_month      integer not null,
    investment        numeric(14, 2),
    physical_progress text,
    primary key (entry_id, target_month)
);
create table project_plan_leader (
    entry_id    bigint      not null references project_plan_entry,
    official_id bigint      not null references organisation_official,
    kind        varchar(10) not null,
    primary key (entry_id, official_id, kind)
);
