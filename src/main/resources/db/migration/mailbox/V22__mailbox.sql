-- Mailboxes at Microsoft or Google that users connected. Whoever reads one holds it by the lease in its row.
create table connected_mailbox (
    id           bigint       not null primary key,
    account_id   bigint       not null,
    user_id      bigint       not null,
    provider     varchar(16)  not null,
    address      varchar(320) not null,
    -- All that it may send from, one a line.
    addresses    mediumtext   not null,
    can_send     boolean      not null,
    state        varchar(16)  not null,
    connected_at datetime(6)  not null,
    -- Since then it was read without trouble.
    synced_at    datetime(6),
    trouble      varchar(24),
    failures     int          not null,
    next_sync_at datetime(6)  not null,
    woken_at     datetime(6),
    runner       varchar(40),
    leased_until datetime(6),
    constraint connected_mailbox_once unique (account_id, provider, address)
);

create index connected_mailbox_due on connected_mailbox (state, next_sync_at, id);
create index connected_mailbox_of_user on connected_mailbox (account_id, user_id, id);

-- What tokens are sealed with; each key itself is sealed with the server's master key.
create table mailbox_key (
    id         bigint         not null primary key,
    wrapped    varbinary(200) not null,
    created_at datetime(6)    not null
);

create table mailbox_token (
    mailbox_id    bigint          not null primary key,
    account_id    bigint          not null,
    key_id        bigint          not null,
    refresh_token varbinary(8000) not null,
    access_token  varbinary(8000) not null,
    expires_at    datetime(6)     not null,
    constraint mailbox_token_of foreign key (mailbox_id) references connected_mailbox (id) on delete cascade,
    constraint mailbox_token_key foreign key (key_id) references mailbox_key (id)
);

-- How far each folder is read. The span to catch up with is what an expired cursor left open.
create table mailbox_folder (
    mailbox_id    bigint      not null,
    folder        varchar(8)  not null,
    account_id    bigint      not null,
    sync_cursor   mediumtext  not null,
    synced_at     datetime(6) not null,
    catch_up_from datetime(6),
    catch_up_to   datetime(6),
    catch_up_page mediumtext,
    primary key (mailbox_id, folder),
    constraint mailbox_folder_of foreign key (mailbox_id) references connected_mailbox (id) on delete cascade
);

-- What the provider promised to tell of. The secret is what it repeats each time.
create table mailbox_watch (
    mailbox_id bigint       not null,
    folder     varchar(8)   not null,
    account_id bigint       not null,
    watch_id   varchar(400) not null,
    secret     varchar(64)  not null,
    renew_at   datetime(6)  not null,
    expires_at datetime(6)  not null,
    primary key (mailbox_id, folder),
    constraint mailbox_watch_of foreign key (mailbox_id) references connected_mailbox (id) on delete cascade
);

-- Logging what lies in a mailbox already, once for each asking (G13).
create table past_mail_job (
    id          bigint      not null primary key,
    account_id  bigint      not null,
    mailbox_id  bigint      not null,
    from_at     datetime(6) not null,
    to_at       datetime(6) not null,
    state       varchar(12) not null,
    folder      varchar(8)  not null,
    page        mediumtext,
    seen        bigint      not null,
    logged      bigint      not null,
    estimate    bigint,
    started_at  datetime(6) not null,
    finished_at datetime(6),
    constraint past_mail_job_of foreign key (mailbox_id) references connected_mailbox (id) on delete cascade
);

create index past_mail_job_of_mailbox on past_mail_job (account_id, mailbox_id, id);

-- How a reply finds the mail that it answers.
create index outgoing_email_message on outgoing_email (account_id, user_id, prepared_at);
create index outgoing_email_message_id on outgoing_email (message_id);

-- Answers that were counted already, by a hash of their Message-ID: the same one may come several ways, and again after a crash.
create table counted_reply (
    email_id   bigint     not null,
    reply      binary(32) not null,
    account_id bigint     not null,
    primary key (email_id, reply),
    constraint counted_reply_of foreign key (email_id) references outgoing_email (id) on delete cascade
);
