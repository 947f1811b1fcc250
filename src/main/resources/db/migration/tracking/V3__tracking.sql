create table outgoing_email (
    id                 bigint       not null primary key,
    account_id         bigint       not null,
    user_id            bigint       not null,
    from_address       varchar(320) not null,
    subject            varchar(998) not null,
    recipients         mediumtext   not null,
    state              varchar(32)  not null,
    track_opens        boolean      not null,
    track_clicks       boolean      not null,
    log_wanted         boolean      not null,
    message_id         varchar(998),
    prepared_at        datetime(6)  not null,
    sent_at            datetime(6),
    cancelled_at       datetime(6),
    viewed_at          datetime(6),
    opens              int          not null,
    clicks             int          not null,
    first_open_at      datetime(6),
    last_open_at       datetime(6),
    last_click_at      datetime(6),
    last_engagement_at datetime(6),
    last_activity_at   datetime(6)  not null,
    sample             boolean      not null
);

create index outgoing_email_feed on outgoing_email (user_id, last_activity_at, id);

create table outgoing_recipient (
    id         bigint       not null primary key,
    account_id bigint       not null,
    email_id   bigint       not null,
    kind       varchar(8)   not null,
    address    varchar(320) not null,
    name       varchar(998) not null,
    contact_id bigint,
    constraint outgoing_recipient_email foreign key (email_id) references outgoing_email (id) on delete cascade
);

create index outgoing_recipient_of_contact on outgoing_recipient (contact_id, email_id);
create index outgoing_recipient_of_address on outgoing_recipient (account_id, address, email_id);

-- What stands behind a pixel or a link. recipient_id is null where one token serves several people (T12).
create table tracking_token (
    token        binary(16)  not null primary key,
    account_id   bigint      not null,
    email_id     bigint      not null,
    kind         varchar(8)  not null,
    recipient_id bigint,
    url          mediumtext,
    hidden       boolean     not null,
    created_at   datetime(6) not null,
    revoked_at   datetime(6),
    constraint tracking_token_email foreign key (email_id) references outgoing_email (id) on delete cascade
);

create index tracking_token_by_age on tracking_token (created_at);
create index tracking_token_revoked on tracking_token (revoked_at);

-- One row for each hit, whatever its verdict (T14), and for what was inferred from others (T13).
create table engagement (
    id           bigint         not null primary key,
    account_id   bigint         not null,
    email_id     bigint         not null,
    kind         varchar(8)     not null,
    token        binary(16),
    recipient_id bigint,
    at           datetime(6)    not null,
    verdict      varchar(32)    not null,
    confidence   double         not null,
    reasons      varchar(2000)  not null,
    counted      boolean        not null,
    inferred     boolean        not null,
    client       varchar(100)   not null,
    address      varbinary(16),
    user_agent   varchar(512)   not null default '',
    prefetch     boolean        not null default false,
    place        varchar(100),
    constraint engagement_email foreign key (email_id) references outgoing_email (id) on delete cascade
);

create index engagement_of_email on engagement (email_id, id);

-- What a verdict was before later evidence changed it (T15).
create table verdict_revision (
    id            bigint        not null primary key,
    account_id    bigint        not null,
    engagement_id bigint        not null,
    at            datetime(6)   not null,
    before_value  varchar(32)   not null,
    after_value   varchar(32)   not null,
    reason        varchar(500)  not null,
    constraint verdict_revision_engagement foreign key (engagement_id) references engagement (id) on delete cascade
);
