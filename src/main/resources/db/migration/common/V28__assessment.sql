-- Judgements as they were signed, what the office proposes and signs, and the ledger of points. Judgements and points are only ever added.
create table assessment_month (
    period        varchar(7)               not null primary key,
    judged        boolean                  not null,
    stage         varchar(20)              not null,
    proposed_at   timestamp with time zone not null,
    maker         varchar(100),
    made_at       timestamp with time zone,
    checker       varchar(100),
    signed_at     timestamp with time zone,
    returned_why  varchar(500)             not null,
    version       bigint                   not null
);

create sequence assessment_judgement_seq increment by 50;
create table assessment_judgement (
    id            bigint        not null primary key,
    period        varchar(7)    not null,
    project_id    bigint        not null,
    revision      integer       not null,
    result        varchar(20)   not null,
    target        numeric(16, 2),
    completed     numeric(16, 2),
    source        varchar(20)   not null,
    milestone     varchar(20)   not null,
    pace          varchar(20)   not null,
    signal        varchar(20)   not null,
    gap_points    numeric(9, 1),
    plan_version  integer       not null,
    report_id     bigint,
    rule_revision varchar(20)   not null,
    judged_on     date          not null,
    unique (period, project_id, revision)
);

create sequence assessment_proposal_seq increment by 50;
create table assessment_proposal (
    id              bigint         not null primary key,
    period          varchar(7)     not null references assessment_month,
    number_in_month integer        not null,
    kind            varchar(20)    not null,
    about_period    varchar(7)     not null,
    project_id      bigint         not null,
    unit_id         bigint         not null,
    rule_id         varchar(60)    not null,
    rule_name       varchar(200)   not null,
    article         varchar(40)    not null,
    months          integer        not null,
    points          numeric(7, 2)  not null,
    grounds         varchar(1000)  not null,
    refers_to       bigint references assessment_proposal,
    status          varchar(20)    not null,
    edited_by       varchar(100),
    edited_why      varchar(500)   not null,
    appeal          varchar(1000)  not null,
    appealed_by     varchar(100),
    appealed_at     timestamp with time zone,
    endorsed_by     varchar(100),
    endorsed_grant  boolean        not null,
    decided_by      varchar(100),
    decided_at      timestamp with time zone,
    decided_why     varchar(500)   not null,
    unique (period, number_in_month)
);
create index assessment_proposal_project on assessment_proposal (project_id, about_period);

create sequence assessment_point_seq increment by 50;
create table assessment_point (
    id           bigint                   not null primary key,
    year_of      integer                  not null,
    period       varchar(7)               not null,
    unit_id      bigint                   not null,
    project_id   bigint                   not null,
    rule_id      varchar(60)              not null,
    proposal_id  bigint                   not null references assessment_proposal,
    kind         varchar(20)              not null,
    points       numeric(7, 2)            not null,
    grounds      varchar(1000)            not null,
    maker        varchar(100)             not null,
    checker      varchar(100)             not null,
    entered_at   timestamp with time zone not null
);
create index assessment_point_year on assessment_point (year_of, unit_id);
