create sequence conversation_inbox_seq increment by 50;
create table conversation_inbox (
    id          bigint                   not null primary key,
    external_id varchar(200)             not null,
    kind        varchar(12)              not null,
    user_id     varchar(100),
    payload     text                     not null,
    state       varchar(10)              not null,
    received_at timestamp with time zone not null,
    handled_at  timestamp with time zone,
    reference   varchar(20),
    constraint conversation_inbox_external_unique unique (external_id)
);
create index conversation_inbox_state on conversation_inbox (state, received_at);

create sequence conversation_dialogue_seq increment by 50;
create table conversation_dialogue (
    id         bigint                   not null primary key,
    user_id    varchar(100)             not null,
    topic      varchar(60)              not null,
    subject    varchar(300)             not null,
    expires_at timestamp with time zone not null,
    constraint conversation_dialogue_user_unique unique (user_id)
);
