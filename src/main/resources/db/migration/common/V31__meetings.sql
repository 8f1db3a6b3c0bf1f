-- The pack for the leading group's monthly meeting (月度例会): what the office made of the lists that were proposed.
create table briefing_meeting (
    period   varchar(7) not null primary key,
    speakers text       not null,
    tasks    text       not null,
    edited   boolean    not null,
    version  bigint     not null
);

-- What a meeting decided (会议议定): the lines as they were written, and the follow-up orders that they became.
create table issue_minutes (
    id         bigint                   not null primary key,
    user_id    varchar(64)              not null,
    meeting    varchar(100)             not null,
    lines      text                     not null,
    orders     text                     not null,
    state      varchar(16)              not null,
    created_at timestamp with time zone not null
);
create sequence issue_minutes_seq start with 1 increment by 50;
create index issue_minutes_state on issue_minutes (state, created_at);
