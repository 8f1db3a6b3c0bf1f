-- Files that the bot sends. Base64 in a text column, because the databases differ in what they call bytes.
create sequence delivery_file_seq increment by 50;
create table delivery_file (
    id         bigint                   not null primary key,
    name       varchar(300)             not null,
    content    text                     not null,
    created_at timestamp with time zone not null
);
alter table delivery add column file_id bigint references delivery_file;

-- A filled month's form that waits for its sender's confirmation.
create sequence report_sheet_seq increment by 50;
create table report_sheet (
    id         bigint                   not null primary key,
    user_id    varchar(100)             not null,
    lines      text                     not null,
    open       boolean                  not null,
    created_at timestamp with time zone not null
);
create index report_sheet_user on report_sheet (user_id, open);

-- Pictures that reporters sent with a project's month. In the database like everything else: one thing to back up, and the same on every node.
-- Without a project while the sender has not said yet which one it is, or while the draft that it came with has not settled it.
create sequence report_evidence_seq increment by 50;
create table report_evidence (
    id         bigint                   not null primary key,
    user_id    varchar(100)             not null,
    unit_id    bigint                   not null,
    project_id bigint,
    period     varchar(10),
    draft_id   bigint,
    media_type varchar(40)              not null,
    size_bytes integer                  not null,
    sha256     varchar(64)              not null,
    content    text                     not null,
    created_at timestamp with time zone not null
);
create index report_evidence_report on report_evidence (project_id, period);
