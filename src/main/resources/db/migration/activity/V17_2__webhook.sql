-- Where an account wants to be told what happens. The secret is sealed with a key of this server's.
create table webhook (
    id            bigint         not null primary key,
    account_id    bigint         not null,
    url           varchar(2000)  not null,
    description   varchar(200)   not null,
    events        varchar(500)   not null,
    secret        varbinary(255) not null,
    state         varchar(16)    not null,
    failures      int            not null,
    failing_since datetime(6),
    rests_until   datetime(6),
    claimed_until datetime(6),
    created_at    datetime(6)    not null
);

create index webhook_of_account on webhook (account_id, id);

-- The outbox: written with what happened, worked off later. Ids and times only; what is told is read when it is sent.
create table webhook_delivery (
    id              bigint      not null primary key,
    account_id      bigint      not null,
    webhook_id      bigint      not null,
    event_id        bigint      not null,
    event           varchar(32) not null,
    subject_id      bigint,
    at              datetime(6) not null,
    times           int         not null,
    state           varchar(16) not null,
    attempts        int         not null,
    next_attempt_at datetime(6) not null,
    status          int,
    duration_ms     bigint,
    problem         varchar(32),
    response        varchar(1024),
    created_at      datetime(6) not null,
    ended_at        datetime(6),
    constraint webhook_delivery_webhook foreign key (webhook_id) references webhook (id) on delete cascade
);

create index webhook_delivery_due on webhook_delivery (webhook_id, state, next_attempt_at, id);
create index webhook_delivery_of_webhook on webhook_delivery (webhook_id, id);
create index webhook_delivery_by_age on webhook_delivery (state, created_at);
create index webhook_delivery_old on webhook_delivery (created_at);
