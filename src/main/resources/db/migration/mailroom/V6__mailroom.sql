-- Each mail that came in, for each user whom it came for. Its bytes are a blob, kept before this row is.
create table inbound_message (
    id              bigint      not null primary key,
    account_id      bigint      not null,
    user_id         bigint      not null,
    source          varchar(16) not null,
    received_at     datetime(6) not null,
    raw             varchar(64) not null,
    size            bigint      not null,
    chosen          text,
    state           varchar(16) not null,
    reason          varchar(32),
    detail          varchar(1000),
    sender          varchar(300),
    subject         varchar(300),
    logged_email_id bigint,
    attempts        int         not null,
    next_attempt_at datetime(6) not null
);

create index inbound_message_due on inbound_message (state, next_attempt_at, id);
create index inbound_message_held on inbound_message (account_id, user_id, state, id);
create index inbound_message_raw on inbound_message (raw);

-- Where each user sends what is to be logged. Who knows the secret may have mail taken in.
create table bcc_address (
    user_id    bigint      not null primary key,
    account_id bigint      not null,
    secret     varchar(26) not null,
    created_at datetime(6) not null,
    constraint bcc_address_secret unique (secret)
);
