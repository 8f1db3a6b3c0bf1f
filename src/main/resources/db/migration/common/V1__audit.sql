create sequence audit_entry_seq increment by 50;
create table audit_entry (
    id      bigint                   not null primary key,
    at      timestamp with time zone not null,
    actor   varchar(100)             not null,
    action  varchar(100)             not null,
    subject varchar(300)             not null,
    detail  varchar(4000)            not null
);
create index audit_entry_at on audit_entry (at);
