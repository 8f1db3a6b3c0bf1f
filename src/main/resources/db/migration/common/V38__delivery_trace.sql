-- The projects that a notice is about: one, or several where it was merged for a person.
create table delivery_subject (
    delivery_id bigint not null references delivery on delete cascade,
    project_id  bigint not null,
    primary key (delivery_id, project_id)
);
create index delivery_subject_project on delivery_subject (project_id, delivery_id);

-- As what its recipient was told (a role, of which unit or leader, in whose place), and under which revision of the rule book.
alter table delivery add column told_role varchar(40);
alter table delivery add column told_of varchar(300);
alter table delivery add column told_for varchar(100);
alter table delivery add column rule_revision varchar(64);

-- What happened to a delivery beside the attempts: held, merged, withdrawn, handled by a person.
create sequence delivery_event_seq increment by 50;
create table delivery_event (
    id          bigint                   not null primary key,
    delivery_id bigint                   not null references delivery on delete cascade,
    at          timestamp with time zone not null,
    what        varchar(20)              not null,
    actor       varchar(100),
    detail      varchar(1000)            not null,
    other_id    bigint
);
create index delivery_event_delivery on delivery_event (delivery_id);
create index delivery_event_other on delivery_event (other_id);

-- The search, newest first.
create index delivery_recipient_newest on delivery (recipient_id, id);
create index delivery_name_newest on delivery (recipient_name, id);
create index delivery_source_newest on delivery (source, id);
create index delivery_status_newest on delivery (status, id);
create index delivery_kind_newest on delivery (kind, id);
create index delivery_created on delivery (created_at);
