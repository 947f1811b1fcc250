create table account (
    id                  bigint       not null primary key,
    name                varchar(200) not null,
    created_at          datetime(6)  not null,
    allow_tracking      boolean      not null,
    apply_track_default boolean      not null,
    track_by_default    boolean      not null,
    apply_log_default   boolean      not null,
    log_by_default      boolean      not null
);

create table app_user (
    id            bigint       not null primary key,
    account_id    bigint       not null,
    email         varchar(320) not null,
    display_name  varchar(200) not null,
    password_hash varchar(200),
    role          varchar(32)  not null,
    active        boolean      not null,
    sender_key    varchar(32)  not null,
    created_at    datetime(6)  not null,
    constraint app_user_account foreign key (account_id) references account (id),
    constraint app_user_email unique (email),
    constraint app_user_sender_key unique (sender_key)
);

create table preferences (
    user_id           bigint      not null primary key,
    account_id        bigint      not null,
    track_opens       boolean,
    track_clicks      boolean,
    log_emails        boolean,
    last_track_opens  boolean     not null,
    last_track_clicks boolean     not null,
    last_log          boolean     not null,
    notify            boolean     not null,
    desktop_popups    boolean     not null,
    constraint preferences_user foreign key (user_id) references app_user (id)
);

create table api_token (
    id           bigint       not null primary key,
    account_id   bigint       not null,
    user_id      bigint       not null,
    name         varchar(200) not null,
    hash         binary(32)   not null,
    scopes       varchar(200) not null,
    created_at   datetime(6)  not null,
    expires_at   datetime(6)  not null,
    last_used_at datetime(6),
    revoked_at   datetime(6),
    constraint api_token_user foreign key (user_id) references app_user (id),
    constraint api_token_hash unique (hash)
);

create index api_token_of_user on api_token (user_id, id);

-- Where users were seen from lately: a hit from there is the sender's or a colleague's own (T17).
create table recent_address (
    user_id    bigint        not null,
    address    varbinary(16) not null,
    account_id bigint        not null,
    seen_at    datetime(6)   not null,
    primary key (user_id, address),
    constraint recent_address_user foreign key (user_id) references app_user (id)
);

create index recent_address_of_account on recent_address (account_id, seen_at);
