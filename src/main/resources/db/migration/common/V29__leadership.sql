-- What a lead official's contact was: when, how, with whom. Written once, never changed; its number is its id.
create sequence leadership_visit_seq increment by 1;
create table leadership_visit (
    id               bigint                   not null primary key,
    leader_id        bigint,
    leader_name      varchar(100)             not null,
    leader_rank      varchar(200)             not null,
    held_on          date                     not null,
    way              varchar(20)              not null,
    participants     text                     not null,
    recorded_by      varchar(100)             not null,
    recorded_unit_id bigint                   not null,
    recorded_at      timestamp with time zone not null,
    source           varchar(100)             not null
);
create index leadership_visit_day on leadership_visit (held_on);

-- One line a project: what was learned and settled there.
create sequence leadership_contact_seq increment by 50;
create table leadership_contact (
    id          bigint       not null primary key,
    visit_id    bigint       not null references leadership_visit,
    project_id  bigint       not null,
    counts      boolean      not null,
    learned     text         not null,
    troubles    text         not null,
    advice      text         not null,
    responsible varchar(400) not null,
    due_on      date,
    outcome     text         not null
);
create index leadership_contact_project on leadership_contact (project_id);
create index leadership_contact_visit on leadership_contact (visit_id);

-- What happened to a line afterwards: withdrawn, or what came of it. Only ever added to.
create sequence leadership_step_seq increment by 50;
create table leadership_step (
    id         bigint                   not null primary key,
    contact_id bigint                   not null references leadership_contact,
    kind       varchar(20)              not null,
    at         timestamp with time zone not null,
    actor      varchar(100)             not null,
    detail     text                     not null,
    source     varchar(100)             not null
);
create index leadership_step_contact on leadership_step (contact_id, id);

-- What somebody told and has not confirmed yet.
create sequence leadership_draft_seq increment by 50;
create table leadership_draft (
    id         bigint                   not null primary key,
    user_id    varchar(100)             not null,
    open       boolean                  not null,
    state      text                     not null,
    created_at timestamp with time zone not null
);

-- A unit has filed its register of a quarter (季度报备).
create sequence leadership_filing_seq increment by 50;
create table leadership_filing (
    id           bigint                   not null primary key,
    unit_id      bigint                   not null,
    filed_year   integer                  not null,
    filed_quarter integer                 not null,
    filed_by     varchar(100)             not null,
    filed_at     timestamp with time zone not null,
    source       varchar(100)             not null,
    unique (unit_id, filed_year, filed_quarter)
);
