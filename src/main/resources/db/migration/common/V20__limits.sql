-- What one limit of DingTalk's still allows; shared by all nodes. Times are the machine's, in microseconds: time travel must not refill a budget.
create table budget (
    name          varchar(200)     not null primary key,
    taken         varchar(4000)    not null,
    portion       double precision not null,
    portion_at    bigint           not null,
    blocked_until bigint           not null
);

-- Which limit a delivery waits for; null while it waits for none.
alter table delivery add column waits_for varchar(20);
create index delivery_sent_to on delivery (recipient_id, sent_at);

-- Calls that DingTalk counts against the organisation's month, per purpose (kind of notice).
create table call_count (
    period  varchar(7)  not null,
    traffic varchar(10) not null,
    purpose varchar(60) not null,
    calls   bigint      not null,
    primary key (period, traffic, purpose)
);
