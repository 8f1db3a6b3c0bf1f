-- Accounts of the console itself, beside DingTalk's: for first set-up, and for offices without web sign-in.
create sequence console_account_seq increment by 50;
create table console_account (
    id             bigint                   not null primary key,
    name           varchar(64)              not null unique,
    role           varchar(32)              not null,
    password_hash  varchar(200)             not null,
    must_change    boolean                  not null,
    secret         varchar(64)              not null,
    confirmed      boolean                  not null,
    last_step      bigint                   not null,
    failures       integer                  not null,
    locked_until   timestamp with time zone,
    created_at     timestamp with time zone not null,
    signed_in_at   timestamp with time zone,
    version        bigint                   not null
);
