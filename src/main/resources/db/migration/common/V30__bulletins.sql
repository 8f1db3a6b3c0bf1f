-- Bulletins (通报): drafts that the office edits, and what was signed, with the files as they went out.
create sequence briefing_bulletin_seq increment by 50;
create table briefing_bulletin (
    id           bigint                   not null primary key,
    kind         varchar(20)              not null,
    period       varchar(7)               not null,
    area         varchar(100)             not null,
    revision     integer                  not null,
    stage        varchar(20)              not null,
    paragraphs   text                     not null,
    returned_why text                     not null,
    drafted_at   timestamp with time zone not null,
    edited_by    varchar(100),
    maker        varchar(100),
    checker      varchar(100),
    signed_at    timestamp with time zone,
    published_by varchar(100),
    published_at timestamp with time zone,
    document     text                     not null,
    annex        text                     not null,
    version      bigint                   not null,
    unique (kind, period, area, revision)
);

-- A bulletin goes to many people: its files are stored once.
alter table delivery_file add column digest varchar(64);
create index delivery_file_digest on delivery_file (digest);
