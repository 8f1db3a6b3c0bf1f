-- Who acts for whom while somebody is away, both days included. Without references to the officials: one who is gone must not be in the way.
create sequence organisation_stand_in_seq increment by 50;
create table organisation_stand_in (
    id           bigint                   not null primary key,
    official_id  bigint                   not null,
    stand_in_id  bigint                   not null,
    from_day     date                     not null,
    until_day    date                     not null,
    reason       varchar(200)             not null,
    set_by       varchar(100)             not null,
    set_at       timestamp with time zone not null,
    cancelled_by varchar(100),
    cancelled_at timestamp with time zone
);
create index organisation_stand_in_until on organisation_stand_in (until_day);
