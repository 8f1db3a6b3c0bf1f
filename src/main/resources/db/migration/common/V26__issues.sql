-- Issues and follow-up orders. One table: they run on the same ground, each with its own numbering.
create sequence issue_seq increment by 50;
create table issue (
    id               bigint                   not null primary key,
    kind             varchar(20)              not null,
    number_year      integer                  not null,
    number_in_year   integer                  not null,
    project_id       bigint,
    description      text                     not null,
    category         varchar(40)              not null,
    help             text                     not null,
    urgent           boolean                  not null,
    origin           varchar(20)              not null,
    raised_by        varchar(100)             not null,
    raised_unit_id   bigint                   not null,
    raised_at        timestamp with time zone not null,
    source           varchar(100)             not null,
    status           varchar(20)              not null,
    tier             integer                  not null,
    unit_id          bigint                   not null,
    supporting_units varchar(400)             not null,
    requirement      text                     not null,
    issuer           varchar(200)             not null,
    entered_on       date                     not null,
    due_on           date,
    told             varchar(10)              not null,
    kept             boolean                  not null,
    proposed_on      date,
    asked_until      date,
    asked_reason     text,
    result           text                     not null,
    evidence         text                     not null,
    resolved_on      date,
    answer_overdue   boolean                  not null,
    closed_on        date,
    split_from       bigint references issue,
    unique (kind, number_year, number_in_year)
);
create index issue_status on issue (kind, status);
create index issue_project on issue (project_id, category);
create index issue_unit on issue (unit_id, status);

-- The last number given in a year; its row is locked while the next is taken.
create table issue_number (
    kind        varchar(20) not null,
    number_year integer     not null,
    last_number integer     not null,
    primary key (kind, number_year)
);

-- What happened, step by step; only ever added to.
create sequence issue_step_seq increment by 50;
create table issue_step (
    id       bigint                   not null primary key,
    issue_id bigint                   not null references issue,
    kind     varchar(30)              not null,
    at       timestamp with time zone not null,
    actor    varchar(100)             not null,
    tier     integer                  not null,
    detail   text                     not null,
    source   varchar(100)             not null
);
create index issue_step_issue on issue_step (issue_id, id);
create index issue_step_at on issue_step (at);

-- Pictures and files behind a result; the content never changes.
create sequence issue_evidence_seq increment by 50;
create table issue_evidence (
    id         bigint                   not null primary key,
    issue_id   bigint                   not null references issue,
    user_id    varchar(100)             not null,
    name       varchar(300)             not null,
    size_bytes integer                  not null,
    sha256     varchar(64)              not null,
    content    text                     not null,
    created_at timestamp with time zone not null
);
create index issue_evidence_issue on issue_evidence (issue_id);

-- What somebody told and has not confirmed yet.
create sequence issue_draft_seq increment by 50;
create table issue_draft (
    id         bigint                   not null primary key,
    user_id    varchar(100)             not null,
    open       boolean                  not null,
    state      text                     not null,
    created_at timestamp with time zone not null
);
create index issue_draft_user on issue_draft (user_id, open);

-- Cards are found by what they are about, whoever has them.
create index delivery_about on delivery (kind, period);
