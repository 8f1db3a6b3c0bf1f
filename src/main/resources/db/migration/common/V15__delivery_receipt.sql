create sequence delivery_receipt_seq increment by 50;
create table delivery_receipt (
    id           bigint                   not null primary key,
    event_id     varchar(200)             not null,
    kind         varchar(12)              not null,
    provider_key varchar(200)             not null,
    user_id      varchar(200),
    at           timestamp with time zone not null,
    constraint delivery_receipt_event_unique unique (event_id)
);
create index delivery_receipt_key on delivery_receipt (provider_key);
