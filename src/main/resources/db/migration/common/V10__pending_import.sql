create sequence project_pending_import_seq increment by 50;
create table project_pending_import (
    id         bigint                   not null primary key,
    user_id    varchar(100)             not null,
    file_name  varchar(300)             not null,
    kind       varchar(12)              not null,
    plan_year  integer                  not null,
    content    text                     not null,
    open       boolean                  not null,
    created_at timestamp with time zone not null
);
