create sequence organisation_unit_seq increment by 50;
create table organisation_unit (
    id        bigint       not null primary key,
    name      varchar(200) not null unique,
    kind      varchar(50)  not null,
    area      varchar(100) not null,
    parent_id bigint references organisation_unit
);
create table organisation_unit_former_name (
    unit_id bigint       not null references organisation_unit,
    name    varchar(200) not null,
    primary key (unit_id, name)
);

create sequence organisation_official_seq increment by 50;
create table organisation_official (
    id      bigint       not null primary key,
    name    varchar(100) not null,
    user_id varchar(100) unique,
    mobile  varchar(20),
    unit_id bigint       not null references organisation_unit,
    post    varchar(200) not null
);
create index organisation_official_unit on organisation_official (unit_id);
create table organisation_official_role (
    official_id bigint      not null references organisation_official,
    role        varchar(30) not null,
    primary key (official_id, role)
);
create table organisation_official_liaison (
    official_id bigint       not null references organisation_official,
    leader      varchar(100) not null,
    primary key (official_id, leader)
);

create sequence organisation_chat_group_seq increment by 50;
create table organisation_chat_group (
    id                   bigint       not null primary key,
    name                 varchar(200) not null,
    open_conversation_id varchar(200) not null unique,
    purpose              varchar(100) not null,
    belongs_to           varchar(200) not null,
    owner                varchar(100) not null
);

-- One row, counted up by each import: the other nodes see by it that their picture of the organisation is old.
create table organisation_revision (
    id       integer not null primary key,
    revision bigint  not null
);
insert into organisation_revision (id, revision) values (1, 0);
