create sequence delivery_seq increment by 50;
create table delivery (
    id              bigint                   not null primary key,
    delivery_key    varchar(300)             not null,
    kind            varchar(60)              not null,
    operation       varchar(20)              not null,
    priority        integer                  not null,
    recipient_kind  varchar(10)              not null,
    recipient_id    varchar(200)             not null,
    recipient_name  varchar(200)             not null,
    title           varchar(300)             not null,
    body            text                     not null,
    card            varchar(60),
    out_track_id    varchar(64),
    card_values     text,
    sent_as_card    boolean                  not null,
    source          varchar(120)             not null,
    article         varchar(40)              not null,
    subject         varchar(300),
    period          varchar(10),
    status          varchar(12)              not null,
    attempts        integer                  not null,
    in_flight       boolean                  not null,
    created_at      timestamp with time zone not null,
    next_attempt_at timestamp with time zone not null,
    lease_until     timestamp with time zone,
    lease_owner     varchar(60),
    sent_at         timestamp with time zone,
    provider_key    varchar(200),
    problem         varchar(1000),
    constraint delivery_key_unique unique (delivery_key)
);
create index delivery_due on delivery (status, priority, next_attempt_at);
create index delivery_recipient on delivery (recipient_id, kind, period);
create index delivery_track on delivery (out_track_id);

create sequence delivery_attempt_seq increment by 50;
create table delivery_attempt (
    id          bigint                   not null primary key,
    delivery_id bigint                   not null references delivery,
    at          timestamp with time zone not null,
    outcome     varchar(20)              not null,
    code        varchar(200)             not null,
    message     varchar(1000)            not null
);
create index delivery_attempt_delivery on delivery_attempt (delivery_id);
